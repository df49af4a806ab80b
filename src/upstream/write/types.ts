import { joinedByUrl, joinedNames, type Draft } from './scaffold.ts'
import type { TypeMention, UpstreamDefinition } from '../read/facts.ts'
import type { UpstreamFacts } from '../read/index.ts'
import type { FilePlace } from '../read/place.ts'
import type { Context } from './context.ts'

/** The file of a compromise type, and where upstream has it. */
export interface TypeRecord {
  readonly draft: Draft
  readonly at: FilePlace
}

/** The compromise types: those that are defined, and those that incidents name without a definition. */
export function typeRecords({ definitions, incidents }: UpstreamFacts, context: Context): TypeRecord[] {
  const mentions = incidents.flatMap(({ row, file }) => [...(row?.types ?? []), ...(file?.typesInText ?? [])])
  const spellingsOf = (id: string, title: string): string[] => {
    const raw = mentions.filter((one) => one.id === id).map((one) => one.raw.replace(/\s+/g, ' ').trim())
    return joinedNames(raw.filter((name) => ![id, title.toLowerCase()].includes(name.toLowerCase())))
  }
  const defined = new Set(definitions.map(({ id }) => id))
  const others = new Map(mentions.filter(({ id }) => !defined.has(id)).map((one) => [one.id, one]))
  return [
    ...definitions.map((one) => definedType(one, spellingsOf(one.id, one.title), context)),
    ...[...others.values()].map((one) => undefinedType(one, spellingsOf(one.id, one.title), context))
  ]
}

function definedType(
  { id, title, kind, anchor, text, mitigation, references, at }: UpstreamDefinition,
  aliases: readonly string[],
  { referenceTo, clean }: Context
): TypeRecord {
  const definition = clean(text, at.file)
  const help = clean(mitigation ?? '', at.file)
  const fields = {
    title,
    aliases,
    kind,
    defined: definition !== '',
    references: joinedByUrl(references.map(({ url, rest = '' }) => ({ url: url + rest }))),
    sources: [referenceTo(at.file, { anchor })]
  }
  const parts = [...(definition === '' ? [] : [definition]), ...(help === '' ? [] : ['## Mitigation', help])]
  return { at, draft: { id, fields, body: parts.length === 0 ? '' : `${parts.join('\n\n')}\n` } }
}

const undefinedType = (
  { id, title, at }: TypeMention,
  aliases: readonly string[],
  { referenceTo }: Context
): TypeRecord => ({
  at,
  draft: { id, fields: { title, aliases, kind: 'type', defined: false, sources: [referenceTo(at.file)] }, body: '' }
})
