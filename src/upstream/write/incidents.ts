import { aliasesOf, joinedById, joinedByUrl, joinedNames, type Draft } from './scaffold.ts'
import { idMadeOf } from './identity.ts'
import { incidentFactsOf, plainWords } from './incident-facts.ts'
import type { IncidentReference } from '../../records/incidents.ts'
import type { IncidentSection, UpstreamIncident } from '../read/facts.ts'
import { comparableUrl, type UpstreamReference } from '../read/references.ts'
import type { Context, Outcome } from './context.ts'
import { urlOf } from './published.ts'

/** What the format says where no source reports an impact. */
const notReported = 'Not reported.'

/** The file of an incident: the facts of its row and file, and the prose of its sections by their names. */
export function incidentRecord(incident: UpstreamIncident, context: Context): Outcome {
  const { stem, title, isIndexed, year, types, typesInText, references, identifiers } = incidentFactsOf(incident)
  const id = idMadeOf(stem)
  if (id === undefined) return { fault: `no id can be made of \`${stem}\`` }
  if (incident.file === undefined) return { fault: 'its file was not read' }
  const { summary, impact, details } = proseOf(incident.file.sections, (text) => context.clean(text, incident.path))
  if (summary === '') return { fault: 'it says nothing of what happened' }
  const titles = titlesOf(incident.file.references)
  const cited = joinedByUrl(references).map(({ url, kind }): IncidentReference => ({
    url,
    kind,
    ...titles.get(comparableUrl(url))
  }))
  const own: IncidentReference = { url: urlOf(context.published, incident.path), kind: 'report' }
  const isUncited = cited.length === 0
  const fields = {
    title,
    aliases: aliasesOf(id, stem),
    indexed: isIndexed ? undefined : false,
    year,
    kind: 'unclassified',
    types: joinedNames(types),
    typesInText,
    identifiers: joinedById(identifiers),
    references: isUncited ? [own] : cited,
    note: isUncited ? 'The catalog cites no reference; the one listed is its own page.' : undefined,
    sources: [context.referenceTo(incident.path, isUncited ? { supports: ['references'] } : {})]
  }
  const body = [summary, '## Impact', impact, ...(details === '' ? [] : ['## Details', details])].join('\n\n')
  return { draft: { id, fields, body: `${body}\n` } satisfies Draft }
}

/** Titles of references by address, where a list of references gives them. */
function titlesOf(references: readonly UpstreamReference[]): ReadonlyMap<string, { readonly title: string }> {
  const titled = references.filter(
    ({ origin, text = '' }) => origin === 'references' && /\p{L}{2}/u.test(text) && !/https?:\/\//.test(text)
  )
  return new Map(
    titled.map(({ url, rest = '', text = '' }) => [comparableUrl(url + rest), { title: plainWords(text) }])
  )
}

interface Prose {
  readonly summary: string
  readonly impact: string
  readonly details: string
}

/** Sections that can tell what happened where nothing stands above them, the likeliest first. */
const accounts: readonly IncidentSection['name'][] = ['summary', 'description', 'account']

/** The prose of the fields. A section that no field takes keeps its heading and goes to the details. */
function proseOf(sections: readonly IncidentSection[], clean: (text: string) => string): Prose {
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
    impact: impacts.join('\n\n') || notReported,
    details: others.map(({ title, text }) => (title === '' ? text : `${clean(`# ${title}`)}\n\n${text}`)).join('\n\n')
  }
}
