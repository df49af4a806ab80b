import { check, checkObject } from '../query/arguments.ts'
import type { Source } from '../records/sources.ts'
import { safeJson } from '../safe-json.ts'
import { entriesOf, linkedCollections, provenance, type LinkedCollections } from './collections.ts'
import { listOf } from './format.ts'
import { assessmentNode } from './json-ld/assessments.ts'
import { compromiseTypeNodes, lexiconNodes } from './json-ld/concepts.ts'
import { incidentNode, sourceNode } from './json-ld/incidents.ts'
import { node, typedDate, urnOf, type Node } from './json-ld/values.ts'
import { context, propertyNodes } from './json-ld/vocabulary.ts'

/** The node of the whole, and one for each collection with its count. */
function datasetNodes(collections: LinkedCollections): readonly Node[] {
  const parts = entriesOf('toJsonLd', collections, linkedCollections).map(([name, records]) =>
    node({
      '@id': urnOf('dataset', name),
      '@type': 'schema:Dataset',
      'schema:name': `${provenance.name}: ${name}`,
      'void:entities': listOf(records).length,
      'schema:mainEntity': name === 'lexicon' || name === 'compromise-types' ? urnOf(name) : undefined
    })
  )
  const whole = node({
    '@id': urnOf('dataset'),
    '@type': 'schema:Dataset',
    'schema:name': provenance.name,
    'schema:version': provenance.version,
    'schema:dateModified': typedDate(provenance.contentDate),
    'schema:license': provenance.license.url,
    'schema:creditText': provenance.attribution,
    'schema:hasPart': parts.map((part) => part['@id'])
  })
  return [whole, ...parts]
}

/**
 * Collections as one JSON-LD document with its context inline: lexicon and compromise types as schema.org
 * `DefinedTermSet` and SKOS concept scheme, incidents as events about those types, assessments as reports about
 * projects, the sources that they name, and a data set with version, date, counts, license and attribution. Records
 * are named `urn:cncf:tag-security:<collection>:<id>`; text is plain, without Markdown. Records link to the places
 * where their facts were read, as far as their sources are among `known`; by default those are the sources in the
 * document. The result can be embedded in a page, in `<script type="application/ld+json">`.
 *
 * @throws {RangeError} for a collection that it has no vocabulary for, with the nearest one.
 * @example
 * JSON.parse(toJsonLd({ lexicon, 'compromise-types': compromiseTypes }))['@graph'][0]['schema:hasPart']
 * // => ['urn:cncf:tag-security:dataset:lexicon', 'urn:cncf:tag-security:dataset:compromise-types']
 */
export function toJsonLd(collections: LinkedCollections, known?: readonly Source[]): string {
  checkObject('toJsonLd', 'collections', collections)
  const places = known ?? collections.sources ?? []
  check(Array.isArray(places), 'toJsonLd', 'known', 'an array', places)
  const { lexicon, 'compromise-types': types, incidents = [], assessments = [], sources = [] } = collections
  const graph = [
    ...datasetNodes(collections),
    ...(lexicon ? lexiconNodes(lexicon, places) : []),
    ...(types ? compromiseTypeNodes(types, places) : []),
    ...incidents.map((incident) => incidentNode(incident, places)),
    ...assessments.map((assessment) => assessmentNode(assessment, places)),
    ...sources.map(sourceNode),
    ...propertyNodes(Object.keys(collections))
  ]
  return `${safeJson({ '@context': context, '@graph': graph }, 1)}\n`
}
