import { columns } from '../../generated/columns.ts'
import type { Node } from './values.ts'

/** Text in English. */
const texts = [
  'skos:prefLabel',
  'skos:altLabel',
  'skos:hiddenLabel',
  'skos:definition',
  'skos:scopeNote',
  'skos:editorialNote',
  'schema:name',
  'schema:alternateName',
  'schema:description',
  'rdfs:label',
  'rdfs:comment',
  'term:covers',
  'term:mentions',
  'compromise:mitigation',
  'incident:impact',
  'incident:details',
  'incident:upstreamTitle',
  'assessment:stated'
]

/** Links to other nodes. */
const links = [
  'skos:inScheme',
  'skos:hasTopConcept',
  'skos:topConceptOf',
  'skos:related',
  'skos:member',
  'schema:inDefinedTermSet',
  'schema:hasDefinedTerm',
  'schema:hasPart',
  'schema:mainEntity',
  'schema:license',
  'schema:url',
  'schema:sameAs',
  'schema:about',
  'dcterms:source',
  'dcterms:isPartOf',
  'dcterms:relation',
  'incident:typesInText',
  'incident:purl',
  'assessment:folder'
]

/** The names that the document uses, inline: it reads the same without a network. */
export const context = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  void: 'http://rdfs.org/ns/void#',
  schema: 'https://schema.org/',
  term: 'urn:cncf:tag-security:property:lexicon:',
  compromise: 'urn:cncf:tag-security:property:compromise-types:',
  incident: 'urn:cncf:tag-security:property:incidents:',
  assessment: 'urn:cncf:tag-security:property:assessments:',
  ...Object.fromEntries(texts.map((name) => [name, { '@id': name, '@language': 'en' }])),
  ...Object.fromEntries(links.map((name) => [name, { '@id': name, '@type': '@id' }]))
} as const

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
  ],
  assessment: [
    'assessments',
    ['kind', 'stated', 'program', 'languages', 'sbom', 'securityProvider', 'reviewers', 'recommendations', 'folder']
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
    'Who mapped the incident to the technique: MITRE itself (`mitre`) or the editor of the record (`editor`).',
  'assessment:to': 'Whom recommendations are for.',
  'assessment:count': 'How many recommendations there are.'
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
    const inner = Object.entries(parts).filter(([name]) => name.startsWith(`${prefix}:`))
    return [...own, ...inner.map(([name, comment]) => property(name, comment))]
  })
