import { expect, it, test } from 'vitest'
import { driftProblems } from '../../../src/diagnostics/drift-problems.ts'
import { diagnosticsOf } from '../../../src/upstream/compare/index.ts'
import { assessmentCases } from './assessment-cases.ts'
import { catalogCases } from './catalog-cases.ts'
import { organisationCases } from './organisation-cases.ts'
import { content, driftOf, edited, listOf, upstream, type Edit } from './sides.ts'

const cases = [...catalogCases, ...organisationCases, ...assessmentCases]

it('finds nothing where both sides agree', () => {
  expect(listOf(driftOf(upstream, content))).toEqual([])
})

test.each(cases)('$what is found at both places, and nothing else', ({ edits, expect: expected }) => {
  const { documents, files } = edited(edits)
  expect(listOf(driftOf(documents, files))).toEqual([...expected].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)))
})

const keyOf = (entry: string): string =>
  entry.replace(
    /^(\S+) (\S+?):(\d+):(\d+) .*$/,
    (_, rule: string, file: string, line: string, column: string) =>
      `${file} ${line.padStart(6)} ${column.padStart(6)} ${rule}`
  )

it('fires every rule', () => {
  const fired = new Set(cases.flatMap((one) => one.expect.map((entry) => entry.split(' ')[0])))
  expect(Object.keys(driftProblems).filter((rule) => !fired.has(rule))).toEqual([])
})

it('says what each side has', () => {
  const messagesOf = (edits: readonly Edit[]): string[] => {
    const { documents, files } = edited(edits)
    return diagnosticsOf(driftOf(documents, files), (side, file) => `${side}/${file}`).map(({ message }) => message)
  }
  expect(messagesOf([{ file: 'content/incidents/left-pad.md', from: 'year: 2016', to: 'year: 2015' }])).toEqual([
    'The year of `left-pad` is `2016` upstream and `2015` here. Upstream: `upstream/catalog/index.md:15:1`.'
  ])
  expect(messagesOf([{ file: 'content/leads/cy-example.md' }])).toEqual([
    'The content lacks `Cy Example` (toc-liaison). Its place is `content/leads/cy-example.md`.'
  ])
  expect(
    messagesOf([
      { file: 'content/sources/tags.md', from: '2026-06-30', to: '2025-01' },
      { file: 'content/sources/page.md', from: '2026-06-30', to: '2025-02' }
    ])
  ).toEqual([
    '`page` of 2025-02 is more than a year old and the newest source of 5 records. See `content/tag/tag.md:12:5`.',
    '`tags` of 2025-01 is more than a year old and the newest source of 1 record. ' +
      'See `content/leads/ada-example.md:12:5`.'
  ])
})
