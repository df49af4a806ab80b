import { cellsOf, columnsOf, type Cell } from '../terminal/cells.ts'

/** The part of one line that a place covers. */
export interface Mark {
  /** Index of the line, from 0. */
  readonly line: number
  /** First UTF-16 unit, from 0; the length of the line when the place is after its end. */
  readonly from: number
  /** UTF-16 unit after the last; equal to `from` for a single character. */
  readonly to: number
}

/** The visible part of a long line; the same for the lines around it, so that they stay aligned. */
export interface View {
  /** First UTF-16 unit looked at. */
  readonly start: number
  /** First column shown, counted from `start`. */
  readonly column: number
  /** Columns shown. */
  readonly width: number
}

type Range = Pick<Mark, 'from' | 'to'>

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
export function viewOf(line: string, range: Range, columns: number): View {
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
export function textThrough(view: View, line: string): string {
  const cells = cellsFrom(line, view.start)
  const { isCutBefore, isCutBehind, first, behind } = edgesOf(view, line, cells)
  const inView = cells.filter(({ column, width }) => column >= first && column + width <= behind)
  // Half of a wide character may be left at the edge.
  const padding = ' '.repeat((inView.at(0)?.column ?? first) - first)
  const text = padding + inView.map((cell) => cell.text).join('')
  return `${isCutBefore ? '…' : ''}${text}${isCutBehind ? '…' : ''}`
}

/** Carets for below a range of a line in a view. */
export function caretsThrough(view: View, line: string, range: Range): string {
  const cells = cellsFrom(line, view.start)
  const { first, behind } = edgesOf(view, line, cells)
  const [from, to] = columnsIn(cells, view.start, range)
  const visibleFrom = Math.max(from, first)
  const count = Math.max(1, Math.min(to, behind) - visibleFrom)
  return ' '.repeat(visibleFrom - view.column) + '^'.repeat(count)
}
