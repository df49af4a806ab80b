import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, tagSecurity } from '../command-line.ts'
import { besideCheckout, importTo, publications } from './checkout.ts'

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')
const list = 'out/.tag-security-import.json'

test('an unreadable document is reported, the rest written, and nothing counts as removed', async () => {
  const folder = besideCheckout()
  await importTo(folder, '--out', 'out')
  const before = read(folder, 'out/incidents/xz.md')
  writeFileSync(join(folder, `${publications}/catalog/2024/xz.md`), Buffer.from([0x23, 0x20, 0xff, 0xfe]))
  const mirror = `${publications}/catalog/2023/Mirror_Swap.md`
  writeFileSync(join(folder, mirror), read(folder, mirror).replace('Words of theirs.', 'Other words of theirs.'))
  expect(await importTo(folder, '--out', 'out')).toEqual({
    code: 1,
    out: 'Wrote 1 file to out: lexicon 2, compromise-types 2, incidents 2, sources 2.\n',
    error: `${publications}/catalog/2024/xz.md:1:3 was left out: Invalid UTF-8. Save the file as UTF-8.\n`
  })
  expect(read(folder, 'out/incidents/xz.md')).toBe(before)
  expect(read(folder, 'out/incidents/mirror-swap.md')).toContain('Other words')
  expect(read(folder, list)).toContain('incidents/xz.md')
})

test('what the pipeline would find at fault is left out with its reason', async () => {
  const folder = besideCheckout()
  const lexicon = `${publications}/security-lexicon.md`
  writeFileSync(
    join(folder, lexicon),
    read(folder, lexicon).replace('## Security Concepts', '## Cooking').replace('Words of theirs on vectors.', 'TODO')
  )
  const { code, error } = await importTo(folder, '--out', 'out')
  expect(code).toBe(1)
  expect(error.split('\n')).toEqual([
    `${lexicon}:5:1 the term \`Attack vector\` was left out: it has no definition.`,
    `${lexicon}:14:1 \`lexicon/testing-dast.md\` was left out: ` +
      'Unknown value `cooking` of `category`; did you mean `tooling`?',
    ''
  ])
  expect(await tagSecurity(folder, ['build', '--content', 'out', '--out', 'data'])).toMatchObject({
    code: 0,
    error: ''
  })
})

test.each([
  ['above the checkout', 'contribute-site', 9],
  ['beside its repository', '.', 8]
])('a link that leads %s is reported, and the rest imported', async (_, checkout, levels) => {
  const folder = besideCheckout()
  const path = `${publications}/catalog/2023/Mirror_Swap.md`
  const link = `${'../'.repeat(levels)}other/notes.md`
  const text = `Words of theirs, see [notes](${link}) and [lexicon](../../security-lexicon.md).`
  writeFileSync(join(folder, path), read(folder, path).replace('Words of theirs.', text))
  const target = join(folderWith(), 'out')
  const { code, out, error } = await tagSecurity(folder, ['import', checkout, '--date', '2026-08-21', '--out', target])
  expect({ code, error }).toEqual({
    code: 1,
    error:
      `${checkout === '.' ? './' : ''}${path}:1:1 the link to \`${link}\` was left out: ` +
      'it leads out of the repository; its text is kept.\n'
  })
  expect(out).toContain('incidents 3')
  expect(read(target, 'incidents/mirror-swap.md')).toMatch(/see notes and\s+\[lexicon\]\(https:/)
})
