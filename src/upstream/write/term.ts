import type { ContentFile } from '../../build/read.ts'
import type { Term } from '../../records/lexicon.ts'
import { readFacts } from '../compare/index.ts'
import { idGiver } from '../compare/new-ids.ts'
import type { UpstreamTerm } from '../read/facts.ts'
import { plainTextOf } from './incident.ts'
import type { Context } from './published.ts'
import {
  aliasesOf,
  bodyOf,
  idFromName,
  joinedByUrl,
  joinedNames,
  joinedSources,
  noIdFrom,
  sortedIds,
  type Outcome,
  type ScaffoldInput
} from './scaffold.ts'

/** Finds the ID of the term with a name, an alias or an anchor. */
type FindTerm = (name: string) => string | undefined

type TermProse = Pick<Term, 'definition' | 'usage'>

const unwritten: TermProse = {
  definition: 'TODO: what it means, in your own words.',
  usage: 'TODO: how an organization uses the term; remove this section where no source says.'
}

/** The file of a term. */
export function termScaffold(
  { name, upstream, source, stated = {}, prose = unwritten }: ScaffoldInput<Term, UpstreamTerm, TermProse>,
  findTerm: FindTerm
): Outcome {
  const term = upstream ? tidyName(upstream.term) : name
  const id = stated.id ?? idFromName(term)
  if (id === undefined) return noIdFrom(term)
  const names = (upstream?.related ?? []).map(({ text, anchor }) => ({ text, known: findTerm(anchor ?? text) }))
  const related = names.flatMap(({ known }) => (known === undefined || known === id ? [] : [known]))
  const mentions = names.flatMap(({ text, known }) => (known === undefined ? plainTextOf(tidyName(text)) || [] : []))
  const fields = {
    term,
    aliases: aliasesOf(id, upstream?.anchor, stated.aliases),
    category: stated.category ?? upstream?.category?.toLowerCase().replace(/\s+/g, '-'),
    covers: joinedNames([], stated.covers),
    related: sortedIds(related, stated.related),
    mentions: joinedNames(mentions, stated.mentions),
    references: joinedByUrl(
      upstream?.references.map(({ url, rest = '' }) => ({ url: url + rest })),
      stated.references
    ),
    sources: joinedSources(source && [source], stated.sources)
  }
  return { collection: 'lexicon', id, fields, body: bodyOf(prose.definition, { Usage: prose.usage }) }
}

/** The file of an upstream term, with upstream's prose. */
export function importedTerm(upstream: UpstreamTerm, findTerm: FindTerm, { referenceTo, clean }: Context): Outcome {
  const { file } = upstream.at
  const definition = clean(upstream.definition?.text ?? '', file)
  const usage = clean(upstream.usage?.text ?? '', file)
  const source = referenceTo(file, { anchor: upstream.anchor })
  const scaffold = termScaffold({ name: upstream.term, upstream, source, prose: { definition, usage } }, findTerm)
  return definition === '' && !('fault' in scaffold) ? { fault: 'it has no definition' } : scaffold
}

/** A name without stray spaces: `Testing ( DAST)` is a relic of a conversion. */
const tidyName = (name: string): string => name.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim()

/** Finds terms of the lexicon that is imported. */
export const upstreamTerms = (ids: ReadonlyMap<UpstreamTerm, string>): FindTerm =>
  finderOf([...ids].map(([{ term, anchor }, id]) => [id, [id, tidyName(term), anchor]] as const))

/** The IDs of terms. Of two of one name, the second has its category behind it. */
export function idsOfTerms(terms: readonly UpstreamTerm[]): ReadonlyMap<UpstreamTerm, string> {
  const idOf = idGiver()
  return new Map(
    terms.flatMap((one) => {
      const id = idFromName(tidyName(one.term))
      return id === undefined ? [] : [[one, idOf(id, one.anchor, idFromName(one.category ?? ''))] as const]
    })
  )
}

/** Finds terms of the content, also by their upstream anchor. Files at fault are known by their ID. */
export function contentTerms(files: readonly ContentFile[]): FindTerm {
  const lexicon = files.filter(({ path }) => /^lexicon\/[^/]+\.md$/.test(path))
  const anchors = (value: unknown): unknown[] =>
    Array.isArray(value) ? value.map((source) => (source as { anchor?: unknown } | null)?.anchor) : []
  return finderOf([
    ...readFacts(lexicon)
      .of('lexicon')
      .map(({ id, fields: { term, aliases, sources } }) => {
        const names: unknown[] = [id, term, aliases, anchors(sources)].flat()
        return [id, names.filter((name) => typeof name === 'string')] as const
      }),
    ...lexicon.map(({ path }) => [path.slice(8, -3), [path.slice(8, -3)]] as const)
  ])
}

function finderOf(terms: readonly (readonly [id: string, names: readonly string[]])[]): FindTerm {
  const ids = new Map<string, string>()
  for (const [id, names] of terms)
    for (const name of names) if (!ids.has(name.toLowerCase())) ids.set(name.toLowerCase(), id)
  return (name) => ids.get(name.toLowerCase())
}
