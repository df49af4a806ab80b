import { start } from '../../diagnostics/diagnostic.ts'
import type { TypeMention, UpstreamIncident } from '../read/facts.ts'
import { folderOf } from '../read/paths.ts'
import type { FilePlace } from '../read/document.ts'
import { slugOf } from '../read/vocabulary.ts'
import { cites, fieldReporter, type Comparison } from './comparison.ts'
import { nameFinder, recordNames, type ContentRecord, itemsIn, textIn, textsIn } from './content.ts'
import { fieldAt, upstreamAt, type DriftFinding } from './finding.ts'
import { referenceDrift } from './links.ts'
import type { NewRecord } from './new-ids.ts'
import { referencesTo } from './provenance.ts'

const rule = 'drift/incident-differs'

/** The folder of an incident's catalog, above that of the year. */
export const catalogOf = ({ path }: UpstreamIncident): string => folderOf(folderOf(path))

const rowPlace = ({ path, row }: UpstreamIncident): FilePlace => row?.at ?? { file: path, ...start }

/**
 * Incidents that only one side has, and facts of incidents that differ. Types in prose are not compared: a reader can
 * find the words, but it takes an editor to judge what they say.
 */
export function incidentDrift(comparison: Comparison): DriftFinding[] {
  const { facts, content, provenance } = comparison
  const records = content.of('incidents')
  const byPath = new Map(
    records.flatMap((record) =>
      referencesTo(record.fields).flatMap(({ reference }) => {
        const path = textIn(reference, 'path') === undefined ? undefined : provenance.pathOf(reference)
        return path === undefined ? [] : [[path, record] as const]
      })
    )
  )
  const byName = sameNameFinder(comparison, byPath)
  const indexes = new Map(
    facts.incidents.flatMap((incident) => (incident.row ? [[catalogOf(incident), incident.row.at.file] as const] : []))
  )
  const typeIds = typeIdsOf(comparison)
  const met = new Set<ContentRecord>()
  // Of two missing files of one name, the earlier one keeps the name as its ID, as it does when all are imported.
  for (const incident of facts.incidents.toSorted((a, b) => (eventKey(a) < eventKey(b) ? -1 : 1)))
    if (!byPath.has(incident.path) && !byName(incident)) newIncident(incident, comparison)
  const findings = facts.incidents.flatMap((incident): DriftFinding[] => {
    const own = byPath.get(incident.path)
    const record = own ?? byName(incident)
    if (!record) return [missing(incident, comparison)]
    if (own) met.add(own)
    else if (cites(record, incident.path, provenance)) {
      met.add(record)
      return [moved(incident, record, comparison)]
    }
    return own ? differences(incident, own, indexes.has(catalogOf(incident)), typeIds) : []
  })
  return [...findings, ...dropped(comparison, met, indexes)]
}

/** The names of a record's types upstream, as ids of the content. */
function typeIdsOf({ content }: Comparison): (types: readonly TypeMention[]) => string[] {
  const find = nameFinder(content.of('compromise-types'))
  return (types) => [...new Set(types.map(({ id, title, raw }) => find(id, title, raw)?.id ?? id))]
}

const nameOf = ({ row, file, id }: UpstreamIncident): string =>
  (row?.title ?? file?.heading ?? id).replace(/[`*_\\]/g, '')

/** What tells files of one name apart: their year. Two catalogs with the same file have the same event. */
export const eventKey = ({ path, id }: UpstreamIncident): string =>
  `${folderOf(path).split('/').at(-1) ?? ''}/${slugOf(id)}`

/**
 * Finds the record of an incident by its name. A record whose own file is upstream is another file's, unless that is a
 * copy in another catalog; so is one of the year of another file.
 */
function sameNameFinder(
  { facts, content }: Comparison,
  byPath: ReadonlyMap<string, ContentRecord>
): (incident: UpstreamIncident) => ContentRecord | undefined {
  const owners = new Map<ContentRecord, string>()
  for (const incident of facts.incidents) {
    const record = byPath.get(incident.path)
    if (record) owners.set(record, eventKey(incident))
  }
  const events = new Map(facts.incidents.map((one) => [`${one.year} ${slugOf(one.id)}`, eventKey(one)]))
  const named = new Map<string, ContentRecord[]>()
  for (const record of content.of('incidents'))
    for (const name of new Set(recordNames(record).map(slugOf))) named.set(name, [...(named.get(name) ?? []), record])
  return (incident) => {
    const key = eventKey(incident)
    const isFree = (record: ContentRecord): boolean => {
      const owner = owners.get(record) ?? events.get(`${textIn(record.fields, 'year')} ${slugOf(incident.id)}`)
      return owner === undefined || owner === key
    }
    const free = (named.get(slugOf(incident.id)) ?? []).filter(isFree)
    return free.find(({ fields }) => textIn(fields, 'year') === String(incident.year)) ?? free[0]
  }
}

const newIncident = (incident: UpstreamIncident, { newRecord }: Comparison): NewRecord =>
  newRecord('incidents', slugOf(incident.id), eventKey(incident), incident.year)

function missing(incident: UpstreamIncident, comparison: Comparison): DriftFinding {
  const { related, ...id } = newIncident(incident, comparison)
  return {
    rule: 'drift/incident-missing',
    at: upstreamAt(rowPlace(incident)),
    related,
    message: `The content lacks the incident \`${nameOf(incident)}\`.`,
    lacking: { kind: 'incident', ...id, incident, source: comparison.provenance.sourceFor(incident.path) }
  }
}

