import type { Place } from '../../diagnostics/diagnostic.ts'
import { marksOf } from './marks.ts'
import { caretsThrough, textThrough, viewOf } from './view.ts'

/** One row of a code frame. */
export interface FrameRow {
  /** Whether it shows a line, marks the one above, or stands for lines left out. */
  readonly kind: 'line' | 'carets' | 'gap'
  /** Number of the line, or blanks, and a rule. */
  readonly gutter: string
  /** What stands right of the gutter; no blanks at the end. */
  readonly text: string
}

/** Lines of a range that are all shown; of a longer one, the first two and the last. */
const shownWhole = 4

function shownLines(first: number, last: number): readonly number[] {
  if (last - first < shownWhole) return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return [first, first + 1, last]
}

/** The lines of a place with one line before and after, its range marked with carets, within a width. */
export function codeFrame(lines: readonly string[], place: Place, width: number): FrameRow[] {
  const marks = marksOf(place, lines)
  const first = marks[0].line
  const last = marks.at(-1)?.line ?? first
  // What stands behind the final line feed is no line to show.
  const hasLineAfter = last + 1 < lines.length - 1 || (lines[last + 1] ?? '') !== ''
  const numbers = [...(first > 0 ? [first - 1] : []), ...shownLines(first, last), ...(hasLineAfter ? [last + 1] : [])]
  const digits = String((numbers.at(-1) ?? first) + 1).length
  const gutterOf = (label: string): string => `${label.padStart(digits)} |`
  const room = Math.max(8, width - digits - 3)
  const rows: FrameRow[] = []
  let view = viewOf(lines[first] ?? '', marks[0], room)
  let previous = first
  for (const number of numbers) {
    if (number > previous + 1) rows.push({ kind: 'gap', gutter: gutterOf('⋮'), text: '' })
    previous = number
    const line = lines[number] ?? ''
    const mark = marks.find((one) => one.line === number)
    if (mark) view = viewOf(line, mark, room)
    rows.push({ kind: 'line', gutter: gutterOf(String(number + 1)), text: textThrough(view, line).trimEnd() })
    if (mark) rows.push({ kind: 'carets', gutter: gutterOf(''), text: caretsThrough(view, line, mark) })
  }
  return rows
}
