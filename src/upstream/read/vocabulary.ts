import { limitedNearest } from '../../suggestion.ts'
import type { TypeMention, UpstreamDefinition } from './facts.ts'

/** A compromise type by name. */
export type TypeName = Pick<TypeMention, 'title' | 'id' | 'defined'>

/** The names that types have, and a way to find them in a text. */
export interface Vocabulary {
  readonly types: readonly TypeName[]
  /** Finds names in a text, longest first, in any case. */
  readonly pattern: RegExp
  /** The type of a name that the pattern found. */
  readonly typeOf: (raw: string) => TypeName | undefined
  /** The titles of the types that have a definition. */
  readonly defined: readonly string[]
  /** The defined title that was probably meant by a name. */
  readonly nearest: (raw: string) => string | undefined
  /** The type that is defined at an anchor of the document of definitions. */
  readonly typeAt: (anchor: string) => TypeName | undefined
}

/** The types that the TAG defines; used if no definitions were read. */
const definedTitles = [
  'Dev Tooling',
  'Negligence',
  'Publishing Infrastructure',
  'Source Code',
  'Trust and Signing',
  'Malicious Maintainer',
  'Attack Chaining'
]

/** Names that rows use without a definition; known, so that a cell without separators can be split. */
const usedTitles = [
  'Social Engineering/Phishing Attack',
  'Outdated Dependencies',
  'Fake toolchain',
  'Watering-hole attack'
]

const otherSpellings: Readonly<Record<string, string>> = { 'dev tool': 'Dev Tooling' }

/** An id made of a name: lower-case words joined by hyphens. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')

const folded = (raw: string): string =>
  raw
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?\/ ?/g, '/')
    .replaceAll('&', 'and')

const escaped = (title: string): string =>
  title
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('/', '\\s?/\\s?')
    .replace(/ and /g, ' (?:and|&) ')
    .replaceAll(' ', '\\s{1,3}')

/** Names as normalised keys: used to recognise the document of the definitions. */
export const knownTitles: ReadonlySet<string> = new Set(definedTitles.map(folded))

/** The vocabulary of a set of definitions, or of the TAG's own where there are none. */
export function vocabularyOf(definitions: readonly UpstreamDefinition[]): Vocabulary {
  const defined = definitions.length > 0 ? definitions.map((one) => one.title) : definedTitles
  const names = new Map<string, TypeName>()
  const add = (title: string, isDefined: boolean): void => {
    if (title !== '' && !names.has(folded(title)))
      names.set(folded(title), { title, id: slugOf(title), defined: isDefined })
  }
  for (const title of defined) add(title, true)
  for (const title of [...definedTitles, ...usedTitles]) add(title, false)
  const types = [...names.values()]
  for (const [spelling, title] of Object.entries(otherSpellings)) {
    const type = names.get(folded(title))
    if (type && !names.has(spelling)) names.set(spelling, type)
  }
  const spellings = [...names.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${spellings.map(escaped).join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
  const typeOf = (raw: string): TypeName | undefined => names.get(folded(raw))
  const near = limitedNearest()
  const definedNow = types.flatMap((one) => (one.defined ? [one.title] : []))
  const titles = new Map(definitions.map(({ anchor, title }) => [anchor, title]))
  return {
    types,
    pattern,
    typeOf,
    typeAt: (anchor) => typeOf(titles.get(anchor) ?? ''),
    defined: definedNow,
    nearest: (raw) => near(raw, definedNow)
  }
}
