import { singular, wordsOf } from '../words.ts'

/** A table of synonyms: each group has phrases that mean the same. */
export type Synonyms = readonly (readonly string[])[]

/** A phrase of the table, and the others of its group. */
interface Phrase {
  /** Its words, without the `s` of a plural. */
  readonly words: readonly string[]
  readonly others: readonly (readonly string[])[]
}

/** A phrase that a query has. */
export interface Synonym {
  /** The words of the query, as they are there. */
  readonly words: readonly string[]
  /** The words of each phrase that means the same. */
  readonly others: readonly (readonly string[])[]
}

/** The phrases of a table, the longest first. */
export function phrasesOf(table: Synonyms): Phrase[] {
  const phrases = table.flatMap((group) => {
    const inWords = group.map((phrase) => wordsOf(phrase).map(({ word }) => word))
    return inWords.map((words) => ({ words: words.map(singular), others: inWords.filter((one) => one !== words) }))
  })
  return phrases.sort((a, b) => b.words.length - a.words.length)
}

/** The phrases that some words have, the longest at each place. */
export function synonymsIn(words: readonly string[], phrases: readonly Phrase[]): Synonym[] {
  const singulars = words.map(singular)
  const found: Synonym[] = []
  for (let place = 0; place < words.length;) {
    const phrase = phrases.find((one) => one.words.every((word, index) => word === singulars[place + index]))
    const length = phrase?.words.length ?? 1
    if (phrase) found.push({ words: words.slice(place, place + length), others: phrase.others })
    place += length
  }
  return found
}
