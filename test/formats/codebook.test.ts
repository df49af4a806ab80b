import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { collections } from '../../src/collections/index.ts'
import { toCodebook, toCsv, type CollectionName } from '../../src/formats/index.ts'
import { oneOf } from '../../src/formats/codebook.ts'
import { columns } from '../../src/generated/columns.ts'
import { incidents, meta } from '../../src/index.ts'
import { isText } from './records.ts'

interface Described {
  readonly name: string
  readonly datatype: string | { readonly base: string; readonly format: string }
  readonly required: boolean
  readonly 'dc:description': string
}

const codebookOf = (name: CollectionName): { tableSchema: { columns: Described[] } } =>
  JSON.parse(toCodebook(name, [] as never)) as { tableSchema: { columns: Described[] } }

test.each(collections.map(({ name }) => name))('the codebook of %s says what every column means and holds', (name) => {
  const described = codebookOf(name).tableSchema.columns
  expect(described.map((column) => column.name)).toEqual(
    toCsv(name, [] as never)
      .trim()
      .split(',')
  )
  for (const { name: field, datatype, 'dc:description': description } of described) {
    expect({ field, description }).toEqual({ field, description: expect.stringMatching(/^.{8,}\.$/) as string })
    const base = typeof datatype === 'string' ? datatype : datatype.base
    expect({ field, isText: base === 'string' }).toEqual({ field, isText: isText(name, field) })
  }
})

const vocabularies = Object.entries(columns).flatMap(([name, all]) =>
  all.flatMap((column) =>
    column.values ? [{ name: name as CollectionName, field: column.name, values: column.values }] : []
  )
)

test.each(vocabularies)(
  'the expression of $name, $field matches its values whole, and nothing around them',
  ({ name, field, values }) => {
    const datatype = codebookOf(name).tableSchema.columns.find((column) => column.name === field)?.datatype
    const expression = new RegExp((datatype as { readonly format: string }).format, 'u')
    for (const value of values)
      expect([value, `x${value}`, `${value}x`].map((cell) => expression.test(cell))).toEqual([true, false, false])
  }
)

test('a value in an expression is text, whatever it holds', () => {
  const values = ['c++', 'a.b', '(a|b)', '[a-z]', 'a/b', '\\d', '^$', '{2}']
  for (const [index, value] of values.entries()) {
    const expression = new RegExp(oneOf([value]), 'u')
    expect(values.map((one) => expression.test(one))).toEqual(values.map((_, at) => at === index))
  }
  expect(new RegExp(oneOf(['a.b']), 'u').test('axb')).toBe(false)
})

test('a column of a vocabulary allows its words and no others', () => {
  const kind = codebookOf('incidents').tableSchema.columns.find(({ name }) => name === 'kind')
  expect(kind).toEqual({
    name: 'kind',
    titles: 'kind',
    'dc:description': expect.stringContaining('`exposure`') as string,
    datatype: { base: 'string', format: '^(?:attack|vulnerability|exposure|unclassified)$' },
    required: true
  })
})

test('the parts of an object are described with it', () => {
  const packages = codebookOf('incidents').tableSchema.columns.find(({ name }) => name === 'packages')
  expect(packages).toMatchObject({
    datatype: 'json',
    'dc:description': expect.stringMatching(
      /^The packages that were affected.*\. Parts: `purl` \(Package URL without version.*`range`/
    ) as string
  })
})

test('the codebook names its file, its count and its origin', () => {
  expect(JSON.parse(toCodebook('incidents', incidents.slice(0, 3)))).toMatchObject({
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: 'incidents.csv',
    'dc:modified': { '@value': meta.contentDate, '@type': 'xsd:date' },
    'dc:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
    'https://schema.org/creditText': meta.attribution,
    'https://schema.org/version': { '@value': meta.version },
    'void:entities': 3,
    tableSchema: { primaryKey: 'id' }
  })
})

test('there are columns for every collection and no other', () => {
  expect(Object.keys(columns)).toEqual(collections.map(({ name }) => name))
})

const { expand } = createRequire(import.meta.url)('jsonld') as {
  readonly expand: (document: object, options: object) => Promise<Readonly<Record<string, unknown>>[]>
}

test('as linked data, only text is English, and terms are those of the JSON-LD export', async () => {
  const {
    '@context': [, language],
    ...rest
  } = JSON.parse(toCodebook('incidents', incidents)) as { '@context': [string, object] }
  // What the context of CSV on the Web says of the names in use; it is not fetched here.
  const csvw = {
    '@vocab': 'http://www.w3.org/ns/csvw#',
    dc: 'http://purl.org/dc/terms/',
    schema: 'http://schema.org/',
    void: 'http://rdfs.org/ns/void#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    url: { '@id': 'url', '@type': '@id' }
  }
  const [described = {}] = await expand(
    { '@context': [csvw, language], ...rest },
    { safe: true, base: 'https://example.org/' }
  )
  const terms = 'http://purl.org/dc/terms/'
  expect(described).toEqual(
    expect.objectContaining({
      [`${terms}title`]: [{ '@value': `${meta.name}: incidents`, '@language': 'en' }],
      [`${terms}modified`]: [{ '@value': meta.contentDate, '@type': 'http://www.w3.org/2001/XMLSchema#date' }],
      [`${terms}license`]: [{ '@id': 'https://creativecommons.org/licenses/by/4.0/' }],
      [`${terms}rights`]: [{ '@value': 'CC-BY-4.0' }],
      'https://schema.org/creditText': [{ '@value': meta.attribution, '@language': 'en' }],
      'https://schema.org/version': [{ '@value': meta.version }],
      'http://rdfs.org/ns/void#entities': [{ '@value': incidents.length }]
    })
  )
  expect(Object.keys(described).filter((name) => name.startsWith('http://schema.org/'))).toEqual([])
})
