import { join } from 'node:path'
import { expect, it } from 'vitest'
import { problems } from '../../../src/diagnostics/problems.ts'
import { upstreamProblems } from '../../../src/diagnostics/upstream-problems.ts'
import { formerAddresses } from '../../../src/former-addresses.ts'
import { readUpstream } from '../../../src/upstream/read/index.ts'
import { filesIn, fixtures, listOf, placeAndRule } from './files.ts'

const faults = filesIn(join(fixtures, 'faults'))
const { diagnostics, facts } = readUpstream(faults, formerAddresses)

it('finds every planted fault at its exact place, and nothing else', () => {
  expect(diagnostics.map(placeAndRule)).toEqual(listOf('faults.txt'))
})

it('fires every rule of the upstream documents', () => {
  const fired = new Set<string>(diagnostics.map((one) => one.rule))
  expect(Object.keys(upstreamProblems).filter((rule) => !fired.has(rule))).toEqual([])
})

it('lists its rules among all problems', () => {
  expect(Object.keys(problems)).toEqual(expect.arrayContaining(Object.keys(upstreamProblems)))
})

it('ends where the faulty words end', () => {
  const textAt = (rule: string): string => {
    const found = diagnostics.find((one) => one.rule === rule)
    const line = faults.find((file) => file.path === found?.file)?.text.split('\n')[(found?.line ?? 0) - 1] ?? ''
    return line.slice((found?.column ?? 0) - 1, (found?.endColumn ?? 0) - 1)
  }
  expect(textAt('catalog/undefined-type')).toBe('Sorce Code')
  expect(textAt('catalog/year-differs')).toBe('2016')
  expect(textAt('upstream/reversed-link')).toBe('(the report)[https://example.org/report]')
  expect(textAt('upstream/comment-in-url')).toBe('<!-- cspell:disable-line -->')
  expect(textAt('upstream/stray-tag')).toBe('</br>')
  expect(textAt('leads/handle')).toBe('[@bobexample](https://github.com/bob-example)')
})

it('says what was probably meant', () => {
  const messages = diagnostics.map((one) => one.message)
  expect(messages).toContain('Unknown section `Imapct`; did you mean `Impact`?')
  expect(messages).toContain('`Sorce Code` has no definition; did you mean `Source Code`?')
  expect(messages).toContain('Unknown row `Definiton`; did you mean `Definition`?')
})

it('repeats no password, passcode or e-mail address of a person, in facts or in findings', () => {
  const everything = JSON.stringify([facts.tagPages, facts.tags, facts.emeritus, facts.terms, diagnostics])
  for (const secret of ['SECRET', '12345', 'a.reviewer@', 'ada@example.org']) expect(everything).not.toContain(secret)
})

it('finds nothing in documents that are as they should be', () => {
  expect(readUpstream(filesIn(join(fixtures, 'clean')), formerAddresses).diagnostics).toEqual([])
})

it('finds the same at the same places where lines end with a carriage return', () => {
  const windows = faults.map((file) => ({ ...file, text: file.text.replaceAll('\n', '\r\n') }))
  expect(readUpstream(windows, formerAddresses).diagnostics.map(placeAndRule)).toEqual(listOf('faults.txt'))
})

it('takes no notice of files that are neither Markdown nor tags.yaml', () => {
  const text = '# A\n\n[x](mailto:a.person@example.org)'
  expect(
    readUpstream([
      { path: 'a.txt', text },
      { path: 'b.yaml', text: 'tags: [' },
      { path: 'c', text }
    ]).diagnostics
  ).toEqual([])
})
