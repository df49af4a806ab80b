import { id as idSchema } from '../../../collections/fields.ts'
import {
  identifierRelations,
  referenceKinds,
  techniqueMappers,
  type AffectedPackage,
  type Incident
} from '../../../records/incidents.ts'
import type { Term } from '../../../records/lexicon.ts'
import type { SourceReference } from '../../../records/sources.ts'
import { didYouMean } from '../../../suggestion.ts'
import { kindOfAddress } from '../../../upstream/write/incident.ts'
import { leadScaffold } from '../../../upstream/write/lead.ts'
import { sourceScaffold } from './source.ts'
import { idFromName, joinedSources, type Outcome, type Stated } from '../../../upstream/write/scaffold.ts'

/** The flags of every kind, as typed. Those that may be repeated are lists. */
export type Options = { readonly content: string; readonly indexed?: boolean } & {
  readonly [Flag in TextFlag]?: string
} & { readonly [Flag in ListFlag]?: readonly string[] }

type TextFlag =
  | ('id' | 'from' | 'title' | 'year' | 'kind' | 'began' | 'ended' | 'detected' | 'disclosed' | 'note' | 'category')
  | ('url' | 'commit' | 'date' | 'license')
  | ('github' | 'role' | 'start' | 'end' | 'listedFrom' | 'listedUntil' | 'organization')
type ListFlag =
  | ('alias' | 'source' | 'related' | 'reference' | 'type' | 'ecosystem' | 'product' | 'package' | 'identifier')
  | ('weakness' | 'technique' | 'covers' | 'mention' | 'referenceTitle' | 'referenceDate')

/** Takes what is wrong with an argument, as a sentence: all of it is told at once. */
export type Report = (problem: string) => void

/** What the flags state of an incident. */
export const statedIncident = (options: Options, report: Report): Stated<Incident> => ({
  ...options,
  id: checkedId(options, report),
  aliases: options.alias,
  types: options.type,
  ecosystems: options.ecosystem,
  products: options.product,
  packages: packagesOf(options.package ?? []),
  identifiers: options.identifier?.map((arg) => {
    const { prefix, rest } = prefixed(arg, identifierRelations, 'relation', report)
    return { id: rest, relation: prefix ?? 'alias' }
  }),
  weaknesses: options.weakness,
  techniques: options.technique?.map((arg) => {
    const { prefix, rest } = prefixed(arg, techniqueMappers, 'mapper', report)
    return { id: rest, by: prefix ?? 'editor' }
  }),
  references: options.reference?.map((arg) => {
    const { prefix, rest } = prefixed(arg, referenceKinds, 'kind of reference', report)
    return { url: rest, kind: prefix ?? kindOfAddress(rest) }
  }),
  sources: options.source?.map(sourceOf)
})

/** What the flags state of a term. */
export const statedTerm = (options: Options, report: Report): Stated<Term> => ({
  ...options,
  id: checkedId(options, report),
  aliases: options.alias,
  mentions: options.mention,
  references: options.reference?.map((url) => ({ url })),
  sources: options.source?.map(sourceOf)
})

/** A lead with the term of office that the flags state. */
export function leadFromArgs(name: string, options: Options, report: Report): Outcome {
  const { github, role, start, end, listedFrom, listedUntil, organization } = options
  const isListed = listedFrom !== undefined || listedUntil !== undefined
  const listed = isListed ? { from: listedFrom, until: listedUntil } : undefined
  const sources = joinedSources(options.source?.map(sourceOf))
  const terms = [{ role, start, end, listed, organization, sources }]
  return leadScaffold({ id: checkedId(options, report), name, github, aliases: options.alias, terms, sources })
}

function checkedId({ id }: Options, report: Report): string | undefined {
  if (id === undefined || idSchema.safeParse(id).success) return id
  const near = idFromName(id)
  const hint = near === undefined ? '.' : `; did you mean \`${near}\`?`
  report(`Invalid ID \`${id}\`: use lower-case letters and digits, words joined by single hyphens${hint}`)
  return near ?? 'invalid'
}

/** Splits an argument such as `advisory:https://…` into a word of a vocabulary and what follows its colon. */
function prefixed<T extends string>(
  arg: string,
  vocabulary: readonly T[],
  noun: string,
  report: Report
): { readonly prefix?: T; readonly rest: string } {
  const [, typed, rest = ''] = /^([a-z][a-z-]*):(?!\/\/)(.*)$/s.exec(arg) ?? []
  if (typed === undefined) return { rest: arg }
  const prefix = vocabulary.find((one) => one === typed)
  if (prefix !== undefined) return { prefix, rest }
  const statement = didYouMean(`Unknown ${noun} \`${typed}\` in \`${arg}\``, typed, vocabulary)
  report(`${statement} Known: ${vocabulary.join(', ')}.`)
  return { rest }
}

/** A source with what the flags state of it. */
export function sourceFromArgs(title: string, options: Options, report: Report): Outcome {
  const { url, commit, date, license } = options
  return sourceScaffold({ id: checkedId(options, report), title, aliases: options.alias, url, commit, date, license })
}

/** The affected packages, with all versions of one together. A version follows the package URL, as is usual. */
function packagesOf(args: readonly string[]): AffectedPackage[] {
  const found = new Map<string, AffectedPackage>()
  for (const arg of args) {
    // An `@` after a slash starts a scope that should have been written `%40`.
    const [, name, version, qualifiers = ''] = /^([^?]*[^/?])@([^?]+)(\?.*)?/s.exec(arg) ?? []
    const purl = name === undefined ? arg : name + qualifiers
    const before: AffectedPackage = found.get(purl) ?? { purl }
    if (version === undefined) found.set(purl, before)
    else if (version.startsWith('vers:')) found.set(purl, { ...before, range: version })
    else found.set(purl, { ...before, versions: [...new Set([...(before.versions ?? []), version])] })
  }
  return [...found.values()]
}

/** A source: `contribute-site-catalog:2024/xz.md` or `contribute-site-lexicon#attack-surface`. */
function sourceOf(arg: string): SourceReference {
  const [, id = arg, path, anchor] = /^([^:#]*)(?::([^#]*))?(?:#(.*))?$/s.exec(arg) ?? []
  return { id, ...(path !== undefined && { path }), ...(anchor !== undefined && { anchor }) }
}
