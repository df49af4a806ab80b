import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, folderWith, tagSecurity, withoutPrivileges } from '../command-line.ts'

const hint = 'or name another folder: --out <folder>.'
const notOurs = (folder: string): string =>
  `\`tag.yaml\` in \`${folder}\` was not written by \`tag-security export yaml\`, or was changed since; ` +
  `nothing was written: move it away, ${hint}`
const single =
  '`csv` writes one collection to standard output; name it: `tag-security export csv incidents`, ' +
  'or name a folder for all: --out <folder>.'

test.each([
  ['export', 'missing required argument `format`. See `tag-security export --help`.'],
  ['export hugo', '`export hugo` writes many files; name the folder of a Hugo site: --out <site>.'],
  ['export hugo lexicon --out site', '`hugo` exports all that its pages need; leave out `lexicon`.'],
  ['export hugo --codebook --out site', 'Only CSV has a codebook; leave out --codebook.'],
  ['export hugo --raw --out site', '`--raw` is for CSV; leave it out.'],
  ['export yaml --raw', '`--raw` is for CSV; leave it out.'],
  ['export yml', 'Unknown format `yml`; did you mean `yaml`? Formats: ndjson, csv, yaml, jsonld, hugo.'],
  ['export csv incidnts', 'Unknown collection `incidnts`; did you mean `incidents`, `mission` or `meetings`?'],
  ['export csv', single],
  ['export csv leads roles --codebook', single],
  [
    'export jsonld leads',
    '`jsonld` does not support `leads`. Collections: lexicon, compromise-types, incidents, assessments, sources.'
  ],
  [
    'export yaml claims',
    'Claims are not a collection of their own, they are in `pages`; see `tag-security list claims --format csv`.'
  ],
  ['export yaml roles --codebook', 'Only CSV has a codebook; leave out --codebook.'],
  ['export csv --codebook --out data', '--out writes codebooks beside the files; leave out --codebook.'],
  ['export csv --uot data', 'unknown option `--uot`; did you mean `--out`? See `tag-security export --help`.'],
  ['export yaml --out a --out b', '`--out` is given twice, as `a` and `b`; use one.'],
  ['export yaml --out=', 'The path of --out is empty; name a folder: --out <folder>.'],
  ['export yaml --out notes/a.md', '`notes/a.md` is not a folder; name another folder: --out <folder>.'],
  ['export yaml --out taken', notOurs('taken')],
  ['export yaml tag --out other', notOurs('other')]
])('%s', async (line, error) => {
  const folder = folderWith({ 'notes/a.md': '# Notes\n', 'taken/tag.yaml': 'Mine.\n', 'other/tag.yaml': 'meta: {}\n' })
  const before = filesIn(folder)
  expect(await tagSecurity(folder, line.split(' '))).toEqual({ code: 2, out: '', error: `tag-security: ${error}\n` })
  expect(filesIn(folder)).toEqual(before)
})

test('a file that was changed since is left as it is', async () => {
  const folder = folderWith()
  await tagSecurity(folder, ['export', 'csv', 'roles', '--out', 'data'])
  writeFileSync(join(folder, 'data/roles.csv'), 'id\r\nmine\r\n')
  expect(await tagSecurity(folder, ['export', 'csv', 'roles', '--out', 'data'])).toMatchObject({ code: 2 })
  expect(readFileSync(join(folder, 'data/roles.csv'), 'utf8')).toBe('id\r\nmine\r\n')
})

test('a folder that cannot be written is reported before anything is', () => {
  const folder = folderWith({ 'locked/keep.txt': 'Mine.\n' })
  chmodSync(folder, 0o755)
  chmodSync(join(folder, 'locked'), 0o555)
  expect(withoutPrivileges(folder, 'export yaml tag --out locked/data')).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: `locked/data` cannot be written: permission denied; name another folder: --out <folder>.\n'
  })
  expect(filesIn(join(folder, 'locked'))).toEqual(['keep.txt'])
})
