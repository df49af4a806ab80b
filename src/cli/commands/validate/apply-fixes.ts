import type { Fix } from '../../../diagnostics/diagnostic.ts'

/** A fix as a change between two offsets. */
interface Edit<F> {
  readonly from: number
  readonly to: number
  readonly fix: F
}

/** A text after some of its fixes. */
export interface Mended<F> {
  readonly text: string
  /** The fixes that were made. One that overlaps another is left for the next time. */
  readonly made: readonly F[]
}

const lineEnd = /\r\n?|\n/g

/**
 * Applies fixes to the text of a file as it stands. Places count lines as the checks do, whatever their ends, and not the
 * byte order mark; both stay as they are, and new lines get the ends of the file.
 */
export function applyFixes<F extends Fix>(text: string, fixes: readonly F[]): Mended<F> {
  const first = text.startsWith('\uFEFF') ? 1 : 0
  const ends = [...text.matchAll(lineEnd)]
  const starts = [first, ...ends.map((match) => match.index + match[0].length)]
  const newLine = ends[0]?.[0] ?? '\n'
  const offsetOf = (line: number, column: number): number =>
    Math.min((starts[line - 1] ?? text.length) + column - 1, text.length)
  const edits = fixes
    .map((fix): Edit<F> => ({
      from: offsetOf(fix.place.line, fix.place.column),
      to: offsetOf(fix.place.endLine, fix.place.endColumn),
      fix
    }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const made: F[] = []
  let mended = ''
  let reached = -1
  for (const { from, to, fix } of edits) {
    if (from <= reached) continue
    mended += text.slice(Math.max(reached, 0), from) + fix.text.replaceAll('\n', newLine)
    reached = to
    made.push(fix)
  }
  return { text: mended + text.slice(Math.max(reached, 0)), made }
}
