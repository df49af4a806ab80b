import { columns } from '../../generated/columns.ts'
import type { Node } from './values.ts'

/** Fields that no vocabulary has a property for, by the prefix and the collection of each. */
const fields = {
  term: ['lexicon', ['covers', 'mentions']],
  compromise: ['compromise-types', ['kind', 'defined', 'mitigation']],
  incident: [
    'incidents',
    [
      'upstreamTitle',
      'indexed',
      'year',
      'kind',
      'typesInText',
      'detected',
      'disclosed',
      'impact',
      'details',
      'ecosystems',
      'products',
      'packages',
      'identifiers',
      'weaknesses',
      'techniques'
    ]
  ]
} as const

/** What the parts of such a field mean. */
const parts: Readonly<Record<string, string>> = {
  'incident:purl': 'Package URL of an affected package, without version.',
  'incident:versions': 'An affected version of the package.',
  'incident:range': 'The affected versions of the package as a range (`vers:`).',
  'incident:relation':
    'Whether an identifier names the incident or its artefact (`alias`) or something tied to it (`related`).',
  'incident:by':
    'Who mapped the incident to the technique: MITRE itself (`mitre`) or the editor of the record (`editor`).'
}

const property = (name: string, comment: string): Node => ({
  '@id': name,
  '@type': 'rdf:Property',
  'rdfs:label': name.replace(/^.*:/, ''),
  'rdfs:comment': comment
})

/** The properties of this package's own that records of some collections have, with their meaning. */
export const propertyNodes = (collections: readonly string[]): readonly Node[] =>
  Object.entries(fields).flatMap(([prefix, [collection, names]]) => {
    if (!collections.includes(collection)) return []
    const own = columns[collection]
      .filter(({ name }) => (names as readonly string[]).includes(name))
      .map(({ name, description }) => property(`${prefix}:${name}`, description))
    return [
      ...own,
      ...Object.entries(parts).flatMap(([name, comment]) =>
        name.startsWith(`${prefix}:`) ? [property(name, comment)] : []
      )
    ]
  })
