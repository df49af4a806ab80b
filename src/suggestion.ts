import leven from 'leven'

/** How many letters differ between two texts, in any case. */
export const distance = (a: string, b: string): number => leven(a.toLowerCase(), b.toLowerCase())

/** The known value that is the fewest edits away, in any case; the first of equals. */
export function closest(value: string, known: readonly string[]): string | undefined {
  let best: string | undefined
  for (const one of known) if (best === undefined || distance(value, one) < distance(value, best)) best = one
  return best
}

/** Letters of the longest value that is compared: the work grows with them, and nobody mistypes a longer one. */
const longest = 100

/** The closest known value, unless more than two fifths of the letters would change. */
export function nearest(value: string, known: readonly string[]): string | undefined {
  if (value.length > longest) return undefined
  const most = Math.max(1, value.length * 0.4)
  const { length } = value.toLowerCase()
  // What differs more in length is no candidate.
  const best = closest(
    value,
    known.filter((one) => Math.abs(one.toLowerCase().length - length) <= most)
  )
  return best !== undefined && distance(value, best) <= most ? best : undefined
}

/** Pairs of letters that are compared at most, about a second of work. */
const mostPairs = 5e8

/**
 * Gives `nearest` for the many values of a run: each is compared once, and none any more when all comparisons took a
 * second or so. The lists of known values must stay the same.
 */
export function limitedNearest(pairs = mostPairs): typeof nearest {
  const lists = new Map<
    readonly string[],
    { readonly letters: number; readonly found: Map<string, string | undefined> }
  >()
  let left = pairs
  return (value, known) => {
    const list = lists.get(known) ?? { letters: known.join('').length, found: new Map<string, string | undefined>() }
    lists.set(known, list)
    if (list.found.has(value)) return list.found.get(value)
    left -= Math.min(value.length, longest) * list.letters
    if (left < 0) return undefined
    const near = nearest(value, known)
    list.found.set(value, near)
    return near
  }
}

/** A statement about an unknown value, with the nearest known one if there is one. */
export const didYouMean = (statement: string, value: string, known: readonly string[]): string =>
  suggesting(statement, nearest(value, known))

/** A statement with the name that was probably meant, if there is one: `…; did you mean …?` */
export const suggesting = (statement: string, near: string | undefined): string =>
  near === undefined ? `${statement}.` : `${statement}; did you mean \`${near}\`?`

/** From this many values on, a message names those that are nearest, not all. */
const many = 15

/** What is added to the edits of a value that contains the other, and of one that is far from it. */
const [contained, far] = [longest, 2 * longest]

/** How far a known value is from what was typed: near ones come before those that contain it, then the others. */
function farness(typed: string, known: string): number {
  const edits = distance(typed, known)
  if (edits <= Math.max(1, typed.length * 0.4)) return edits
  const [one, other] = [typed.toLowerCase(), known.toLowerCase()]
  return edits + (one !== '' && (other.includes(one) || one.includes(other)) ? contained : far)
}

/**
 * A statement about an unknown value, with what there is: all values where they are fewer than fifteen, and the nearest
 * of those `taken` if one is near; else the nearest three. It may lack its full stop.
 */
export function unknown(what: string, value: string, known: readonly string[], taken = known): string {
  const statement = `Unknown ${what} \`${value}\``
  const all = [...new Set(known)]
  if (all.length < many) {
    const near = nearest(value, taken) ?? withWord(value, taken)
    return `${suggesting(statement, near)} ${pluralOf(what)}: ${all.length === 0 ? 'none' : all.join(', ')}`
  }
  const typed = value.slice(0, longest)
  const near = all
    .map((one) => ({ name: `\`${one}\``, rank: farness(typed, one) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 3)
  const names = near.map(({ name }) => name)
  return near.every(({ rank }) => rank >= far)
    ? `${statement}. The nearest are ${listed(names)}`
    : `${statement}; did you mean ${listed(names, 'or')}?`
}

/** The only known value that has a text as one of its words: `joint-assessment` for `joint`. */
function withWord(value: string, known: readonly string[]): string | undefined {
  const found = known.filter((one) => one.split('-').includes(value.toLowerCase()))
  return found.length === 1 ? found[0] : undefined
}

/** A noun in the plural at the start of a sentence: `Kinds`, `Statuses`, `Categories`. */
const pluralOf = (noun: string): string =>
  `${noun.charAt(0).toUpperCase()}${noun.slice(1).replace(/y$/, 'ie').replace(/s$/, 'se')}s`

/** Words as they are listed in a sentence: `a, b and c`. */
export const listed = (words: readonly string[], last = 'and'): string =>
  words.join(', ').replace(/, ([^,]*)$/, ` ${last} $1`)

/** A number with its noun, such as `1 error` or `3 errors`. */
export const countedNoun = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
