import type { CompromiseType } from '../../records/compromise-types.ts'
import type { TypeMention, UpstreamDefinition } from '../read/facts.ts'
import type { UpstreamFacts } from '../read/index.ts'
import type { Context } from './published.ts'
import {
  bodyOf,
  joinedByUrl,
  joinedNames,
  outcomeOf,
  type Outcome,
  type Scaffold,
  type ScaffoldInput
} from './scaffold.ts'

/** What a compromise type is made of: its definition, or where it is used without one. */
interface TypeInput extends Pick<
  ScaffoldInput<CompromiseType, UpstreamDefinition | TypeMention, Pick<CompromiseType, 'definition' | 'mitigation'>>,
  'source' | 'prose'
> {
  readonly upstream: UpstreamDefinition | TypeMention
  readonly aliases?: readonly string[]
}

const unwritten = {
  definition: 'TODO: what it means, in your own words.',
  mitigation: 'TODO: what helps against it, in your own words.'
}

/** The file of a compromise type. */
export function typeScaffold({ upstream, source, aliases = [], prose = unwritten }: TypeInput): Scaffold {
  const { id, title } = upstream
  const isDefined = 'kind' in upstream
  const definition = isDefined ? (prose.definition ?? '') : ''
  const fields = {
    title,
    aliases,
    kind: isDefined ? upstream.kind : 'type',
    defined: definition !== '',
    references: isDefined ? joinedByUrl(upstream.references.map(({ url, rest = '' }) => ({ url: url + rest }))) : [],
    sources: source ? [source] : []
  }
  const mitigation = isDefined && upstream.mitigation !== undefined ? prose.mitigation : undefined
  return { collection: 'compromise-types', id, fields, body: bodyOf(definition, { Mitigation: mitigation }) }
}

/** The files of the compromise types: defined ones, and those that incidents name without a definition. */
export function importedTypes(
  { definitions, incidents }: UpstreamFacts,
  { referenceTo, clean }: Context
): { readonly upstream: UpstreamDefinition | TypeMention; readonly outcome: Outcome }[] {
  const mentions = incidents.flatMap(({ row, file }) => [...(row?.types ?? []), ...(file?.typesInText ?? [])])
  const defined = new Set(definitions.map(({ id }) => id))
  const others = new Map(mentions.filter(({ id }) => !defined.has(id)).map((one) => [one.id, one]))
  return [...definitions, ...others.values()].map((upstream) => {
    const { id, title, at } = upstream
    const spellings = mentions.filter((one) => one.id === id).map(({ raw }) => raw.replace(/\s+/g, ' ').trim())
    const aliases = joinedNames(spellings.filter((name) => ![id, title.toLowerCase()].includes(name.toLowerCase())))
    if (!('kind' in upstream))
      return { upstream, outcome: typeScaffold({ upstream, aliases, source: referenceTo(at.file) }) }
    const outcome = outcomeOf(() => {
      const prose = { definition: clean(upstream.text, at.file), mitigation: clean(upstream.mitigation ?? '', at.file) }
      const source = referenceTo(at.file, { anchor: upstream.anchor })
      return typeScaffold({ upstream, aliases, source, prose })
    })
    return { upstream, outcome }
  })
}
