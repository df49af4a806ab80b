/** A text in which two characters stand for what repeats. */
export interface Packed {
  readonly text: string
  /** What is replaced begins with this character, which the text does not have otherwise. */
  readonly mark: string
  /** What the character behind the mark stands for: the first entry for a space, in the order of ASCII. */
  readonly table: readonly string[]
}

/** Characters that few texts have. */
const marks = ['^', '`', '|', '~', '{', '}']

const firstCode = 32

/** The characters behind a mark: all of ASCII but quotation marks and the backslash, which literals escape. */
const codes = Array.from({ length: 95 }, (_, index) => String.fromCharCode(firstCode + index))
const isPlain = (code: string): boolean => !'"\'`\\$'.includes(code)

/** How many words and marks something that repeats may have. */
const lengths = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24]

/**
 * Packs a text in ASCII: what saves the most comes first. A function `unpack` of the generated module undoes it.
 *
 * @throws {TypeError} for a text that has every character that could be the mark.
 */
export function packed(text: string): Packed {
  const mark = marks.find((one) => !text.includes(one))
  if (mark === undefined) throw new TypeError(`A text with all of ${marks.join(' ')} cannot be packed.`)
  const saved = (part: string, count: number): number => count * (part.length - 2) - part.length - 3
  let candidates = [...partsOf(text)]
    .map(([part, count]) => ({ part, gain: saved(part, count) }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain || (a.part < b.part ? -1 : 1))
  const table: string[] = []
  let rest = text
  for (const code of codes) {
    if (!isPlain(code)) {
      table.push('')
      continue
    }
    // What was replaced meanwhile counts no more; gains only shrink.
    const best = bestOf(candidates, (part) => saved(part, pieces(rest, part, mark).length - 1))
    if (!best) break
    candidates = candidates.filter(({ part }) => part !== best)
    rest = pieces(rest, best, mark).join(mark + code)
    table.push(best)
  }
  return { text: rest, mark, table }
}

/** A text split at each occurrence of a part that does not begin with the character behind a mark. */
function pieces(text: string, part: string, mark: string): string[] {
  const found: string[] = []
  let from = 0
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (at < from || text[at - 1] === mark) continue
    found.push(text.slice(from, at))
    from = at + part.length
  }
  return [...found, text.slice(from)]
}

/** The candidate that saves the most now. Sorts the first ones anew as it counts them. */
function bestOf(candidates: { part: string; gain: number }[], gainOf: (part: string) => number): string | undefined {
  let best: { readonly part: string; readonly gain: number } | undefined
  for (const candidate of candidates) {
    if (best && candidate.gain <= best.gain) break
    candidate.gain = gainOf(candidate.part)
    if (candidate.gain > (best?.gain ?? 0)) best = candidate
  }
  candidates.sort((a, b) => b.gain - a.gain || (a.part < b.part ? -1 : 1))
  return best?.part
}

/** How often each run of words and marks occurs, where it does more than once. */
function partsOf(text: string): Map<string, number> {
  const tokens = text.match(/[A-Za-z0-9]+|[^A-Za-z0-9]/g) ?? []
  const counts = new Map<string, number>()
  for (const length of lengths)
    for (let at = 0; at + length <= tokens.length; at += 1) {
      const part = tokens.slice(at, at + length).join('')
      if (part.length > 2) counts.set(part, (counts.get(part) ?? 0) + 1)
    }
  for (const [part, count] of counts) if (count < 2) counts.delete(part)
  return counts
}
