import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import { toJsonLd } from '../../src/formats/index.ts'
import { compromiseTypes, incidents, lexicon, meta, sources, sourceUrl, type Term } from '../../src/index.ts'

interface Part {
  readonly termType: string
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}

interface Triple {
  readonly subject: Part
  readonly predicate: Part
  readonly object: Part
}

const { toRDF } = createRequire(import.meta.url)('jsonld') as {
  readonly toRDF: (document: object, options: object) => Promise<Triple[]>
}

const skos = 'http://www.w3.org/2004/02/skos/core#'
const schema = 'https://schema.org/'
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const xsd = 'http://www.w3.org/2001/XMLSchema#'
const urn = 'urn:cncf:tag-security:'

/** The statements of a document as the library that is not ours reads it: whatever it would have to drop is an error. */
const read = async (text: string): Promise<Triple[]> => toRDF(JSON.parse(text) as object, { safe: true })

let triples: readonly Triple[] = []
beforeAll(async () => {
  triples = await read(toJsonLd({ lexicon, 'compromise-types': compromiseTypes, incidents, sources }))
})

const values = (subject: string, predicate: string, among = triples): string[] =>
  among
    .filter((one) => one.subject.value === subject && one.predicate.value === predicate)
    .map(({ object }) => object.value)
    .sort()
const typed = (type: string, among = triples): string[] =>
  among
    .filter(({ predicate, object }) => predicate.value === rdfType && object.value === type)
    .map(({ subject }) => subject.value)
    .sort()
const urns = (collection: string, records: readonly { readonly id: string }[]): string[] =>
  records.map(({ id }) => `${urn}${collection}:${id}`).sort()

test('has the same ids as the content', () => {
  expect(typed(`${skos}Concept`)).toEqual(
    [...urns('lexicon', lexicon), ...urns('compromise-types', compromiseTypes)].sort()
  )
  expect(typed(`${schema}DefinedTerm`)).toEqual(typed(`${skos}Concept`))
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
      ['compromise-types', 'incidents', 'lexicon', 'sources'].map((name) => [
        `${urn}dataset:${name}`,
        String(meta.counts[name])
      ])
    )
  )
})

test('every concept has one label for a language, in no other list of its names, and no name of two concepts of a scheme', () => {
  const owners = new Map<string, string>()
  for (const concept of typed(`${skos}Concept`)) {
    const names = ['prefLabel', 'altLabel', 'hiddenLabel'].map((kind) => values(concept, `${skos}${kind}`))
    expect({ concept, labels: names[0]?.length }).toEqual({ concept, labels: 1 })
    expect({ concept, names: new Set(names.flat()).size }).toEqual({ concept, names: names.flat().length })
    for (const label of names.flat()) {
      const key = `${values(concept, `${skos}inScheme`).join()} ${label.toLowerCase()}`
      expect({ label, of: owners.get(key) ?? concept }).toEqual({ label, of: concept })
      owners.set(key, concept)
    }
  }
  const labelled = triples.filter(({ predicate }) => /(?:pref|alt|hidden)Label$/.test(predicate.value))
  expect(new Set(labelled.map(({ object }) => object.language))).toEqual(new Set(['en']))
})

test('every concept is in a scheme that knows it, and concepts, schemes and collections are apart', () => {
  const schemes = typed(`${skos}ConceptScheme`)
  const concepts = typed(`${skos}Concept`)
  const groups = typed(`${skos}Collection`)
  expect(schemes).toEqual([`${urn}compromise-types`, `${urn}lexicon`])
  expect(new Set([...schemes, ...concepts, ...groups]).size).toBe(schemes.length + concepts.length + groups.length)
  for (const concept of concepts) {
    const [scheme = ''] = values(concept, `${skos}inScheme`)
    expect(schemes).toContain(scheme)
    expect(values(concept, `${skos}topConceptOf`)).toEqual([scheme])
    expect(values(scheme, `${skos}hasTopConcept`)).toContain(concept)
    expect(values(scheme, `${schema}hasDefinedTerm`)).toContain(concept)
  }
  const members = groups.flatMap((group) => values(group, `${skos}member`)).sort()
  expect(members).toEqual(urns('lexicon', lexicon))
})

