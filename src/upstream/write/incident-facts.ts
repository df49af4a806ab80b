import { toString } from 'mdast-util-to-string'
import { parseMarkdown } from '../../markdown/prose.ts'
import type { IncidentReference, ReferenceKind } from '../../records/incidents.ts'
import type { UpstreamIncident } from '../read/facts.ts'

/** Facts of an incident file and its row, without a sentence of theirs. */
export interface IncidentFacts {
  /** Name of the file without its ending. */
  readonly stem: string
  readonly title: string | undefined
  readonly isIndexed: boolean
  readonly year: number | undefined
  /** Ids of the types that the row gives, else the file. */
  readonly types: readonly string[]
  readonly typesInText: readonly string[]
  readonly references: readonly IncidentReference[]
  readonly identifiers: readonly { readonly id: string; readonly relation: 'related' }[]
}

/** What addresses alone give away of a reference. */
const kindsByAddress: readonly (readonly [ReferenceKind, RegExp])[] = [
  [
    'advisory',
    /^https?:\/\/(nvd\.nist\.gov\/vuln\/|(www\.)?cve\.org\/|osv\.dev\/|github\.com\/(advisories\/|[^/]+\/[^/]+\/security\/advisories\/))/i
  ],
  ['discussion', /^https?:\/\/(github\.com\/[^/]+\/[^/]+\/(issues|pull|discussions)\/|news\.ycombinator\.com\/)/i]
]

/** The kind of a reference as its address gives it away; an article where it does not. */
export const kindOfAddress = (url: string): ReferenceKind =>
  kindsByAddress.find(([, pattern]) => pattern.test(url))?.[0] ?? 'article'

/** The words of a piece of Markdown on one line. */
export const plainWords = (markdown: string): string =>
  toString(parseMarkdown(markdown), { includeHtml: false }).replace(/\s+/g, ' ').trim()

/** The facts of an incident, as its record takes them. */
export function incidentFactsOf({ id, year, row, file }: UpstreamIncident): IncidentFacts {
  const title = row?.title ?? file?.heading
  const typesInText = file?.typesInText.map((type) => type.id) ?? []
  return {
    stem: id,
    title: title && plainWords(title),
    isIndexed: row !== undefined,
    year,
    types: row?.types.map((type) => type.id) ?? typesInText,
    typesInText,
    references: [...(row?.references ?? []), ...(file?.references ?? [])].map(({ url, rest = '' }) => ({
      url: url + rest,
      kind: kindOfAddress(url + rest)
    })),
    // Whether it names this very event is for the editor to say.
    identifiers: file?.identifiers.map((one) => ({ id: spelt(one.id), relation: 'related' })) ?? []
  }
}

/** An identifier in its usual spelling: that of GitHub has small letters. */
const spelt = (id: string): string => (/^ghsa/i.test(id) ? `GHSA${id.slice(4).toLowerCase()}` : id.toUpperCase())
