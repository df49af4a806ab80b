import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkChanges } from '../../scripts/check-changes.ts'
import { derivedChangeset, derivedFile, writeDerived } from '../../scripts/derived-changeset.ts'
import { pendingBump } from '../../scripts/pending-bump.ts'
import { compare } from '../../src/data-diff/compare.ts'
import type { DataRecord, DataSet } from '../../src/data-diff/data-set.ts'
import { folderWith, writeFiles } from '../cli/command-line.ts'

const name = '@cncf/tag-security'

const data = (...records: readonly DataRecord[]): DataSet => ({
  version: '1.0.0',
  collections: new Map([['roles', { records }]])
})
const [chair, member] = [
  { id: 'chair', title: 'Chair', aliases: [] as string[], text: 'Leads.' },
  { id: 'member', title: 'Member of *all*', aliases: [] as string[], text: 'Helps.' }
]
const none = compare(data(chair), data(chair))
const added = compare(data(chair), data(chair, member))
const corrected = compare(data(chair), data({ ...chair, title: 'Chairs', text: 'Lead.' }))
const removed = compare(data(chair, member), data(member))

test('it has the bump that the data require, and names the records', () => {
  expect(derivedChangeset(added, name)).toBe(
    `---\n"${name}": minor\n---\n\nRecords since 1.0.0:\n\n- \`roles\`: added \`member\` (Member of \\*all\\*).\n`
  )
  expect(derivedChangeset(corrected, name)).toBe(
    `---\n"${name}": patch\n---\n\nRecords since 1.0.0:\n\n- \`roles\`: changed \`chair\` (title, text).\n`
  )
  expect(derivedChangeset(removed, name)).toContain(
    `major\n---\n\nRecords since 1.0.0:\n\n- \`roles\`: removed \`chair\``
  )
  expect(derivedChangeset(none, name)).toBeUndefined()
  const renamed = compare(data(chair), data({ ...chair, id: 'lead', aliases: ['chair'] }))
  expect(derivedChangeset(renamed, name)).toContain(
    'minor\n---\n\nRecords since 1.0.0:\n\n- `roles`: renamed `chair` to'
  )
})

test('it satisfies the check that asks for it', () => {
  for (const changes of [added, corrected, removed]) {
    const text = derivedChangeset(changes, name) ?? ''
    expect(checkChanges(changes, pendingBump(new Map([[derivedFile, text]]), name)).passes).toBe(true)
  }
})

test('it is written once, follows the data, and goes when there is nothing to derive', () => {
  const folder = folderWith({ 'mine.md': `---\n"${name}": patch\n---\n\nMine.\n` })
  const counts = [none, added, added, corrected, none, none].map((changes) => {
    expect(writeDerived(changes, name, folder).passes).toBe(true)
    return readdirSync(folder).length
  })
  expect(counts).toEqual([1, 2, 2, 2, 1, 1])
  const place = `\`.changeset/${derivedFile}\``
  expect(writeDerived(added, name, folder).line).toBe(`Wrote ${place}: minor.`)
  expect(writeDerived(added, name, folder).line).toBe(`${place} is up to date: minor.`)
  expect(writeDerived(corrected, name, folder).line).toBe(`Updated ${place}: patch.`)
  expect(readFileSync(join(folder, derivedFile), 'utf8')).toBe(derivedChangeset(corrected, name))
  expect(writeDerived(none, name, folder).line).toBe(`Removed ${place}: the data are those of 1.0.0.`)
  expect(writeDerived(none, name, folder).line).toMatch(/^Nothing to derive: .* npm run changeset\.$/)
})

test('a text that somebody wrote into its file is not replaced', () => {
  const text = `---\n"${name}": patch\n---\n\nMine.\n`
  const folder = folderWith({ [derivedFile]: text })
  expect(writeDerived(added, name, folder)).toEqual({
    passes: false,
    line: `\`.changeset/${derivedFile}\` was written by hand; give it another name, since derived text goes there.`
  })
  expect(readFileSync(join(folder, derivedFile), 'utf8')).toBe(text)
  rmSync(join(folder, derivedFile))
  writeFiles(folder, { [derivedFile]: (derivedChangeset(corrected, name) ?? '').replaceAll('\n', '\r\n') })
  expect(writeDerived(added, name, folder).passes).toBe(true)
})

const pending = (bump?: string) =>
  pendingBump(new Map(bump === undefined ? [] : [['one.md', `---\n"${name}": ${bump}\n---\n\nText.\n`]]), name)

test('content alone needs no changeset, and the records are named', () => {
  const { passes, lines } = checkChanges(added, pending(), { kind: 'content' })
  expect({ passes, lines }).toEqual({
    passes: true,
    lines: [
      '1 record added. This requires a minor version.',
      '  minor: roles/member added (Member of *all*)',
      'Content needs no changeset by hand: each release derives it, and `npm run changeset -- --derive` writes it now.'
    ]
  })
  expect(checkChanges(added, pending('patch'), { kind: 'content' }).passes).toBe(true)
})

test('a break is not derived in silence, and code needs a changeset by hand', () => {
  const broken = checkChanges(removed, pending(), { kind: 'content' })
  expect(broken.passes).toBe(false)
  expect(broken.lines.at(-1)).toContain('`npm run changeset -- --derive` writes a changeset that asks for it')
  expect(checkChanges(removed, pending('major'), { kind: 'content' }).passes).toBe(true)
  const withCode = checkChanges(added, pending('patch'), { kind: 'more' })
  expect(withCode.passes).toBe(false)
  expect(withCode.lines.at(-1)).toBe('Write a changeset that asks for minor: npm run changeset.')
})

test('where git cannot tell, a changeset for too small a bump fails, and none passes with the reason', () => {
  const unknown = { kind: 'unknown', reason: 'git was not found' } as const
  expect(checkChanges(added, pending('patch'), unknown).passes).toBe(false)
  const { passes, lines } = checkChanges(added, pending(), unknown)
  expect(passes).toBe(true)
  expect(lines).toContain('Whether more than content changed is unknown: git was not found.')
})
