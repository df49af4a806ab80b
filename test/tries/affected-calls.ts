import { affected, isReadable, readComponents } from '../../src/affected/index.ts'
import { affects, findIncidents, getIncident } from '../../src/index.ts'
import { findPackageLists, getPackageList, packagesOf } from '../../src/query/packages.ts'
import type { CallTry } from './calls.ts'

/** An argument as people give it, whatever its type says. */
const typed = (argument: unknown): never => argument as never

const found = (components: unknown): unknown[] =>
  affected(typed(components)).findings.map(({ incident, status }) => [incident, status])

const lock = JSON.stringify({ lockfileVersion: 3, packages: { 'node_modules/axios': { version: '1.14.1' } } })
const reading = readComponents('package-lock.json', lock)

/** What people call to know whether an incident touches what they use. */
export const comparisons: readonly CallTry[] = [
  {
    call: `affected(['pkg:npm/axios@1.14.1'])`,
    run: () => found(['pkg:npm/axios@1.14.1']),
    gives: [['axios', 'listed']]
  },
  { call: `affected(['pkg:npm/axios'])`, run: () => found(['pkg:npm/axios']), gives: [['axios', 'unknown']] },
  { call: `affected(['pkg:npm/axios@0.1.0'])`, run: () => found(['pkg:npm/axios@0.1.0']), gives: [] },
  { call: `affected([])`, run: () => affected([]).components, gives: 0 },
  {
    call: `affected(readComponents('package-lock.json', text))`,
    run: () => found(reading),
    gives: [['axios', 'listed']]
  },
  { call: `affected(reading.components)`, run: () => found(reading.components), gives: [['axios', 'listed']] },
  {
    call: `affected([{ purl: 'pkg:npm/axios@1.14.1' }])`,
    run: () => affected([{ purl: 'pkg:npm/axios@1.14.1' }]).findings.map(({ path }) => path),
    gives: [[0]]
  },
  {
    call: `affected('pkg:npm/axios@1.14.1')`,
    run: () => affected(typed('pkg:npm/axios@1.14.1')),
    throws: /^TypeError: affected: .*`readComponents`.*array of package URLs, not string/
  },
  { call: `affected()`, run: () => affected(typed(undefined)), throws: /^TypeError: affected: `components`/ },
  {
    call: `affected(JSON.parse(sbom))`,
    run: () => affected(typed({ bomFormat: 'CycloneDX', components: [{ purl: 'pkg:npm/axios@1.14.1' }] })),
    throws: /^TypeError: affected: .*`readComponents`/
  },
  {
    call: `affected([{ name: 'axios' }])`,
    run: () => affected(typed([{ name: 'axios', version: '1.14.1' }])),
    throws: /^TypeError: affected: `components\[0\]`.*`purl`/
  },
  {
    call: `affected([reading])`,
    run: () => affected(typed([reading])),
    throws: /^TypeError: affected: `components\[0\]`/
  },
  {
    call: `affected(['axios@1.14.1'])`,
    run: () => affected(['axios@1.14.1']),
    throws: /^RangeError.*axios@1\.14\.1.*pkg:npm\//
  },
  {
    call: `affected(['npm:axios@1.14.1'])`,
    run: () => affected(['npm:axios@1.14.1']),
    throws: /^RangeError.*did you mean `pkg:npm\/axios@1\.14\.1`/
  },
  {
    call: `readComponents('package-lock.json')`,
    run: () => readComponents('package-lock.json', typed(undefined)),
    throws: /^TypeError: readComponents: `text`/
  },
  {
    call: `readComponents('package-lock.json', readFileSync('package-lock.json'))`,
    run: () => readComponents('package-lock.json', typed(Buffer.from(lock))),
    throws: /^TypeError: readComponents: `text` must be a string/
  },
  {
    call: `readComponents(undefined, text)`,
    run: () => readComponents(typed(undefined), lock),
    throws: /^TypeError: readComponents: `file`/
  },
  {
    call: `readComponents('package.json', text)`,
    run: () => readComponents('package.json', '{"dependencies": {"axios": "^1.14.0"}}'),
    throws: /^UnreadableFile: .*lock file/
  },
  { call: `readComponents('', text).kind`, run: () => readComponents('', lock).kind, gives: 'npm' },
  { call: `isReadable('C:\\\\app\\\\yarn.lock')`, run: () => isReadable('C:\\app\\yarn.lock'), gives: true },
  { call: `isReadable()`, run: () => isReadable(typed(undefined)), throws: /^TypeError: isReadable: `path`/ },
  { call: `isReadable('package.json')`, run: () => isReadable('package.json'), gives: false },
  {
    call: `packagesOf('Shai-Hulud').length > 100`,
    run: () => (packagesOf(String('Shai-Hulud')) ?? []).length > 100,
    gives: true
  },
  { call: `packagesOf('axios')[0].purl`, run: () => packagesOf('axios')[0]?.purl, gives: 'pkg:npm/axios' },
  { call: `packagesOf('no such thing')`, run: () => packagesOf(String('no such thing')), gives: undefined },
  {
    call: `packagesOf(getIncident('xz'))`,
    run: () => packagesOf(typed(getIncident('xz'))),
    throws: /^TypeError: packagesOf: `name`/
  },
  {
    call: `getIncident('shai-hulud').packageList`,
    run: () => getIncident('shai-hulud').packageList,
    gives: 'shai-hulud'
  },
  {
    call: `getPackageList(getIncident('shai-hulud').packageList).id`,
    run: () => getPackageList('shai-hulud').id,
    gives: 'shai-hulud'
  },
  {
    call: `findPackageLists({ package: 'pkg:npm/02-echo@0.0.7' }) ids`,
    run: () => findPackageLists({ package: 'pkg:npm/02-echo@0.0.7' }).map(({ id }) => id),
    gives: ['shai-hulud-2']
  },
  // The long lists are apart: a filter of incidents does not see them, and `affects` says so.
  {
    call: `findIncidents({ package: 'pkg:npm/02-echo@0.0.7' })`,
    run: () => findIncidents({ package: 'pkg:npm/02-echo@0.0.7' }),
    gives: []
  },
  {
    call: `affects(getIncident('shai-hulud-2'), 'pkg:npm/02-echo@0.0.7')`,
    run: () => affects(getIncident('shai-hulud-2'), 'pkg:npm/02-echo@0.0.7'),
    gives: 'unknown'
  }
]
