import { withoutHiddenCharacters } from '../../policies/characters.ts'
import type { Term } from '../../query/lexicon.ts'
import { plainText } from '../../query/plain-text.ts'

/**
 * The definition of a term as one line of text. Of an entry that explains several things in a list it is one item: the
 * one that begins with the mention, else the first that has it as a word, else that of the nearest name that the entry
 * covers.
 */
export function titleOf({ definition, covers }: Pick<Term, 'definition' | 'covers'>, mention: string): string {
  const items = definition.split(/^(?=- )/m).filter((text) => text.startsWith('- '))
  const named = (words: string): string | undefined =>
    items.find((item) => ` ${wordsIn(/^- \*\*(.+?)\*\*/s.exec(item)?.[1] ?? '')}`.includes(` ${words}`))
  const containing = (words: string): string | undefined =>
    items.find((item) => [words, `${words}s`].some((one) => ` ${wordsIn(item)} `.includes(` ${one} `)))
  const mentioned = singular(mention)
  const nearby = namesAround(covers, mentioned).map(named)
  const item = named(mentioned) ?? containing(mentioned) ?? nearby.find((one) => one !== undefined)
  return withoutHiddenCharacters(plainText(item ?? definition).replace(/\s+/g, ' ')).trim()
}

// Each thing has its other names behind it, so those before a name come first, the nearest of them first.
function namesAround(covers: readonly string[], name: string): string[] {
  const names = covers.map(singular)
  const index = names.indexOf(name)
  return index < 0 ? [] : [...names.slice(0, index).toReversed(), ...names.slice(index + 1)]
}

const wordsIn = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).join(' ')

const singular = (name: string): string => wordsIn(name).replace(/s$/, '')
