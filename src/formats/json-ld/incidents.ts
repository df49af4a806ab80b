import type { Incident } from '../../records/incidents.ts'
import type { Source } from '../../records/sources.ts'
import { typedDate, iriOf, node, othersThan, plainOrNone, sourcesOf, urnOf, type Node } from './values.ts'

const typeUrns = (ids: readonly string[]): readonly string[] => ids.map((id) => urnOf('compromise-types', id))

/** An incident: an event, about the types of compromise that it is of, and the subject of what was written about it. */
export const incidentNode = (incident: Incident, sources: readonly Source[]): Node =>
  node({
    '@id': urnOf('incidents', incident.id),
    '@type': 'schema:Event',
    'schema:name': incident.title,
    'schema:alternateName': othersThan(incident.title, incident.aliases),
    'schema:description': plainOrNone(incident.summary),
    'schema:about': typeUrns(incident.types),
    'schema:startDate': typedDate(incident.began),
    'schema:endDate': typedDate(incident.ended),
    'schema:identifier': incident.identifiers.flatMap(({ id, relation }) => (relation === 'alias' ? [id] : [])),
    'incident:upstreamTitle': incident.upstreamTitle,
    'incident:indexed': incident.indexed,
    'incident:year': typedDate(String(incident.year)),
    'incident:kind': incident.kind,
    'incident:typesInText': typeUrns(incident.typesInText),
    'incident:detected': typedDate(incident.detected),
    'incident:disclosed': typedDate(incident.disclosed),
    'incident:impact': plainOrNone(incident.impact),
    'incident:details': plainOrNone(incident.details),
    'incident:ecosystems': incident.ecosystems,
    'incident:products': incident.products,
    'incident:packages': incident.packages.map(({ purl, versions, range }) =>
      node({ 'incident:purl': iriOf(purl), 'incident:versions': versions, 'incident:range': range })
    ),
    'incident:identifiers': incident.identifiers.map(({ id, relation }) => ({
      'schema:identifier': id,
      'incident:relation': relation
    })),
    'incident:weaknesses': incident.weaknesses,
    'incident:techniques': incident.techniques.map(({ id, by }) => ({ 'schema:identifier': id, 'incident:by': by })),
    'skos:editorialNote': plainOrNone(incident.note),
    'dcterms:relation': incident.related.map((id) => urnOf('incidents', id)),
    'schema:subjectOf': incident.references.map(({ url, title, kind }) =>
      node({ '@id': iriOf(url), '@type': 'schema:CreativeWork', 'schema:name': title, 'schema:genre': kind })
    ),
    'dcterms:source': sourcesOf(incident.sources, sources)
  })

/** A source: a document at one version, or a database. */
export const sourceNode = ({ id, title, aliases, url, commit, date, license }: Source): Node =>
  node({
    '@id': urnOf('sources', id),
    '@type': 'schema:CreativeWork',
    'schema:name': title,
    'schema:alternateName': othersThan(title, aliases),
    'schema:url': iriOf(url),
    // References may name the document by its address.
    'schema:sameAs': iriOf(url),
    'schema:version': commit,
    'schema:dateModified': typedDate(date),
    'schema:license': license === undefined ? undefined : iriOf(`https://spdx.org/licenses/${license}`)
  })
