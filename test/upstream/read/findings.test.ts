import { expect, it } from 'vitest'
import { formerAddresses } from '../../../src/former-addresses.ts'
import type { UpstreamFile } from '../../../src/upstream/read/document.ts'
import { readUpstream } from '../../../src/upstream/read/index.ts'
import { filesIn, hasSnapshots, listOf, orSkipped, placeAndRule, snapshot, sourcePages } from './files.ts'

/**
 * A finding that is expected in the snapshots. The list comes from plain searches over the documents that share no code
 * with the readers, written after a first look at what the readers found; titles and types that disagree were judged by
 * reading. A link over two lines is at its first. Each entry repeats words of its line, so it can be checked.
 */
interface Expected {
  readonly file: string
  readonly line: number
  readonly rule: string
  readonly times: number
  readonly words: string
}

const expected = listOf('snapshot-findings.txt').map((entry): Expected => {
  const [, file = '', line = '', rule = '', times = '1', words = ''] =
    /^(.*?):(\d+) (\S+)(?: x(\d+))? \| (.*)$/.exec(entry) ?? []
  return { file, line: Number(line), rule, times: Number(times), words }
})

const read = (name: 'contribute-site' | 'tag-security'): { files: UpstreamFile[]; found: string[] } => {
  const files = hasSnapshots ? snapshot(name).map((file) => ({ ...file, path: `${name}/${file.path}` })) : []
  return {
    files,
    found: readUpstream(files, formerAddresses).diagnostics.map((one) => `${one.file}:${one.line} ${one.rule}`)
  }
}

const parts = [read('contribute-site'), read('tag-security')]
const lines = new Map(parts.flatMap(({ files }) => files.map((file) => [file.path, file.text.split('\n')])))
const found = parts.flatMap((part) => part.found)

it('expects at least 60 findings', () => {
  expect(expected.length).toBeGreaterThanOrEqual(60)
  expect(expected.filter((one) => one.file === '' || one.words === '')).toEqual([])
})

it.skipIf(!hasSnapshots)(`expects only what the documents say at that line${orSkipped}`, () => {
  expect(expected.filter(({ file, line, words }) => !lines.get(file)?.[line - 1]?.includes(words))).toEqual([])
})

it.skipIf(!hasSnapshots)(`finds each expected finding at its line, and nothing else${orSkipped}`, () => {
  const all = expected.flatMap(({ file, line, rule, times }) =>
    Array.from({ length: times }, () => `${file}:${line} ${rule}`)
  )
  expect(found.filter((one) => !all.includes(one))).toEqual([])
  expect([...found].sort()).toEqual(all.sort())
})

it.skipIf(!hasSnapshots)(`finds as many of each rule as the survey and searches count${orSkipped}`, () => {
  const count = (part: number, rule: string): number =>
    parts[part]?.found.filter((one) => one.endsWith(` ${rule}`)).length ?? 0
  const counts: Readonly<Record<string, readonly [number, number]>> = {
    'catalog/not-indexed': [6, 6],
    'catalog/undefined-type': [6, 4],
    'catalog/type-spelling': [11, 11],
    'catalog/lost-separator': [13, 0],
    'catalog/duplicate-reference': [1, 1],
    'catalog/section-name': [13, 13],
    'catalog/placeholder-section': [9, 9],
    'catalog/types-differ': [2, 2],
    'catalog/row-without-file': [0, 0],
    'catalog/year-differs': [0, 0],
    'upstream/stray-tag': [0, 5],
    'upstream/url-in-code': [10, 10],
    'upstream/personal-email': [11, 11],
    'upstream/broken-link': [0, 2],
    'upstream/broken-anchor': [0, 2],
    'upstream/meeting-password': [0, 4],
    'upstream/comment-in-url': [1, 1],
    'upstream/malformed-url': [1, 0]
  }
  for (const [rule, expectedCounts] of Object.entries(counts))
    expect([count(0, rule), count(1, rule)], rule).toEqual(expectedCounts)
})

// Recorded from the readers and then reviewed entry by entry, unlike the list above.
it.skipIf(!hasSnapshots)(
  `finds the superseded links and the passcode of the two older pages, and nothing else${orSkipped}`,
  () => {
    expect(readUpstream(filesIn(sourcePages), formerAddresses).diagnostics.map(placeAndRule)).toEqual(
      listOf('source-page-findings.txt')
    )
  }
)
