import { lexicon, type Term } from '../generated/lexicon.ts'
import { nameKey } from '../name-key.ts'
import type { Term as AnyTerm } from '../records/lexicon.ts'
import { checkData, checkText } from './arguments.ts'

/** A term that a text mentions. */
export interface TermInText<Item extends AnyTerm = Term> {
  /** The term that is mentioned. */
  readonly term: Item
  /** Where the mention starts, in UTF-16 units as strings count. */
  readonly start: number
  /** Where it ends: the first place after it. */
  readonly end: number
  /** The words of the text, `text.slice(start, end)`. */
  readonly text: string
}

/** What a sequence of words can mean: the terms it names, and what follows. */
interface Step {
  readonly next: Map<string, Step>
  readonly names: { readonly term: AnyTerm; readonly acronym?: string }[]
}

/**
 * The terms that a text mentions, in its order: by name, alias or acronym, else by a part that only one term explains.
 * The longest name counts, mentions do not overlap, and a word is never cut. Between the words of a name white space, a
 * line break, a hyphen and a slash are the same; the last word may have a plural `s`. A name of one word with no fewer
 * capitals than small letters is an acronym and must be in the text as it is; other names match in any case.
 *
 * The time it takes grows only with the length of the text.
 *
 * @example
 * termsIn('Keep keys in HSMs.').map(({ term, start, end }) => [term.id, start, end])
 * // => [['keys', 5, 9], ['hardware-security-module', 13, 17]]
 */
export function termsIn(text: string): TermInText[]
export function termsIn<Item extends AnyTerm>(text: string, data: readonly Item[] | undefined): TermInText<Item>[]
export function termsIn(text: string, data: readonly AnyTerm[] = lexicon): TermInText<AnyTerm>[] {
  checkText('termsIn', 'text', text)
  checkData('termsIn', data)
  const first = firstStep(data)
  const words = wordsOf(text)
  const found: TermInText<AnyTerm>[] = []
  for (let index = 0; index < words.length;) {
    const mention = longestAt(words, index, text, first)
    if (mention) found.push(mention.found)
    index += mention?.words ?? 1
  }
  return found
}

interface Word {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
}

const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(new RegExp('[\\p{L}\\p{M}\\p{N}_]+', 'gu')), ({ 0: word, index }) => ({
    text: word,
    lower: word.normalize('NFC').toLowerCase(),
    start: index,
    end: index + word.length
  }))

function longestAt(
  words: readonly Word[],
  from: number,
  text: string,
  first: Step
): { found: TermInText<AnyTerm>; words: number } | undefined {
  if (!canBegin(first, words[from]?.lower ?? '')) return undefined
  let longest: { found: TermInText<AnyTerm>; words: number } | undefined
  let step: Step | undefined = first
  const start = words[from]?.start ?? 0
  for (let index = from; step; index++) {
    const word = words[index]
    const before = words[index - 1]
    if (!word || (index > from && before && !isJoint(text.slice(before.end, word.start)))) break
    const term = termAt(step, word)
    if (term)
      longest = { found: { term, start, end: word.end, text: text.slice(start, word.end) }, words: index - from + 1 }
    step = step.next.get(word.lower)
  }
  return longest
}

/** Whether a name begins with that word, or consists of its singular: most words of a text go no further. */
const canBegin = ({ next }: Step, lower: string): boolean =>
  next.has(lower) || (lower.endsWith('s') && next.has(lower.slice(0, -1)))

/** The term that a name with this last word has, or with this word's singular. */
function termAt({ next }: Step, { text, lower }: Word): AnyTerm | undefined {
  const named = (last: string, ending: string): AnyTerm | undefined =>
    next.get(last)?.names.find(({ acronym }) => acronym === undefined || acronym + ending === text)?.term
  return named(lower, '') ?? (lower.endsWith('s') ? named(lower.slice(0, -1), 's') : undefined)
}

/** Whether the characters between two words can be part of a name. */
function isJoint(between: string): boolean {
  const mark = between.trim()
  return mark === ''
    ? between.indexOf('\n') === between.lastIndexOf('\n')
    : mark.length === 1 && '-\u2010\u2011/'.includes(mark) && between.length <= 3
}

const known = /* @__PURE__ */ new WeakMap<readonly AnyTerm[], Step>()

/** The names of all terms, word by word. Made once for each list of terms. */
function firstStep(data: readonly AnyTerm[]): Step {
  const before = known.get(data)
  if (before) return before
  const first: Step = { next: new Map(), names: [] }
  const add = (name: string, term: AnyTerm): void => {
    const words = wordsOf(name)
    let step = first
    for (const { lower } of words) {
      const next: Step = step.next.get(lower) ?? { next: new Map(), names: [] }
      step.next.set(lower, next)
      step = next
    }
    if (words.length > 0) step.names.push(words.length === 1 && isAcronym(name) ? { term, acronym: name } : { term })
  }
  for (const term of data) for (const name of [term.term, ...term.aliases]) add(name, term)
  for (const { name, term } of uniqueCovers(data)) add(name, term)
  known.set(data, first)
  return first
}

const isAcronym = (word: string): boolean =>
  2 * count(word, new RegExp('\\p{Lu}', 'gu')) >= count(word, new RegExp('\\p{L}', 'gu')) && word.length > 1

const count = (word: string, letter: RegExp): number => word.match(letter)?.length ?? 0

/** A name and the term it means. */
interface TermName {
  readonly name: string
  readonly term: AnyTerm
}

/** The parts of compound entries that only one term has, in any case. */
export function uniqueCovers(data: readonly AnyTerm[]): TermName[] {
  const holders = new Map<string, TermName[]>()
  for (const term of data) {
    for (const name of term.covers) {
      const others = holders.get(nameKey(name))?.filter((one) => one.term !== term) ?? []
      holders.set(nameKey(name), [...others, { name, term }])
    }
  }
  return [...holders.values()].flatMap(([one, ...others]) => (one && others.length === 0 ? [one] : []))
}
