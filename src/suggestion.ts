import leven from 'leven'

const distance = (a: string, b: string): number => leven(a.toLowerCase(), b.toLowerCase())

/** The known value that is the fewest edits away, in any case; the first of equals. */
export function closest(value: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  for (const one of known) if (best === undefined || distance(value, one) < distance(value, best)) best = one
  return best
}

/** The closest known value, unless more than two fifths of the letters would change. */
export function nearest(value: string, known: readonly string[]): string | undefined {
  const best = closest(value, known)
  return best !== undefined && distance(value, best) <= Math.max(1, value.length * 0.4) ? best : undefined
}

/** A statement about an unknown value, with the nearest known one if there is one. */
export const didYouMean = (statement: string, value: string, known: readonly string[]): string =>
  suggesting(statement, nearest(value, known))

/** A statement with the name that was probably meant, if there is one: `…; did you mean …?` */
export const suggesting = (statement: string, near: string | undefined): string =>
  near === undefined ? `${statement}.` : `${statement}; did you mean \`${near}\`?`

/** Words as they are listed in a sentence: `a, b and c`. */
export const listed = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' and $1')

/** A number with its noun, such as `1 error` or `3 errors`. */
export const countedNoun = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
