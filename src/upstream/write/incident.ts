import { toString } from 'mdast-util-to-string'
import { parseMarkdown } from '../../markdown/prose.ts'
import type { Incident, IncidentReference, ReferenceKind } from '../../records/incidents.ts'
import { eventKey } from '../compare/incidents.ts'
import { idGiver } from '../compare/new-ids.ts'
import type { IncidentSection, UpstreamIncident } from '../read/facts.ts'
import { comparableUrl, type UpstreamReference } from '../read/references.ts'
import { urlOf, type Context } from './published.ts'
import {
  aliasesOf,
  bodyOf,
  idFromName,
  joinedById,
  joinedByUrl,
  joinedNames,
  joinedSources,
  noIdFrom,
  sortedIds,
  type Outcome,
  type ScaffoldInput
} from './scaffold.ts'

/** The prose of an incident. */
interface IncidentProse {
  readonly summary: string
  readonly impact: string
  readonly details?: string
  /** Titles of references, by comparable address. */
  readonly titles?: ReadonlyMap<string, string>
}

const unwritten: IncidentProse = {
  summary: 'TODO: what happened, to whom and how, in one to three sentences of your own.',
  impact: 'TODO: what it cost and whom it reached; `Not reported.` where no source says.'
}

/** Kinds of references that their addresses give away. */
const kindsByAddress: readonly (readonly [ReferenceKind, RegExp])[] = [
  ['advisory', /^https?:\/\/(nvd\.nist\.gov\/vuln\/|(www\.)?cve\.org\/|osv\.dev\/|github\.com\/advisories\/)/i],
  ['advisory', /^https?:\/\/github\.com\/[^/]+\/[^/]+\/security\/advisories\//i],
  ['discussion', /^https?:\/\/(github\.com\/[^/]+\/[^/]+\/(issues|pull|discussions)\/|news\.ycombinator\.com\/)/i]
]

/** The kind of a reference by its address; an article if that does not tell. */
export const kindOfAddress = (url: string): ReferenceKind =>
  kindsByAddress.find(([, pattern]) => pattern.test(url))?.[0] ?? 'article'

/** The text of Markdown on one line. */
export const plainTextOf = (markdown: string): string =>
  toString(parseMarkdown(markdown), { includeHtml: false }).replace(/\s+/g, ' ').trim()

/** An identifier in its usual spelling: GitHub's has lower-case letters. */
const normalizedId = (id: string): string => (/^ghsa/i.test(id) ? `GHSA${id.slice(4).toLowerCase()}` : id.toUpperCase())

/** The file of an incident. */
export function incidentScaffold({
  name,
  upstream,
  source,
  stated = {},
  prose = unwritten
}: ScaffoldInput<Incident, UpstreamIncident, IncidentProse>): Outcome {
  const { row, file } = upstream ?? {}
  const stem = upstream?.id
  const id = stated.id ?? idFromName(stem ?? name)
  if (id === undefined) return noIdFrom(stem ?? name)
  const heading = row?.title ?? file?.heading
  const upstreamTitle = heading && plainTextOf(heading)
  const title = stated.title ?? (upstream ? upstreamTitle : name)
  const typesInText = file?.typesInText.map((type) => type.id)
  const year = stated.year ?? upstream?.year
  const references = [...(row?.references ?? []), ...(file?.references ?? [])].map(
    ({ url, rest = '' }): IncidentReference => ({ url: url + rest, kind: kindOfAddress(url + rest) })
  )
  // Whether an identifier names this very event is for the editor to say.
  const identifiers = file?.identifiers.map((one) => ({ id: normalizedId(one.id), relation: 'related' as const }))
  const fields = {
    title,
    upstreamTitle: row && upstreamTitle !== title ? upstreamTitle : undefined,
    aliases: aliasesOf(id, stem, stated.aliases),
    // Only the catalog's own index, or somebody who has looked, says that it lists an incident.
    indexed: stated.indexed === true || row ? undefined : false,
    year: typeof year === 'string' && /^\d+$/.test(year) ? Number(year) : year,
    kind: stated.kind ?? 'unclassified',
    types: joinedNames(row?.types.map((type) => type.id) ?? typesInText, stated.types),
    typesInText,
    began: stated.began,
    ended: stated.ended,
    detected: stated.detected,
    disclosed: stated.disclosed,
    ecosystems: joinedNames([], stated.ecosystems),
    products: joinedNames([], stated.products),
    packages: stated.packages,
    identifiers: joinedById(identifiers, stated.identifiers),
    weaknesses: sortedIds([], stated.weaknesses),
    techniques: joinedById([], stated.techniques),
    related: sortedIds([], stated.related),
    references: joinedByUrl(references, stated.references).map((one) => {
      const title = prose.titles?.get(comparableUrl(one.url))
      return title === undefined ? one : { ...one, title }
    }),
    note: stated.note,
    sources: joinedSources(source && [source], stated.sources)
  }
  const body = bodyOf(prose.summary, { Impact: prose.impact, Details: prose.details })
  return { collection: 'incidents', id, fields, body }
}

/** The file of an upstream incident, with upstream's prose. */
export function importedIncident(upstream: UpstreamIncident, { published, referenceTo, clean }: Context): Outcome {
  const { id: name, path, row, file } = upstream
  if (idFromName(name) === undefined) return noIdFrom(name)
  if (file === undefined) return { fault: 'its file was not read' }
  const prose = proseOf(file.sections, (text) => clean(text, path))
  if (prose.summary === '') return { fault: 'it does not say what happened' }
  if (file.references.length + (row?.references.length ?? 0) > 0) {
    const titles = titlesOf(file.references)
    return incidentScaffold({ name, upstream, source: referenceTo(path), prose: { ...prose, titles } })
  }
  return incidentScaffold({
    name,
    upstream,
    source: referenceTo(path, { supports: ['references'] }),
    stated: {
      references: [{ url: urlOf(published, path), kind: 'report' }],
      note: 'The catalog cites no reference; the one listed is its own page.'
    },
    prose
  })
}

/** The IDs of incidents. Of files of one name, the earliest has it as its ID, and the others their year behind it. */
export function idsOfIncidents(incidents: readonly UpstreamIncident[]): ReadonlyMap<UpstreamIncident, string> {
  const idOf = idGiver()
  const byYear = incidents.toSorted((a, b) => (eventKey(a) < eventKey(b) ? -1 : 1))
  return new Map(
    byYear.flatMap((incident) => {
      const id = idFromName(incident.id)
      return id === undefined ? [] : [[incident, idOf(id, eventKey(incident), incident.year)] as const]
    })
  )
}

/** Titles of references by address, where a list of references gives them. */
function titlesOf(references: readonly UpstreamReference[]): ReadonlyMap<string, string> {
  const titled = references.filter(
    ({ origin, text = '' }) => origin === 'references' && /\p{L}{2}/u.test(text) && !/https?:\/\//.test(text)
  )
  return new Map(titled.map(({ url, rest = '', text = '' }) => [comparableUrl(url + rest), plainTextOf(text)]))
}

/** Sections that may tell what happened where no text precedes the first heading, the likeliest first. */
const accounts: readonly IncidentSection['name'][] = ['summary', 'description', 'account']

/** The prose of the fields. A section without a field keeps its heading and goes to the details. */
function proseOf(sections: readonly IncidentSection[], clean: (text: string) => string): IncidentProse {
  // The references are a field of their own.
  const read = sections
    .filter(({ name }) => name !== 'references')
    .map(({ name, title, text }) => ({ name, title, text: clean(text) }))
    .filter(({ text }) => text !== '')
  const first = accounts.flatMap((name) => read.find((one) => one.name === name) ?? [])[0]
  const impacts = read.filter(({ name }) => name === 'impact').map(({ text }) => text)
  const others = read.filter((one) => one !== first && one.name !== 'impact')
  return {
    summary: first?.text ?? '',
    impact: impacts.join('\n\n') || 'Not reported.',
    details: others.map(({ title, text }) => (title === '' ? text : `${clean(`# ${title}`)}\n\n${text}`)).join('\n\n')
  }
}
