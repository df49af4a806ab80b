import type { Place } from '../../diagnostics/diagnostic.ts'
import { caretsThrough, textThrough, viewOf, type Mark } from './view.ts'

const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

/** Where a place ends; a range that ends before the first character of a line ends with the line before. */
function endOf(place: Place): { readonly line: number; readonly column: number } {
  const { line, column, endLine = line, endColumn } = place
  if (endLine > line && endColumn === 1) return { line: endLine - 1, column: Infinity }
  if (endLine > line) return { line: endLine, column: endColumn ?? Infinity }
  return { line, column: endLine === line ? Math.max(endColumn ?? column, column) : column }
}

/**
 * The marks of a place, at least one: one for each line that it covers, without indentation after the first, and
 * without blank lines. A place outside the text is moved to the nearest place inside.
 */
function marksOf(place: Place, lines: readonly string[]): readonly [Mark, ...Mark[]] {
  const last = lines.length - 1
  const lineAt = (line: number): string => lines[line] ?? ''
  if (place.line > lines.length) return [{ line: last, from: lineAt(last).length, to: lineAt(last).length }]
  const end = endOf(place)
  const line = within(place.line - 1, 0, last)
  const endLine = within(end.line - 1, line, last)
  const toOf = (index: number): number =>
    index < end.line - 1 ? lineAt(index).length : within(end.column - 1, 0, lineAt(index).length)
  const from = within(place.column - 1, 0, lineAt(line).length)
  const rest: Mark[] = []
  for (let index = line + 1; index <= endLine; index += 1) {
    const indentation = lineAt(index).search(/\S|$/)
    if (toOf(index) > indentation) rest.push({ line: index, from: indentation, to: toOf(index) })
  }
  return [{ line, from, to: Math.max(from, toOf(line)) }, ...rest]
}

/** One row of a code frame. */
export interface FrameRow {
  /** A line, marks below one, or an ellipsis for omitted lines. */
  readonly kind: 'line' | 'carets' | 'gap'
  /** Number of the line, or blanks, and a rule. */
  readonly gutter: string
  /** The text right of the gutter, without trailing blanks. */
  readonly text: string
}

/** The longest range that is shown completely; a longer one shows the first two lines and the last. */
const longestWhole = 4

function frameLines(first: number, last: number): readonly number[] {
  if (last - first < longestWhole) return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return [first, first + 1, last]
}

/** The lines of a place with one line before and after, its range marked with carets, within a width. */
export function codeFrame(lines: readonly string[], place: Place, width: number): FrameRow[] {
  const marks = marksOf(place, lines)
  const first = marks[0].line
  const last = marks.at(-1)?.line ?? first
  // Nothing after the final line feed is a line.
  const hasLineAfter = last + 1 < lines.length - 1 || (lines[last + 1] ?? '') !== ''
  const numbers = [...(first > 0 ? [first - 1] : []), ...frameLines(first, last), ...(hasLineAfter ? [last + 1] : [])]
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
