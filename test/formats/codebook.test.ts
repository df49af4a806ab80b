import { expect, test } from 'vitest'
import { collections } from '../../src/collections/index.ts'
import { toCodebook, toCsv, type CollectionName } from '../../src/formats/index.ts'
import { columns } from '../../src/generated/columns.ts'
import { incidents, meta } from '../../src/index.ts'
import { isText } from './records.ts'

interface Described {
  readonly name: string
  readonly datatype: string | { readonly base: string; readonly format: string }
  readonly required: boolean
  readonly 'dc:description': string
}

const codebookOf = (name: CollectionName): { tableSchema: { columns: Described[] } } => JSON.parse(toCodebook(name, [] as never)) as { tableSchema: { columns: Described[] } }

test.each(collections.map(({ name }) => name))('the codebook of %s says what every column means and holds', (name) => {
  const described = codebookOf(name).tableSchema.columns
  expect(described.map((column) => column.name)).toEqual(toCsv(name, [] as never).trim().split(','))
  for (const { name: field, datatype, 'dc:description': description } of described) {
    expect({ field, description }).toEqual({ field, description: expect.stringMatching(/^.{8,}\.$/) as string })
    const base = typeof datatype === 'string' ? datatype : datatype.base
    expect({ field, isText: base === 'string' }).toEqual({ field, isText: isText(name, field) })
  }
})

test('a column of a vocabulary allows its words and no others', () => {
  const kind = codebookOf('incidents').tableSchema.columns.find(({ name }) => name === 'kind')
  expect(kind).toEqual({
    name: 'kind',
    titles: 'kind',
    'dc:description': expect.stringContaining('`exposure`') as string,
    datatype: { base: 'string', format: 'attack|vulnerability|exposure|unclassified' },
    required: true
  })
})

test('the parts of an object are described with it', () => {
  const packages = codebookOf('incidents').tableSchema.columns.find(({ name }) => name === 'packages')
  expect(packages).toMatchObject({ datatype: 'json', 'dc:description': expect.stringMatching(/^The packages that were affected\. Parts: `purl` \(Package URL without version.*`range`/) as string })
})

test('the codebook names its file, its count and its origin', () => {
  expect(JSON.parse(toCodebook('incidents', incidents.slice(0, 3)))).toMatchObject({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: 'incidents.csv',
    'dc:modified': meta.contentDate,
    'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
    'schema:creditText': meta.attribution,
    'schema:version': meta.version,
    'void:entities': 3,
    tableSchema: { primaryKey: 'id' }
  })
})

test('there are columns for every collection and no other', () => {
  expect(Object.keys(columns)).toEqual(collections.map(({ name }) => name))
})
