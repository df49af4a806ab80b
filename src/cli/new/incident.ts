import { toString } from 'mdast-util-to-string'
import { parseMarkdown } from '../../markdown/prose.ts'
import type { IncidentReference } from '../../records/incidents.ts'
import type { SourceReference } from '../../records/sources.ts'
import type { UpstreamIncident } from '../../upstream/facts.ts'
import { aliasesOf, joinedById, joinedByUrl, joinedNames, joinedSources, sortedIds, type Draft } from './draft.ts'
import { idOf } from './identity.ts'
import type { Options } from './options.ts'
import { identifier, incidentReference, packages, source, technique } from './words.ts'

const body = `TODO: what happened, to whom and how, in one to three sentences of your own.

## Impact

TODO: what it cost and whom it reached; \`Not reported.\` where no source says.
`

/** Facts of an incident file and its row, without a sentence of theirs. */
interface IncidentFacts {
  readonly stem: string
  readonly title: string | undefined
  readonly isIndexed: boolean
  readonly year: number | undefined
  readonly types: readonly string[]
  readonly typesInText: readonly string[]
  readonly references: readonly IncidentReference[]
  readonly identifiers: readonly { readonly id: string; readonly relation: 'related' }[]
}

const plain = (markdown: string): string => toString(parseMarkdown(markdown), { includeHtml: false }).replace(/\s+/g, ' ').trim()

function factsOf({ id, year, row, file }: UpstreamIncident): IncidentFacts {
  const title = row?.title ?? file?.heading
  const typesInText = file?.typesInText.map((type) => type.id) ?? []
  return {
    stem: id,
    title: title && plain(title),
    isIndexed: row !== undefined,
    year,
    types: row?.types.map((type) => type.id) ?? typesInText,
    typesInText,
    references: [...(row?.references ?? []), ...(file?.references ?? [])].map(({ url, rest = '' }) => incidentReference(url + rest)),
    // Whether it names this very event is for the editor to say.
    identifiers: file?.identifiers.map((one) => ({ id: spelt(one.id), relation: 'related' })) ?? []
  }
}

/** An identifier in its usual spelling: that of GitHub has small letters. */
const spelt = (id: string): string => (/^ghsa/i.test(id) ? `GHSA${id.slice(4).toLowerCase()}` : id.toUpperCase())

/** The file of an incident. `upstream` is what `--from` found, `origin` the source that it is. */
export function incidentDraft(word: string, options: Options, upstream?: UpstreamIncident, origin?: SourceReference): Draft {
  const facts = upstream && factsOf(upstream)
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
