import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { collections } from '../../../src/collections/index.ts'
import { plainCell } from '../../../src/formats/index.ts'
import { meta, sourceUrl, type Incident, type Source } from '../../../src/index.ts'
import { byId, contentRecords, isText, type Item } from '../../formats/records.ts'
import { filesIn, folderWith, tagSecurity } from '../command-line.ts'

const content = contentRecords()
const names = collections.map(({ name }) => name)
const isSingle = (name: string): boolean => collections.some((one) => one.name === name && 'single' in one)

async function exported(...args: string[]): Promise<string> {
  const { code, out, error } = await tagSecurity('.', ['export', ...args])
  expect({ args, code, error }).toEqual({ args, code: 0, error: '' })
  return out
}

test.each(names)('%s reads back from NDJSON, YAML and CSV to the records of the content', async (name) => {
  const expected = byId(content.get(name) ?? [])
  expect(expected.length).toBeGreaterThan(0)
  const [head, ...records] = (await exported('ndjson', name))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Item)
  expect(head).toMatchObject({ meta: { collection: name, count: expected.length, version: meta.version } })
  expect(byId(records)).toEqual(expected)
  const yaml = parseYaml(await exported('yaml', name)) as Readonly<Record<string, Item & readonly Item[]>>
  expect(yaml['meta']).toMatchObject({ counts: { [name]: expected.length } })
  expect(isSingle(name) ? [yaml[name]] : byId(yaml[name] ?? [])).toEqual(expected)
  const rows = parseCsv(await exported('csv', name), { columns: true, record_delimiter: '\r\n' }) as Record<
    string,
    string
  >[]
  const fromCells = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).flatMap(([field, cell]) =>
        cell === '' ? [] : [[field, isText(name, field) ? plainCell(cell) : (JSON.parse(cell) as unknown)]]
      )
    )
  )
  expect(byId(fromCells as Item[])).toEqual(expected)
})

test('without a collection all of them are written, by any of their names just those, each once', async () => {
  const heads = (text: string): string[] =>
    text
      .trimEnd()
      .split('\n')
      .flatMap((line) => (JSON.parse(line) as { meta?: { collection: string } }).meta?.collection ?? [])
  expect(heads(await exported('ndjson'))).toEqual(names)
  expect(heads(await exported('ndjson', 'Term', 'leads', 'lexicon'))).toEqual(['lexicon', 'leads'])
  expect(await exported('csv', 'lead', 'leads')).toBe(await exported('csv', 'leads'))
  const graph = (JSON.parse(await exported('jsonld')) as { '@graph': { '@id': string }[] })['@graph']
  expect(
    graph.map((node) => node['@id']).filter((id) => id.startsWith('urn:cncf:tag-security:incidents:'))
  ).toHaveLength(content.get('incidents')?.length ?? 0)
})

test('the codebook of a collection is printed alone', async () => {
  expect(JSON.parse(await exported('csv', 'roles', '--codebook'))).toMatchObject({
    url: 'roles.csv',
    'void:entities': content.get('roles')?.length
  })
})

const lists = ['csv', 'jsonld', 'ndjson', 'yaml'].map((format) => `.tag-security-export-${format}.json`)

test('a folder takes a file for each collection, in several formats, and CSV with its codebook', async () => {
  const folder = folderWith({ 'data/notes.txt': 'Mine.\n' })
  const counts = names.map((name) => `${name} ${content.get(name)?.length}`).join(', ')
  expect((await tagSecurity(folder, ['export', 'csv', '--out', 'data'])).out).toBe(
    `Wrote ${names.length * 2} files to data: ${counts}.\n`
  )
  for (const format of ['ndjson', 'yaml', 'jsonld'])
    expect(await tagSecurity(folder, ['export', format, '--out', 'data'])).toMatchObject({ code: 0, error: '' })
  const files = names.flatMap((name) => [`${name}.csv`, `${name}.csv-metadata.json`, `${name}.ndjson`, `${name}.yaml`])
  expect(filesIn(join(folder, 'data'))).toEqual([...files, ...lists, 'tag-security.jsonld', 'notes.txt'].sort())
  for (const format of ['csv', 'ndjson', 'yaml'])
    expect(readFileSync(join(folder, `data/leads.${format}`), 'utf8')).toBe(await exported(format, 'leads'))
  expect(readFileSync(join(folder, 'data/leads.csv-metadata.json'), 'utf8')).toBe(
    await exported('csv', 'leads', '--codebook')
  )
  expect(readFileSync(join(folder, 'data/tag-security.jsonld'), 'utf8')).toBe(await exported('jsonld'))
})

