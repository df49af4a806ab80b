import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { beforeAll, expect, it } from 'vitest'
import { folderWith, tagSecurity } from '../command-line.ts'
import { hostileFolder } from './hostile.ts'
import { listed, listedLock, lockOf, otherLock, withInput } from './reports.ts'

const library = dirname(createRequire(import.meta.url).resolve('@cyclonedx/cyclonedx-library/package.json'))

const schemaOf = (name: string): object =>
  JSON.parse(readFileSync(join(library, `res/schema/${name}.SNAPSHOT.schema.json`), 'utf8')) as object

/** Accepts what the official schema accepts; references must be URIs, though it allows IRIs. */
let isBom: ValidateFunction

beforeAll(() => {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats(ajv)
  ajv.addFormat('iri-reference', (text: string) => /^[\w.~:/?#[\]@!$&'()*+,;=%-]*$/.test(text))
  ajv.addFormat('idn-email', true)
  for (const name of ['spdx', 'jsf-0.82'])
    ajv.addSchema(schemaOf(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`)
  isBom = ajv.compile(schemaOf('bom-1.6'))
})

/** The faults that the official schema finds in a document. */
const faultsOf = (document: unknown): string[] =>
  isBom(document) ? [] : (isBom.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)

/** As much of a document as the tests look at. */
interface Vex {
  readonly components: readonly { readonly 'bom-ref': string; readonly purl: string }[]
  readonly vulnerabilities: readonly {
    readonly 'bom-ref': string
    readonly id: string
    readonly analysis: { readonly state: string }
    readonly affects: readonly { readonly ref: string; readonly versions?: readonly object[] }[]
  }[]
}

async function vexOf(folder: string, args: readonly string[] = [], input = ''): Promise<Vex> {
  const { out } = await tagSecurity(folder, ['affected', ...args, '--format', 'cyclonedx-vex'], withInput(input))
  return JSON.parse(out) as Vex
}

it.each([
  ['what is listed, unknown and unread', () => vexOf(folderWith({ ...files, 'yarn.lock': '' }))],
  ['nothing', () => vexOf(folderWith({ 'package-lock.json': otherLock }))],
  ['hostile names', () => vexOf(hostileFolder())],
  ['standard input and package URLs', () => vexOf('.', [listed, '-'], 'pkg:npm/%zz@1\npkg:npm/event-stream\n')],
  ['a file that cannot be read', () => vexOf(folderWith({ 'yarn.lock': '' }))]
])('is accepted by the schema of CycloneDX with %s', async (_, document) => {
  const vex = await document()
  expect(faultsOf(vex)).toEqual([])
  const refs = [...vex.components, ...vex.vulnerabilities].map((one) => one['bom-ref'])
  expect(new Set(refs).size).toBe(refs.length)
  const components = new Set(vex.components.map((one) => one['bom-ref']))
  for (const { ref } of vex.vulnerabilities.flatMap(({ affects }) => affects)) expect(components).toContain(ref)
})

const files = {
  'package-lock.json': lockOf('event-stream@3.3.6', 'flatmap-stream@0.1.1', 'left-pad@1.3.0'),
  'sub/package-lock.json': listedLock,
  'requirements.txt': 'ultralytics\n'
}

it('has a vulnerability for each incident and status, with the components that it may concern', async () => {
  const { components, vulnerabilities } = await vexOf(folderWith(files))
  expect(components.map(({ purl }) => purl)).toEqual([listed, 'pkg:npm/flatmap-stream@0.1.1', 'pkg:pypi/ultralytics'])
  expect(vulnerabilities).toMatchObject([
    {
      id: 'event-stream',
      analysis: { state: 'exploitable' },
      affects: [
        { ref: listed, versions: [{ version: '3.3.6', status: 'affected' }] },
        { ref: 'pkg:npm/flatmap-stream@0.1.1' }
      ]
    },
    { id: 'ultralytics', analysis: { state: 'in_triage' }, affects: [{ ref: 'pkg:pypi/ultralytics' }] }
  ])
})

it.each([
  ['a state that there is none of', '"exploitable"', '"safe"'],
  ['a member that there is none of', '"affects"', '"affect"'],
  ['a reference without a scheme of its own', 'https://', 'https://a b/'],
  ['another kind of component', '"library"', '"books"']
])('the check of this test notices %s', async (_, from, to) => {
  const text = JSON.stringify(await vexOf(folderWith(files)))
  expect(text).toContain(from)
  expect(faultsOf(JSON.parse(text.replaceAll(from, to)))).not.toEqual([])
})
