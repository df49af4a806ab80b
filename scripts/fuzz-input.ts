import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc, { type Arbitrary } from 'fast-check'
import { collections } from '../src/collections/index.ts'
import { edits, fileName, text } from './fuzz-text.ts'

/** A command line, the files it runs beside, and the folder in which it may write. */
export interface Attempt {
  readonly args: readonly string[]
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly out?: string
}

type Files = Attempt['files']

const root = join(import.meta.dirname, '..')

/** The files of a folder of this repository, as they are to lie below another. */
const filesBelow = (source: string, target: string): Map<string, string> =>
  new Map(
    readdirSync(join(root, source), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [join(target, path.slice(join(root, source).length)), readFileSync(path, 'utf8')])
  )

const content = filesBelow('test/fixtures/content/base', 'content')
const documents = filesBelow('test/fixtures/upstream/clean', 'up')
const drifted = new Map([
  ...documents,
  ...filesBelow('test/fixtures/drift/upstream', 'up'),
  ...filesBelow('test/fixtures/drift/content', 'content')
])
const archive = execFileSync('tar', ['c', '--transform', 's,^,package/dist/,', 'data'], {
  cwd: join(root, 'src/generated/public'),
  maxBuffer: 64 * 1024 * 1024
})

/** Files of which some are edited, and perhaps one that nobody expects. */
const edited = (files: ReadonlyMap<string, string>, folders: readonly string[]): Arbitrary<Files> =>
  fc
    .record({
      changes: fc.array(fc.tuple(fc.constantFrom(...files.keys()), edits), { minLength: 1, maxLength: 3 }),
      other: fc.option(fc.tuple(fc.constantFrom(...folders), fileName, edits))
    })
    .map(({ changes, other }) => {
      const all = new Map<string, string>(files)
      for (const [path, change] of changes) all.set(path, change(all.get(path) ?? ''))
      if (other) all.set(join(other[0], `${other[1]}.md`), other[2](changes[0] ? (files.get(changes[0][0]) ?? '') : ''))
      return all
    })

const inContent = edited(content, ['content/roles', 'content/incidents', 'content'])
const inDocuments = edited(documents, ['up/catalog/2016', 'up'])
const attempt = (files: Arbitrary<Files>, args: Arbitrary<readonly string[]>, out?: string): Arbitrary<Attempt> =>
  fc.record({ files, args }).map((made) => (out === undefined ? made : { ...made, out }))
const format = fc.constantFrom('pretty', 'json', 'github', 'sarif')
const words = (...fixed: readonly string[]) => fc.array(text, { maxLength: 3 }).map((rest) => [...fixed, '--', ...rest])
const names = collections.map(({ name }) => name)

/** The documents, and a commit that no repository has to be asked for. */
const importing = ['up', '--repository', 'cncf/contribute-site', '--commit', 'a'.repeat(40), '--date', '2026-08-21']

/** What is tried, by name. */
export const attempts: Readonly<Record<string, Arbitrary<Attempt>>> = {
  validate: attempt(
    inContent,
    format.map((one) => ['validate', '--format', one])
  ),
  documents: attempt(
    inDocuments,
    format.map((one) => ['validate', 'up', '--format', one])
  ),
  fix: attempt(
    inContent,
    format.map((one) => ['validate', '--fix', '--format', one]),
    'content'
  ),
  build: attempt(inContent, fc.constant(['build', '--out', 'out']), 'out'),
  import: attempt(inDocuments, fc.constant(['import', ...importing, '--out', 'out']), 'out'),
  drift: attempt(
    edited(drifted, ['up/catalog/2016', 'content/lexicon']),
    format.map((one) => ['drift', 'up', '--now', '2026-08-21', '--format', one])
  ),
  'drift --write': attempt(
    edited(drifted, ['up/catalog/2016', 'content/lexicon']),
    fc.constant(['drift', 'up', '--now', '2026-08-21', '--write']),
    'content'
  ),
  'diff of content': attempt(
    inContent.map((files) => new Map([...files, ...filesBelow('test/fixtures/content/base', 'old')])),
    fc.constantFrom('table', 'json', 'markdown').map((one) => ['diff', 'old', 'content', '--format', one])
  ),
  'diff of archives': attempt(
    fc
      .array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { maxLength: 20 })
      .chain((bytes) => fc.record({ bytes: fc.constant(bytes), length: fc.option(fc.nat(archive.length)) }))
      .map(({ bytes, length }) => {
        const damaged = Buffer.from(archive)
        for (const [at, byte] of bytes) damaged[at] = byte
        const cut = length === null ? damaged : damaged.subarray(0, length)
        return new Map([
          ['old.tgz', gzipSync(archive, { level: 1 })],
          ['new.tgz', gzipSync(cut, { level: 1 })]
        ])
      }),
    fc.constant(['diff', 'old.tgz', 'new.tgz', '--format', 'json'])
  ),
  'look-ups': attempt(
    fc.constant(new Map()),
    fc.oneof(
      fc.constantFrom(...names).chain((name) => words('get', name)),
      fc.constantFrom('json', 'ndjson', 'csv', 'yaml', 'table').chain((one) => words('search', '--format', one)),
      words('list'),
      words('stats')
    )
  ),
  new: attempt(
    fc.constant(content),
    fc.constantFrom('incident', 'term', 'lead').chain((kind) => words('new', kind)),
    'content'
  ),
  hugo: attempt(
    fc
      .record({ change: edits, name: fc.constantFrom('hugo.toml', 'hugo.yaml', 'config.json') })
      .map(
        ({ change, name }) => new Map([[join('site', name), change('title = "x"\ncontentDir = "content"\n[params]\n')]])
      ),
    fc.constant(['export', 'hugo', '--out', 'site']),
    'site'
  )
}