const related = (among: readonly Triple[]): string[] =>
  among
    .filter(({ predicate }) => predicate.value === `${skos}related`)
    .map(({ subject, object }) => `${subject.value} ${object.value}`)

test('terms that belong together do so both ways, are concepts of the document, and never the same one', async () => {
  const pairs = related(triples)
  expect(pairs.length).toBeGreaterThan(0)
  for (const [one = '', other = ''] of pairs.map((pair) => pair.split(' '))) {
    expect(pairs).toContain(`${other} ${one}`)
    expect(typed(`${skos}Concept`)).toContain(other)
    expect(one).not.toBe(other)
  }
  const [first, second] = lexicon.slice(0, 2) as [Term, Term]
  const one = await read(
    toJsonLd({
      lexicon: [
        { ...first, related: [second.id, first.id, 'gone'] },
        { ...second, related: [] }
      ]
    })
  )
  expect(related(one).sort()).toEqual(
    [
      `${urn}lexicon:${first.id} ${urn}lexicon:${second.id}`,
      `${urn}lexicon:${second.id} ${urn}lexicon:${first.id}`
    ].sort()
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
  const names = ['startDate', 'endDate', 'detected', 'disclosed', 'year', 'dateModified']
  const dates = triples.filter(({ predicate }) => names.includes(predicate.value.replace(/^.*[:/]/, '')))
  expect(new Set(dates.map(({ object }) => object.datatype?.value))).toEqual(
    new Set(Object.values(types).map((type) => xsd + type))
  )
  for (const { object } of dates) expect(object.datatype?.value).toBe(xsd + types[object.value.length])
})

test('incidents are about their types, and say what they were identified by', () => {
  const xz = `${urn}incidents:xz`
  expect(values(xz, `${schema}about`)).toEqual([`${urn}compromise-types:malicious-maintainer`])
  expect(values(xz, `${schema}identifier`)).toEqual(['CVE-2024-3094', 'GHSA-rxwq-x6h5-x525'])
  expect(values(`${urn}lexicon:api-key`, `${skos}altLabel`)).toEqual(['Application programming interface key'])
  expect(values(`${urn}lexicon:container-image-scanning`, `${skos}hiddenLabel`)).toEqual(['containerimage-scanning'])
})

test('a name stands in one list alone, however often the lexicon has it', async () => {
  const [first] = lexicon as readonly [Term]
  const one = await read(
    toJsonLd({ lexicon: [{ ...first, term: 'A', aliases: ['A', 'B', 'a-b', 'B'], covers: ['A', 'B', 'C', 'C'] }] })
  )
  const names = (kind: string): string[] => values(`${urn}lexicon:${first.id}`, `${skos}${kind}`, one)
  expect(values(`${urn}lexicon:${first.id}`, `${urn}property:lexicon:covers`, one)).toEqual(['A', 'B', 'C'])
  expect([names('prefLabel'), names('altLabel'), names('hiddenLabel')]).toEqual([['A'], ['B'], ['a-b']])
})

test('what an entry covers is no name of it', () => {
  const [some] = lexicon.filter(({ covers }) => covers.length > 0) as [Term, ...Term[]]
  expect(values(`${urn}lexicon:${some.id}`, `${urn}property:lexicon:covers`)).toEqual([...some.covers].sort())
  const names = ['prefLabel', 'altLabel', 'hiddenLabel'].flatMap((kind) =>
    values(`${urn}lexicon:${some.id}`, `${skos}${kind}`)
  )
  expect(names.filter((name) => some.covers.includes(name) && !some.aliases.includes(name))).toEqual([])
  expect(triples.filter(({ predicate }) => predicate.value === `${skos}notation`)).toEqual([])
})

const dcterms = 'http://purl.org/dc/terms/'

test('every record leads to the place where its facts were read, with or without the sources in the document', async () => {
  const alone = await read(toJsonLd({ incidents, lexicon }, sources))
  for (const [collection, records] of [
    ['incidents', incidents],
    ['lexicon', lexicon],
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
