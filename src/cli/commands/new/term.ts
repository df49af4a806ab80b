import type { SourceReference } from '../../../records/sources.ts'
import type { UpstreamTerm } from '../../../upstream/read/facts.ts'
import {
  aliasesOf,
  joinedByUrl,
  joinedNames,
  joinedSources,
  sortedIds,
  type Draft
} from '../../../upstream/write/scaffold.ts'
import { termFactsOf, type FindTerm } from '../../../upstream/write/term-facts.ts'
import { idOf } from './identity.ts'
import type { Options } from './options.ts'
import { source } from './words.ts'

const body = `TODO: what it means, in your own words.

## Usage

TODO: how an organization uses the term; remove this section where no source says.
`

/** The file of a term. `upstream` is what `--from` found, `origin` the source that it is. */
export function termDraft(
  word: string,
  options: Options,
  findTerm: FindTerm,
  upstream?: UpstreamTerm,
  origin?: SourceReference
): Draft {
  const facts = upstream && termFactsOf(upstream, findTerm)
  const term = facts?.term ?? word
  const id = idOf(term, options.id)
  const fields = {
    term,
    aliases: aliasesOf(id, facts?.anchor, options.alias),
    category: options.category ?? facts?.category,
    covers: joinedNames([], options.covers),
    related: sortedIds(
      facts?.related.filter((one) => one !== id),
      options.related
    ),
    mentions: joinedNames(facts?.mentions, options.mention),
    references: joinedByUrl(
      facts?.references,
      options.reference?.map((url) => ({ url }))
    ),
    sources: joinedSources(origin && [origin], options.source?.map(source))
  }
  return { id, fields, body }
}
