import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, inject, it } from 'vitest'
import { adapterEntryPoints, entryPoints, nodeEntryPoints } from '../../scripts/exports.ts'
import { root } from '../architecture.ts'
import { strict } from './compiler-options.ts'
import { tool } from './run.ts'

const { consumer, packageFolder } = inject('installed')

beforeAll(() => cpSync(join(root, 'test/package/consumer'), join(consumer, 'src'), { recursive: true }))

it.each([
  ['NodeNext', 'NodeNext', 'module'],
  ['NodeNext', 'NodeNext', 'commonjs'],
  ['ESNext', 'Bundler', 'module']
])(
  'compiles for a consumer under module %s, resolution %s, type %s, and refuses wrong uses',
  (module, moduleResolution, type) => {
    const compilerOptions = { ...strict, module, moduleResolution, resolveJsonModule: true }
    writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
    writeFileSync(join(consumer, 'src/package.json'), JSON.stringify({ type }))
    expect(tool(consumer, 'tsc', '-p', consumer)).toMatchObject({ status: 0, stdout: '' })
  }
)

const compile = (name: string, text: string, options: Readonly<Record<string, unknown>>) => {
  const folder = join(consumer, `types-${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.ts'), text)
  const compilerOptions = { target: 'ES2022', lib: ['ES2022'], types: [], strict: true, noEmit: true, ...options }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['index.ts'] }))
  return tool(folder, 'tsc', '-p', folder)
}

it('finds the types of every entry point and the data under the resolution `node`, which reads no `exports`', () => {
  const names = Object.keys({ ...entryPoints, ...nodeEntryPoints, ...adapterEntryPoints })
  // These name the types of their tools, which this consumer does not have.
  const skipLibCheck = true
  const lines = [
    "import { leads } from '@cncf/tag-security'",
    "import json from '@cncf/tag-security/data/leads.json'",
    "import schema from '@cncf/tag-security/data/leads.schema.json'",
    "import changes from '@cncf/tag-security/changes.json'",
    "import { search } from '@cncf/tag-security/search'",
    ...names.map((name, index) => `import * as m${index} from '@cncf/tag-security/${name}'`),
    'export const name: string | undefined = leads[0]?.name',
    "export const id: string | undefined = search('npm')[0]?.id",
    `export default [json, schema, changes, ${names.map((_, index) => `m${index}`).join(', ')}]`
  ]
  const node10 = { module: 'commonjs', moduleResolution: 'node', resolveJsonModule: true, esModuleInterop: true }
  expect(compile('node10', lines.join('\n'), { ...node10, skipLibCheck })).toMatchObject({ status: 0, stdout: '' })
})

const api = '@cncf/tag-security'

it.each([
  ['id', `import { getIncident, type IncidentId } from '${api}'\nexport const id: IncidentId = getIncident('xz').id\n`],
  ['get', `import { getIncident, incidents } from '${api}'\nexport const year = getIncident(incidents[0]!.id).year\n`],
  ['find', `import { findIncidents, incidents } from '${api}'\nfindIncidents({ type: incidents[0]!.types[0]! })\n`],
  [
    'type',
    `import type { Incident, IncidentId } from '${api}/incidents'
export const idOf = ({ id }: Incident): IncidentId => id\n`
  ],
  [
    'term',
    `import { getTerm, type TermId } from '${api}'\nexport const ids: readonly TermId[] = getTerm('HSM').related\n`
  ],
  [
    'source',
    `import { getTerm, getSource } from '${api}'\nexport const url = getSource(getTerm('HSM').sources[0]!.id).url\n`
  ],
  [
    'replaced',
    `import { channels, getChannel } from '${api}'
export const names = channels[0]!.replacedBy.map((id) => getChannel(id).name)\n`
  ],
  [
    'other',
    `import { getTerm, lexicon, type Term } from '${api}/lexicon'
const own: Term<Record<string, string>> = { ...lexicon[0]!, id: 'own' }
export const found: typeof own | undefined = getTerm('own', [own])\n`
  ]
])('gives records and their references the types of the ids: %s', (name, text) => {
  const nodeNext = { module: 'NodeNext', moduleResolution: 'NodeNext' }
  expect(compile(`ids-${name}`, text, nodeNext)).toMatchObject({ status: 0, stdout: '' })
})

it('has no any, and no import of another package, in its declarations', () => {
  const dist = join(packageFolder, 'dist')
  for (const name of readdirSync(dist).filter((file) => /\.d\.c?ts$/.test(file))) {
    const declarations = readFileSync(join(dist, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
    expect(declarations, name).not.toMatch(/[:<|&=,(]\s*any\b/)
    expect(declarations.match(/from '(?!\.)[^']*'/g) ?? [], name).toEqual([])
  }
})