function moved(incident: UpstreamIncident, record: ContentRecord, { provenance }: Comparison): DriftFinding {
  const { index = 0, reference } =
    referencesTo(record.fields).find(({ id }) => provenance.isSource(id, incident.path)) ?? {}
  const own = textIn(reference, 'path') ?? ''
  return {
    rule,
    at: fieldAt(record, ['sources', index, 'path']),
    related: upstreamAt(rowPlace(incident)),
    field: `sources[${index}].path`,
    message: `The file of \`${record.id}\` is \`${incident.path}\` upstream and \`${own}\` here.`,
    expected: incident.path
  }
}

function dropped(
  { content, provenance }: Comparison,
  met: ReadonlySet<ContentRecord>,
  indexes: ReadonlyMap<string, string>
): DriftFinding[] {
  return content.of('incidents').flatMap((record): DriftFinding[] => {
    if (met.has(record)) return []
    const lost = referencesTo(record.fields).flatMap(({ id, reference, index }) => {
      const path = textIn(reference, 'path')
      const [, file] =
        [...indexes].find(
          ([folder]) => path !== undefined && provenance.isSource(id, folder === '' ? path : `${folder}/${path}`)
        ) ?? []
      return file === undefined ? [] : [{ file, index }]
    })[0]
    if (!lost) return []
    const at = fieldAt(record, ['sources', lost.index, 'path'])
    const message = `The catalog no longer has the incident \`${record.id}\`.`
    return [
      {
        rule: 'drift/incident-dropped',
        at,
        related: upstreamAt({ file: lost.file, ...start }),
        field: `sources[${lost.index}].path`,
        message
      }
    ]
  })
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.every((item) => other.includes(item)) && other.every((item) => one.includes(item))

function differences(
  incident: UpstreamIncident,
  record: ContentRecord,
  hasIndex: boolean,
  typeIds: (types: readonly TypeMention[]) => string[]
): DriftFinding[] {
  const { row, file, year } = incident
  const { fields } = record
  const findings: DriftFinding[] = []
  const compare = fieldReporter(findings, rule, record, rowPlace(incident))
  const title = textIn(fields, 'upstreamTitle') ?? textIn(fields, 'title')
  const isIndexed = fields['indexed'] !== false
  // The heading is the title only where there is no row.
  const isTitled = row !== undefined || (!isIndexed && file?.heading !== undefined)
  if (isTitled && slugOf(nameOf(incident)) !== slugOf(title ?? ''))
    compare('upstreamTitle' in fields ? 'upstreamTitle' : 'title', 'The title', nameOf(incident), title)
  if (year !== undefined && textIn(fields, 'year') !== String(year))
    compare('year', 'The year', String(year), textIn(fields, 'year'))
  if (hasIndex && isIndexed !== (row !== undefined))
    compare('indexed', 'The mark `indexed`', String(row !== undefined), String(isIndexed))
  if (row) {
    const types = typeIds(row.types)
    const own = textsIn(fields, 'types')
    if (!sameSet(types, own)) compare('types', 'The list of types', types.join(', '), own.join(', '), row.types[0]?.at)
  }
  if (!file) return findings
  const identifiers = itemsIn(fields, 'identifiers').map(({ item }) => textIn(item, 'id')?.toLowerCase())
  for (const { id, at: place } of file.identifiers)
    if (!identifiers.includes(id.toLowerCase())) compare('identifiers', 'An identifier', id, undefined, place)
  // A row that was not read may have references too.
  const references = [...(row?.references ?? []), ...file.references]
  return hasIndex || !isIndexed
    ? [...findings, ...referenceDrift(record, references, { file: incident.path, ...start })]
    : findings
}
