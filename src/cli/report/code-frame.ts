import type { Place } from '../../diagnostics/diagnostic.ts'
import { cellsOf, columnsOf, type Cell } from '../terminal/cells.ts'

/** A range of UTF-16 units of a line, after its end if the place is; empty for a single character. */
interface Range {
  readonly from: number
  readonly to: number
}

/** The part of one line, by its index, that a place covers. */
interface Mark extends Range {
  readonly line: number
}

/** The visible part of a long line; the same for the lines around it, so that they stay aligned. */
interface View {
  /** First UTF-16 unit looked at. */
  readonly start: number
  /** First column shown, counted from `start`. */
  readonly column: number
  /** Columns shown. */
  readonly width: number
}

/** UTF-16 units looked at on each side of a mark: a line may be a whole minified file. */
const reach = 1000

/** The widest code shown; must stay well below `reach`. */
const widest = 400

const cellsFrom = (line: string, start: number): Cell[] => cellsOf(line.slice(start, start + 2 * reach))

/** The first column of a range and the one after its last; the column after the end of the line if it is empty. */
function columnsIn(cells: readonly Cell[], start: number, { from, to }: Range): readonly [number, number] {
  const until = Math.max(to, from + 1) - start
  const touched = cells.filter((cell) => cell.start < until && cell.end > from - start)
  const first = touched.at(0)?.column ?? columnsOf(cells)
  return [first, touched.length > 0 ? columnsOf(touched) : first + 1]
}

/** The columns of the text between the ellipses. */
function edgesOf(view: View, line: string, cells: readonly Cell[]) {
  const isCutBefore = (view.column > 0 || view.start > 0) && line.trim() !== ''
  const isCutBehind = columnsOf(cells) > view.column + view.width || line.length > view.start + 2 * reach
  const first = view.column + (isCutBefore ? 1 : 0)
  return { isCutBefore, isCutBehind, first, behind: view.column + view.width - (isCutBehind ? 1 : 0) }
}

/** The view of the whole line if it fits, else of its beginning if the range is there, else of the part around it. */
function viewOf(line: string, range: Range, columns: number): View {
  const width = Math.min(columns, widest)
  const start = Math.max(0, range.from - reach)
  const cells = cellsFrom(line, start)
  const [first, behind] = columnsIn(cells, start, range)
  const total = Math.max(columnsOf(cells), behind)
  const fits = line.length <= 2 * reach && total <= width
  if (start === 0 && (fits || behind < width)) return { start, column: 0, width }
  const marked = Math.min(behind - first, width - 2)
  const column = Math.min(first - Math.floor((width - marked) / 2), total - width)
  return { start, column: Math.max(0, column), width }
}

/** A line through a view, with an ellipsis where something was cut off. */
function textThrough(view: View, line: string): string {
  const cells = cellsFrom(line, view.start)
  const { isCutBefore, isCutBehind, first, behind } = edgesOf(view, line, cells)
  const inView = cells.filter(({ column, width }) => column >= first && column + width <= behind)
  // Half of a wide character may be left at the edge.
  const padding = ' '.repeat((inView.at(0)?.column ?? first) - first)
  const text = padding + inView.map((cell) => cell.text).join('')
  return `${isCutBefore ? '…' : ''}${text}${isCutBehind ? '…' : ''}`
}

/** Carets for below a range of a line in a view. */
function caretsThrough(view: View, line: string, range: Range): string {
  const cells = cellsFrom(line, view.start)
  const { first, behind } = edgesOf(view, line, cells)
  const [from, to] = columnsIn(cells, view.start, range)
  const visibleFrom = Math.max(from, first)
  const count = Math.max(1, Math.min(to, behind) - visibleFrom)
  return ' '.repeat(visibleFrom - view.column) + '^'.repeat(count)
}

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
