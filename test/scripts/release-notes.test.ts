import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { derivedChangeset, derivedFile } from '../../scripts/derived-changeset.ts'
import { changesOf, readLastRelease, SnapshotError, writeSnapshot } from '../../scripts/last-release.ts'
import { recordsInWords } from '../../scripts/records-in-words.ts'
import { releaseSection, withSection } from '../../scripts/release-notes.ts'
import { compare } from '../../src/data-diff/compare.ts'
import type { DataRecord, DataSet } from '../../src/data-diff/data-set.ts'
import { folderWith } from '../cli/command-line.ts'

const name = '@cncf/tag-security'
const changeset = (bump: string, text: string): string => `---\n"${name}": ${bump}\n---\n\n${text}\n`

const data = (version: string, ...records: readonly DataRecord[]): DataSet => ({
  version,
  collections: new Map([
    ['roles', { records, fields: new Map([['title', { type: 'string', optional: false }]]) }],
    ['leads', { records: [{ id: 'ada', aliases: version === '1.0.0' ? ['countess'] : [] }] }]
  ])
})
const changes = compare(
  data('1.0.0', { id: 'chair', title: 'Chair' }, { id: 'old', title: 'Old' }, { id: 'gone', title: 'Gone' }),
  data(
    '2.0.0',
    { id: 'chair', title: 'The chair' },
    { id: 'new', title: 'Old', aliases: ['old'] },
    { id: 'more', title: 'More' }
  )
)

test('a section has the changesets by size, and the records by collection', () => {
  const changesets = new Map([
    ['a.md', changeset('patch', 'A fix.')],
    ['b.md', changeset('minor', 'Something new:\n\n- one\n- two')],
    ['c.md', changeset('major', 'A break.')],
    [derivedFile, derivedChangeset(changes, name) ?? ''],
    ['empty.md', '---\n---\n']
  ])
  expect(releaseSection('2.0.0', changesets, changes)).toBe(`## 2.0.0

### Breaking changes

- A break.

### New

- Something new:

  - one
  - two

### Fixed

- A fix.

### Records

- \`roles\`: removed \`gone\` (Gone); renamed \`old\` to \`new\`; added \`more\` (More); changed \`chair\` (title).
- \`leads\`: removed the name countess of \`ada\`; changed \`ada\` (aliases).
`)
})

test('a changeset with headings stays as it is, and a release without new data names no records', () => {
  const text = 'The first one.\n\n### Data\n\n- Much.'
  expect(releaseSection('1.0.0', new Map([['a.md', changeset('major', text)]]), { ...changes, changes: [] })).toBe(
    `## 1.0.0\n\n${text}\n`
  )
})

test('a first release says how many records each collection has', () => {
  const first = compare({ version: '0.0.0', collections: new Map() }, data('1.0.0', { id: 'a' }, { id: 'b' }))
  expect(recordsInWords(first)).toEqual(['- Collections added, with their records: `roles` (2), `leads` (1).'])
  expect(recordsInWords(compare(data('1.0.0'), { version: '2.0.0', collections: new Map() }))).toEqual([
    '- Collections removed, with their records: `roles` (0), `leads` (1).'
  ])
})

test('the newest section comes first', () => {
  const first = withSection('# Changelog\n', '## 1.0.0\n\nOne.\n')
  expect(first).toBe('# Changelog\n\n## 1.0.0\n\nOne.\n')
  expect(withSection(first, '## 1.1.0\n\nTwo.\n')).toBe('# Changelog\n\n## 1.1.0\n\nTwo.\n\n## 1.0.0\n\nOne.\n')
})

test('a release keeps what it changed, and later changes are compared with its data', () => {
  const path = join(folderWith(), 'last.json.gz')
  const [before, release] = [data('1.0.0', { id: 'a', title: 'A' }), data('1.1.0', { id: 'b', title: 'B' })]
  const made = compare(before, release)
  writeSnapshot(release, path, made)
  expect(changesOf(release, path)).toEqual(made)
  const later = data('1.1.0', { id: 'b', title: 'C' })
  expect(changesOf(later, path)).toEqual(compare(release, later))
  expect(changesOf({ ...release, version: '1.2.0' }, path)).toMatchObject({ from: '1.1.0', to: '1.2.0', changes: [] })
})

test.each([
  ['is missing', undefined],
  ['is not compressed', '{}'],
  ['is cut', gzipSync('{"version":"1.0.0","collections":{}}').subarray(0, 30)],
  ['is not JSON', gzipSync('{')],
  ['is something else', gzipSync('[]')],
  ['has no collections', gzipSync('{"version":"1.0.0"}')]
])('a snapshot that %s is reported with its path', (_, bytes) => {
  const path = join(folderWith(bytes === undefined ? {} : { 'last.json.gz': bytes }), 'last.json.gz')
  expect(() => readLastRelease(path)).toThrow(SnapshotError)
  expect(() => readLastRelease(path)).toThrow(`\`${path}\` cannot be read: `)
})
