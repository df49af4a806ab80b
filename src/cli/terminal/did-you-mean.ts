import { nearest } from '../../nearest.ts'

/** A statement on a value that is none of those known, with the nearest of them where one is near: `…; did you mean …?` */
export function didYouMean(statement: string, value: string, known: readonly string[]): string {
  const near = nearest(value, known)
  return near === undefined ? `${statement}.` : `${statement}; did you mean \`${near}\`?`
}

/** Words as they are listed in a sentence: `a, b and c`. */
export const listed = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' and $1')
