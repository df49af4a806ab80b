import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { emitJson, metaOf } from '../../src/build/emit.ts'
import { createPipeline } from '../../src/build/pipeline.ts'
import { readContent } from '../../src/build/read.ts'
import { collections, folders } from '../../src/collections/index.ts'
import type { Collection } from '../../src/collections/collection.ts'
import { descriptions } from '../../src/generated/descriptions.ts'
import { root } from '../architecture.ts'

const named = collections.map((collection): [string, Collection] => [collection.name, collection])
const { records: content } = createPipeline(folders, [])(readContent(join(root, 'content')))
/** The record of the real content with the most fields. */
const recordOf = (name: string): Readonly<Record<string, unknown>> =>
  [...(content.get(name) ?? [])].sort((a, b) => Object.keys(b).length - Object.keys(a).length)[0] ?? {}
const accepts = ({ schema }: Collection, value: unknown): boolean => schema.safeParse(value).success

test.each(named)('the schema of %s takes a record as published and gives it back unchanged', (name, { schema }) => {
  expect(schema.parse(recordOf(name))).toEqual(recordOf(name))
})

test.each(named)('the schema of %s rejects {} and what is not a record', (_, collection) => {
  for (const value of [{}, [], null, undefined, '', 0, true]) expect(accepts(collection, value)).toBe(false)
})

test.each(named)('the schema of %s rejects a record with an unknown field, at any depth', (name, collection) => {
  const record = recordOf(name)
  expect(accepts(collection, { ...record, unknown: 'x' })).toBe(false)
  for (const [field, value] of Object.entries(record)) {
    if (!Array.isArray(value) || typeof value[0] !== 'object') continue
    expect(accepts(collection, { ...record, [field]: [{ ...(value[0] as object), unknown: 'x' }] }), field).toBe(false)
  }
})

test.each(named)(
  'the schema of %s rejects null, an empty text and a value of another type in every field',
  (name, collection) => {
    const record = recordOf(name)
    for (const [field, value] of Object.entries(record)) {
      for (const other of [null, '', Array.isArray(value) ? 'text' : ['list'], { mapping: 'x' }]) {
        expect(accepts(collection, { ...record, [field]: other }), `${field}: ${JSON.stringify(other)}`).toBe(false)
      }
    }
  }
)

test.each(named)(
  'the schema of %s has every lead, section and reference that the collection names',
  (_, { schema, lead, sections, references, fieldsAt }) => {
    const fields = fieldsAt([])
    expect(fields).toEqual(expect.arrayContaining([...(lead ? [lead] : []), ...Object.values(sections)]))
    const paths = Object.keys(references).filter((path) => path !== 'sources.*.id' || fields.includes('sources'))
    for (const path of paths) expect(schemaAt(schema, path.split('.')), path).toBeDefined()
  }
)

function schemaAt(schema: unknown, [first, ...rest]: readonly string[]): unknown {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodExactOptional)
    return schemaAt(schema.unwrap(), first === undefined ? [] : [first, ...rest])
  if (first === undefined) return schema
  if (first === '*') return schema instanceof z.ZodArray ? schemaAt(schema.element, rest) : undefined
  return schema instanceof z.ZodObject ? schemaAt((schema.shape as Record<string, unknown>)[first], rest) : undefined
}

test('names of collections, records and fields of items do not collide', () => {
  for (const key of ['name', 'record', 'noun'] as const)
    expect(new Set(collections.map((one) => one[key])).size).toBe(collections.length)
})

test('fields are found through lists, defaults and optional values, and nowhere else', () => {
  const fieldsOf = (name: string, ...path: PropertyKey[]): string[] | undefined =>
    collections.find((one) => one.name === name)?.fieldsAt(path)
  expect(fieldsOf('leads', 'terms', 0, 'listed')).toEqual(['from', 'until'])
  expect(fieldsOf('meetings', 'links', 3)).toEqual(['rel', 'url', 'status'])
  expect(fieldsOf('meetings', 'schedule', 'text')).toEqual([])
  expect(fieldsOf('meetings', 'nothing')).toEqual([])
})

const published = emitJson(
  content,
  collections,
  descriptions,
  metaOf(content, collections, { name: 'a', version: '1.0.0' })
)
const json = (path: string): unknown => JSON.parse(published.get(path) ?? 'null') as unknown

test.each(named)(
  'the JSON Schema of %s takes the published data and rejects it once a field is missing, unknown or of another type',
  (name, { single }) => {
    const schema = json(`${name}.schema.json`)
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:cncf:tag-security:schema:${name}`,
      title: name
    })
    const fromJson = z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema)
    const data = json(`${name}.json`)
    expect(fromJson.safeParse(data).error).toBeUndefined()
    const [first, ...others] = (single ? [data] : data) as Record<string, unknown>[]
    const changed = (change: (record: Record<string, unknown>) => object): unknown =>
      single ? change({ ...first }) : [change({ ...first }), ...others]
    expect(fromJson.safeParse(changed((record) => ({ ...record, unknown: 'x' }))).success).toBe(false)
    const { required, properties } = (single ? schema : (schema as { items: unknown }).items) as RecordSchema
    for (const field of Object.keys(recordOf(name)).filter((one) => required.includes(one))) {
      // zod takes a field with a default for optional, whatever `required` says.
      const isMissed = properties[field]?.default === undefined
      expect(fromJson.safeParse(changed(({ [field]: _, ...record }) => record)).success, field).toBe(!isMissed)
      expect(fromJson.safeParse(changed((record) => ({ ...record, [field]: 17.5 }))).success, field).toBe(false)
    }
  }
)

interface RecordSchema {
  readonly required: readonly string[]
  readonly properties: Readonly<Record<string, { readonly default?: unknown }>>
}

test.each(named)('the JSON Schema of %s requires every field that each record has', (name, { single }) => {
  const schema = json(`${name}.schema.json`)
  const { required } = (single ? schema : (schema as { items: unknown }).items) as RecordSchema
  const lists = (single ? [json(`${name}.json`)] : json(`${name}.json`)) as Record<string, unknown>[]
  for (const field of required) expect(lists.filter((record) => record[field] === undefined)).toEqual([])
  expect(required).toContain('id')
  for (const [field, value] of Object.entries(recordOf(name)))
    if (Array.isArray(value)) expect(required).toContain(field)
})

test.each([
  ['America/New_York', true],
  ['America/Port-au-Prince', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Etc/GMT+5', true],
  ['UTC', true],
  ['America/New_Yorck', false],
  ['america/new_york', false],
  ['+02:00', false],
  ['', false]
])('the time zone `%s` is taken: %s', (timezone, expected) => {
  const meetings = collections.find(({ name }) => name === 'meetings')
  expect(meetings && accepts(meetings, { ...recordOf('meetings'), schedule: { text: 'Weekly', timezone } })).toBe(
    expected
  )
})