test('a second export changes nothing, and named collections are added', async () => {
  const folder = folderWith()
  const run = async (...args: string[]): Promise<string> =>
    (await tagSecurity(folder, ['export', 'yaml', ...args, '--out', 'data'])).out
  expect(await run('tag')).toBe('Wrote 1 file to data: tag 1.\n')
  expect(await run('scope')).toBe('Wrote 1 file to data: scope 1.\n')
  const times = (): unknown =>
    filesIn(join(folder, 'data')).map((path) => [path, statSync(join(folder, 'data', path)).mtimeMs])
  const before = times()
  expect(await run('tag')).toBe('data is up to date: tag 1.\n')
  expect(times()).toEqual(before)
  expect(filesIn(join(folder, 'data'))).toEqual(['.tag-security-export-yaml.json', 'scope.yaml', 'tag.yaml'])
  expect(await run()).toMatch(`Wrote ${names.length - 2} files to data: `)
})

test('the whole as linked data and collections by themselves are files of their own, in any order', async () => {
  const folder = folderWith()
  const run = async (...args: string[]): Promise<string> =>
    (await tagSecurity(folder, ['export', 'jsonld', ...args, '--out', 'data'])).out
  const text = (name: string): string => readFileSync(join(folder, 'data', name), 'utf8')
  expect(await run()).toMatch(/^Wrote 1 file to data: lexicon \d+, compromise-types \d+, /)
  const whole = text('tag-security.jsonld')
  expect(await run('terms', 'incidents')).toMatch(/^Wrote 2 files to data: lexicon \d+, incidents \d+\.\n$/)
  for (const name of ['lexicon', 'incidents']) expect(text(`${name}.jsonld`)).toBe(await exported('jsonld', name))
  expect(text('tag-security.jsonld')).toBe(whole)
  expect(await run()).toMatch(/^data is up to date: /)
  expect(filesIn(join(folder, 'data'))).toEqual([
    '.tag-security-export-jsonld.json',
    'incidents.jsonld',
    'lexicon.jsonld',
    'tag-security.jsonld'
  ])
})

test('linked data of one collection leads to the places in its sources too', async () => {
  const sources = (content.get('sources') ?? []) as unknown as readonly Source[]
  const graph = (
    JSON.parse(await exported('jsonld', 'incidents')) as { '@graph': { '@id': string; 'dcterms:source'?: unknown[] }[] }
  )['@graph']
  const xz = (content.get('incidents') ?? []).find(({ id }) => id === 'xz') as unknown as Incident
  expect(graph.find((node) => node['@id'] === 'urn:cncf:tag-security:incidents:xz')?.['dcterms:source']).toContainEqual(
    expect.objectContaining({ '@id': sourceUrl(xz, sources) })
  )
})

test('a run that only removes says so', async () => {
  const folder = folderWith()
  const run = async (): Promise<string> => (await tagSecurity(folder, ['export', 'yaml', '--out', 'data'])).out
  await run()
  const list = join(folder, 'data/.tag-security-export-yaml.json')
  const listed = JSON.parse(readFileSync(list, 'utf8')) as { files: Record<string, string> }
  writeFileSync(join(folder, 'data/gone.yaml'), readFileSync(join(folder, 'data/tag.yaml')))
  writeFileSync(list, JSON.stringify({ ...listed, files: { ...listed.files, 'gone.yaml': listed.files['tag.yaml'] } }))
  expect(await run()).toMatch(/^Removed 1 file from data: tag 1, /)
  expect(filesIn(join(folder, 'data'))).not.toContain('gone.yaml')
  expect(await run()).toMatch(/^data is up to date: /)
})
