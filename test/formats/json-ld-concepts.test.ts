import { expect, test } from 'vitest'
import { toJsonLd } from '../../src/formats/index.ts'
import { lexicon, type Term } from '../../src/index.ts'
import { read, schema, skos, triples, typed, urn, urns, values, type Triple } from './triples.ts'

test('every concept has one label for a language, and no name twice or in common with another of its scheme', () => {
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

test('a name is in one list alone, however often the lexicon has it', async () => {
  const [first] = lexicon as readonly [Term]
  const one = await read(
    toJsonLd({ lexicon: [{ ...first, term: 'A', aliases: ['A', 'B', 'a-b', 'B'], covers: ['A', 'B', 'C', 'C'] }] })
  )
  const names = (kind: string): string[] => values(`${urn}lexicon:${first.id}`, `${skos}${kind}`, one)
  expect(values(`${urn}lexicon:${first.id}`, `${urn}property:lexicon:covers`, one)).toEqual(['A', 'B', 'C'])
  expect([names('prefLabel'), names('altLabel'), names('hiddenLabel')]).toEqual([['A'], ['B'], ['a-b']])
})

test('what an entry covers is not one of its names', () => {
  const [some] = lexicon.filter(({ covers }) => covers.length > 0) as [Term, ...Term[]]
  expect(values(`${urn}lexicon:${some.id}`, `${urn}property:lexicon:covers`)).toEqual([...some.covers].sort())
  const names = ['prefLabel', 'altLabel', 'hiddenLabel'].flatMap((kind) =>
    values(`${urn}lexicon:${some.id}`, `${skos}${kind}`)
  )
  expect(names.filter((name) => some.covers.includes(name) && !some.aliases.includes(name))).toEqual([])
  expect(triples.filter(({ predicate }) => predicate.value === `${skos}notation`)).toEqual([])
})
