import MiniSearch from 'minisearch'
import { wordsOf } from './words.ts'

/** How the index is made and read: the same on both sides. */
export const indexOptions = {
  fields: ['title', 'names', 'keywords', 'text'],
  idField: 'place',
  storeFields: [],
  tokenize: (text: string): string[] => wordsOf(text).map(({ word }) => word),
  processTerm: (word: string): string => word
}

export { MiniSearch }
