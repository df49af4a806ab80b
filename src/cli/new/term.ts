import type { SourceReference } from '../../records/sources.ts'
import type { UpstreamTerm } from '../../upstream/facts.ts'
import { aliasesOf, joinedByUrl, joinedNames, joinedSources, sortedIds, type Draft } from './draft.ts'
import { idOf } from './identity.ts'
import type { Options } from './options.ts'
import { source } from './words.ts'

const body = `TODO: what it means, in your own words.

## Usage

TODO: how an organization uses the term; remove this section where no source says.
`

/** Finds the id of the record that has a name, an alias or an anchor. */
export type FindTerm = (name: string) => string | undefined

interface TermFacts {
  readonly term: string
  readonly anchor: string
  readonly category: string | undefined
  readonly related: readonly string[]
  readonly mentions: readonly string[]
  readonly references: readonly { readonly url: string }[]
}

function factsOf({ term, anchor, category, related, references }: UpstreamTerm, findTerm: FindTerm): TermFacts {
  const names = related.map(({ text, anchor: target }) => ({ text, id: findTerm(target ?? text) }))
  return {
    term: tidy(term),
    anchor,
    category: category?.toLowerCase().replace(/\s+/g, '-'),
    related: names.flatMap(({ id }) => id ?? []),
    mentions: names.flatMap(({ text, id }) => (id === undefined ? [tidy(text)] : [])),
    references: references.map(({ url, rest = '' }) => ({ url: url + rest }))
  }
}

/** A name without stray white space: `Testing ( DAST)` is a relic of a conversion. */
const tidy = (name: string): string => name.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim()

/** The file of a term. `upstream` is what `--from` found, `origin` the source that it is. */
export function termDraft(word: string, options: Options, findTerm: FindTerm, upstream?: UpstreamTerm, origin?: SourceReference): Draft {
  const facts = upstream && factsOf(upstream, findTerm)
  const term = facts?.term ?? word
  const id = idOf(term, options.id)
  const fields = {
    term,
    aliases: aliasesOf(id, facts?.anchor, options.alias),
    category: options.category ?? facts?.category,
    covers: joinedNames([], options.covers),
    related: sortedIds(facts?.related.filter((one) => one !== id), options.related),
    mentions: joinedNames(facts?.mentions, options.mention),
    references: joinedByUrl(facts?.references, options.reference?.map((url) => ({ url }))),
    sources: joinedSources(origin && [origin], options.source?.map(source))
  }
  return { id, fields, body }
}
