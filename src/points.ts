/** A point in a text; lines and columns count from 1, the offset from 0. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** Finds the point of an offset in a text; of its end, for an offset beyond. */
export function pointsOf(source: string): (offset: number) => Point {
  let starts: number[] | undefined
  return (given) => {
    const offset = Math.min(given, source.length)
    starts ??= lineStarts(source)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
  }
}

function lineStarts(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
