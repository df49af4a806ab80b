import type { SourceReference } from '../../../records/sources.ts'
import type { UpstreamIncident } from '../../../upstream/read/facts.ts'
import {
  aliasesOf,
  joinedById,
  joinedByUrl,
  joinedNames,
  joinedSources,
  sortedIds,
  type Draft
} from '../../../upstream/write/scaffold.ts'
import { incidentFactsOf } from '../../../upstream/write/incident-facts.ts'
import { idOf } from './identity.ts'
import type { Options } from './options.ts'
import { identifier, incidentReference, packages, source, technique } from './words.ts'

const body = `TODO: what happened, to whom and how, in one to three sentences of your own.

## Impact

TODO: what it cost and whom it reached; \`Not reported.\` where no source says.
`

/** The file of an incident. `upstream` is what `--from` found, `origin` the source that it is. */
export function incidentDraft(
  word: string,
  options: Options,
  upstream?: UpstreamIncident,
  origin?: SourceReference
): Draft {
  const facts = upstream && incidentFactsOf(upstream)
  const id = idOf(facts?.stem ?? word, options.id)
  const title = options.title ?? (facts ? facts.title : word)
  const isRenamed = facts?.isIndexed && facts.title !== undefined && facts.title !== title
  const year = options.year ?? facts?.year
  const fields = {
    title,
    upstreamTitle: isRenamed ? facts.title : undefined,
    aliases: aliasesOf(id, facts?.stem, options.alias),
    indexed: options.indexed === false || facts?.isIndexed === false ? false : undefined,
    year: typeof year === 'string' && /^\d+$/.test(year) ? Number(year) : year,
    kind: options.kind ?? 'unclassified',
    types: joinedNames(facts?.types, options.type),
    typesInText: facts?.typesInText,
    began: options.began,
    ended: options.ended,
    detected: options.detected,
    disclosed: options.disclosed,
    ecosystems: joinedNames([], options.ecosystem),
    products: joinedNames([], options.product),
    packages: packages(options.package ?? []),
    identifiers: joinedById(facts?.identifiers, options.identifier?.map(identifier)),
    weaknesses: sortedIds([], options.weakness),
    techniques: joinedById([], options.technique?.map(technique)),
    related: sortedIds([], options.related),
    references: joinedByUrl(facts?.references, options.reference?.map(incidentReference)),
    note: options.note,
    sources: joinedSources(origin && [origin], options.source?.map(source))
  }
  return { id, fields, body }
}
