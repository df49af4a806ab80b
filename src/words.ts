import { nameKey } from './name-key.ts'

/** A word of a text, and where it is. */
export interface Word {
  /** In lower case, without accents. */
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Words that say nothing about what a text is about; the search passes over them. */
const fillers = new Set(
  (
    'a an and are as at be but by can do does for from had has have how if in into is it its may not of on or that ' +
    'the their them then these they this to was were what when where which who will with'
  ).split(' ')
)

/** The words of a text that count: letters and digits in a row, without fillers. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(new RegExp('[\\p{L}\\p{M}\\p{N}]+', 'gu')), ({ 0: word, index }) => ({
    word: nameKey(word),
    start: index,
    end: index + word.length
  })).filter(({ word }) => !fillers.has(word))

/** A word without the `s` of a plural. */
export const singular = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word)
