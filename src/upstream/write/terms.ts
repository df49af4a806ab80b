import { aliasesOf, joinedByUrl, joinedNames, sortedIds } from './scaffold.ts'
import { idMadeOf } from './identity.ts'
import { plainWords } from './incident-facts.ts'
import { termFactsOf, tidyName, type FindTerm } from './term-facts.ts'
import type { UpstreamTerm } from '../read/facts.ts'
import type { Context, Outcome } from './context.ts'

/** Finds terms of the lexicon by name or anchor. */
export function termFinder(terms: readonly UpstreamTerm[]): FindTerm {
  const ids = new Map<string, string>()
  for (const { term, anchor } of terms) {
    const id = idMadeOf(tidyName(term))
    if (id !== undefined)
      for (const name of [id, tidyName(term), anchor]) if (!ids.has(name.toLowerCase())) ids.set(name.toLowerCase(), id)
  }
  return (name) => ids.get(name.toLowerCase())
}

/** The file of a term, with its definition and its use as they stand upstream. */
export function termRecord(upstream: UpstreamTerm, findTerm: FindTerm, { referenceTo, clean }: Context): Outcome {
  const { file } = upstream.at
  const { term, anchor, category, related, mentions, references } = termFactsOf(upstream, findTerm)
  const id = idMadeOf(term)
  if (id === undefined) return { fault: `no id can be made of \`${term}\`` }
  const definition = clean(upstream.definition?.text ?? '', file)
  if (definition === '') return { fault: 'it has no definition' }
  const usage = clean(upstream.usage?.text ?? '', file)
  const fields = {
    term,
    aliases: aliasesOf(id, anchor),
    category,
    related: sortedIds(related.filter((one) => one !== id)),
    mentions: joinedNames(mentions.map(plainWords).filter(Boolean)),
    references: joinedByUrl(references),
    sources: [referenceTo(file, { anchor })]
  }
  return { draft: { id, fields, body: `${[definition, ...(usage === '' ? [] : ['## Usage', usage])].join('\n\n')}\n` } }
}
