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
  'incident:upstreamTitle'
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
  'incident:purl'
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
  ...Object.fromEntries(texts.map((name) => [name, { '@id': name, '@language': 'en' }])),
  ...Object.fromEntries(links.map((name) => [name, { '@id': name, '@type': '@id' }]))
} as const
