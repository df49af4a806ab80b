import { expect, test } from 'vitest'
import { toJsonLd } from '../../src/formats/index.ts'
import { assessments, compromiseTypes, incidents, lexicon, meta, sources, sourceUrl } from '../../src/index.ts'
import { read, schema, skos, triples, typed, urn, urns, values, xsd } from './triples.ts'

test('has the same ids as the content', () => {
  expect(typed(`${skos}Concept`)).toEqual(
    [...urns('lexicon', lexicon), ...urns('compromise-types', compromiseTypes)].sort()
  )
  expect(typed(`${schema}DefinedTerm`)).toEqual(typed(`${skos}Concept`))
  expect(typed(`${schema}Report`)).toEqual(urns('assessments', assessments))
  expect(typed(`${schema}Event`)).toEqual(urns('incidents', incidents))
  expect(typed(`${schema}CreativeWork`).filter((name) => name.startsWith(urn))).toEqual(urns('sources', sources))
})

test('says what the whole is, with version, date, licence, attribution and a count for each collection', () => {
  const said = (predicate: string): string[] => values(`${urn}dataset`, `${schema}${predicate}`)
  expect(said('version')).toEqual([meta.version])
  expect(said('dateModified')).toEqual([meta.contentDate])
  expect(said('license')).toEqual(['https://creativecommons.org/licenses/by/4.0/'])
  expect(said('creditText')).toEqual([meta.attribution])
  const counts = said('hasPart').map((part) => [part, values(part, 'http://rdfs.org/ns/void#entities')[0]])
  expect(Object.fromEntries(counts)).toEqual(
    Object.fromEntries(
      ['assessments', 'compromise-types', 'incidents', 'lexicon', 'sources'].map((name) => [
        `${urn}dataset:${name}`,
        String(meta.counts[name])
      ])
    )
  )
})

test('every name of this package that a statement points to is a node of the document', () => {
  const known = new Set(triples.map(({ subject }) => subject.value))
  const named = triples
    .flatMap(({ predicate, object }) => [predicate, ...(object.termType === 'NamedNode' ? [object] : [])])
    .map(({ value }) => value)
  expect([...new Set(named)].filter((name) => name.startsWith(urn) && !known.has(name))).toEqual([])
})

test('every name is absolute and no text, and every property has one', () => {
  for (const { subject, predicate, object } of triples) {
    expect(predicate.termType).toBe('NamedNode')
    if (object.termType === 'Literal') expect(object.value).not.toMatch(/^(?:urn|https?|pkg):\S+$/)
    for (const { termType, value } of [subject, predicate, object])
      if (termType === 'NamedNode') expect(value).toMatch(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i)
  }
})

test('dates have the type of their precision', () => {
  const types: Readonly<Record<number, string>> = { 4: 'gYear', 7: 'gYearMonth', 10: 'date' }
  const names = ['startDate', 'endDate', 'detected', 'disclosed', 'year', 'dateModified', 'datePublished']
  const dates = triples.filter(({ predicate }) => names.includes(predicate.value.replace(/^.*[:/]/, '')))
  expect(new Set(dates.map(({ object }) => object.datatype?.value))).toEqual(
    new Set(Object.values(types).map((type) => xsd + type))
  )
  for (const { object } of dates) expect(object.datatype?.value).toBe(xsd + types[object.value.length])
})

test('incidents are about their types, and say what they were identified by', () => {
  const xz = `${urn}incidents:xz`
  expect(values(xz, `${schema}about`)).toEqual([`${urn}compromise-types:malicious-maintainer`])
  expect(values(xz, `${schema}identifier`)).toEqual(['CVE-2024-3094', 'DSA-5649', 'GHSA-rxwq-x6h5-x525'])
  expect(values(`${urn}lexicon:api-key`, `${skos}altLabel`)).toEqual([
    'API keys',
    'Application programming interface key'
  ])
  expect(values(`${urn}lexicon:container-image-scanning`, `${skos}hiddenLabel`)).toEqual(['containerimage-scanning'])
})

const dcterms = 'http://purl.org/dc/terms/'

test('every record links to the place of its facts, with or without the sources in the document', async () => {
  const alone = await read(toJsonLd({ assessments, incidents, lexicon }, sources))
  for (const [collection, records] of [
    ['incidents', incidents],
    ['lexicon', lexicon],
    ['assessments', assessments],
    ['compromise-types', compromiseTypes]
  ] as const) {
    for (const record of records) {
      for (const reference of record.sources) {
        const place = sourceUrl({ sources: [reference] })
        const subject = `${urn}${collection}:${record.id}`
        expect(values(subject, `${dcterms}source`)).toEqual(
          expect.arrayContaining([`${urn}sources:${reference.id}`, place])
        )
        if (collection !== 'compromise-types') expect(values(subject, `${dcterms}source`, alone)).toContain(place)
        if (reference.path ?? reference.anchor)
          expect(values(place ?? '', `${dcterms}isPartOf`)).toContain(`${urn}sources:${reference.id}`)
      }
    }
  }
  const unknown = await read(toJsonLd({ incidents }))
  expect(
    values(`${urn}incidents:xz`, `${dcterms}source`, unknown).every((name) => name.startsWith(`${urn}sources:`))
  ).toBe(true)
})

test('a source and the document at its address are the same', () => {
  const documents = typed(`${schema}CreativeWork`).filter((name) => !name.startsWith(urn))
  const shared = sources.filter(({ url }) => documents.includes(url))
  expect(shared.length).toBeGreaterThan(0)
  for (const { id, url } of shared) expect(values(`${urn}sources:${id}`, `${schema}sameAs`)).toEqual([url])
})

test('texts are plain', () => {
  const definitions = triples.filter(({ predicate }) => predicate.value === `${skos}definition`)
  expect(definitions.length).toBeGreaterThan(lexicon.length)
  for (const { object } of definitions) expect(object.value).not.toMatch(/\]\(|`|\*\*/)
})

test('a part of the collections is a whole document', async () => {
  const some = await read(toJsonLd({ 'compromise-types': compromiseTypes }))
  expect(typed(`${skos}ConceptScheme`, some)).toEqual([`${urn}compromise-types`])
  expect(values(`${urn}dataset`, `${schema}hasPart`, some)).toEqual([`${urn}dataset:compromise-types`])
  expect(await read(toJsonLd({}))).not.toEqual([])
})
