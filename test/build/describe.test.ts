import { expect, test } from 'vitest'
import { readDescriptions } from '../../scripts/field-descriptions.ts'
import { columnsOf, describedSchema } from '../../src/build/describe.ts'
import { collections } from '../../src/collections/index.ts'
import type { Collection } from '../../src/collections/collection.ts'
import { incidentKinds } from '../../src/records/incidents.ts'

const descriptions = readDescriptions(collections.map(({ record }) => record))
const named = collections.map((collection): [string, Collection] => [collection.name, collection])
const collectionOf = (name: string): Collection => collections.find((one) => one.name === name) ?? collections[0]

test.each([
  ['channels', 'slackId'],
  ['leads', 'terms.*.listed.until'],
  ['tag', 'urls.charter']
])('a field of %s without a docstring stops the build and is named: %s', (name, path) => {
  const collection = collectionOf(name)
  const without = { [collection.record]: { ...descriptions[collection.record], [path]: '' } }
  const message = `\`${path}\` of \`${collection.record}\` has no docstring in src/records/${name}.ts.`
  expect(() => describedSchema(collection, without)).toThrow(new Error(message))
  expect(() => columnsOf(collection, without)).toThrow(new Error(message))
})

test('a field is described by its docstring and that of its type, also where it is inherited', () => {
  const { Incident: incident = {}, Tag: tag = {} } = descriptions
  expect(incident['id']).toBe("Stable id, equal to the content file's name: lower-case words joined by hyphens.")
  expect(incident['began']).toBe('When it began. A date as precise as its source: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.')
  expect(incident['kind']).toMatch(/^What happened: somebody tampered, .*\(`unclassified`\)\.$/)
  expect(incident['techniques.*.id']).toBe('Such as `T1195.001`.')
  expect(tag['urls.site']).toBe('Its page on the site for contributors.')
})

test('a column describes the parts of an object with it', () => {
  const described = (name: string, field: string): string =>
    columnsOf(collectionOf(name), descriptions).find((column) => column.name === field)?.description ?? ''
  expect(described('incidents', 'techniques')).toBe(
    'The techniques of MITRE ATT&CK that it shows. Parts: `id` (Such as `T1195.001`), ' +
      '`by` (Who mapped an incident to a technique: MITRE itself, or the editor of the record).'
  )
  expect(described('tag', 'urls')).toMatch(/^Its addresses\. Parts: `site` \(Its page on the site for contributors\)/)
})

interface Schema {
  readonly description?: string
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
}

/** The paths of fields without a description. */
function undescribed({ items, properties = {} }: Schema, path = ''): string[] {
  const fields = Object.entries(properties).flatMap(([name, field]) => [
    ...(field.description ? [] : [`${path}.${name}`]),
    ...undescribed(field, `${path}.${name}`)
  ])
  return [...fields, ...(items ? undescribed(items, `${path}.*`) : [])]
}

test.each(named)('the JSON Schema of %s describes every field at any depth, and changes nothing else', (_, one) => {
  const schema = describedSchema(one, descriptions)
  expect(undescribed(schema)).toEqual([])
  const descriptionsOut = (key: string, value: unknown): unknown =>
    key === 'description' && typeof value === 'string' ? undefined : value
  expect(JSON.stringify(schema, descriptionsOut)).toBe(JSON.stringify(one.jsonSchema()))
})

test('a column has its type, whether it is required, and the values there are', () => {
  const columns = columnsOf(collectionOf('incidents'), descriptions)
  const of = (name: string) => columns.find((column) => column.name === name)
  expect(of('kind')).toMatchObject({ datatype: 'string', required: true, values: incidentKinds })
  expect(of('year')).toMatchObject({ datatype: 'integer', required: true })
  expect(of('packages')).toMatchObject({ datatype: 'json' })
  expect(of('began')).toMatchObject({ datatype: 'string', required: false })
  expect(of('year')).not.toHaveProperty('values')
  const properties = { on: { type: 'boolean' }, at: { type: 'object', properties: { x: { type: 'integer' } } } }
  const flags = { ...collectionOf('tag'), record: 'Flags', jsonSchema: () => ({ properties }) }
  expect(columnsOf(flags, { Flags: { on: 'On.', at: 'At.', 'at.x': 'X.' } })).toEqual([
    { name: 'on', datatype: 'boolean', required: false, description: 'On.' },
    { name: 'at', datatype: 'json', required: false, description: 'At. Parts: `x` (X).' }
  ])
})
