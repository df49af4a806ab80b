import type { Place } from '../../diagnostics/diagnostic.ts'

/** The part of one line that a place covers. */
export interface Mark {
  /** Index of the line, from 0. */
  readonly line: number
  /** First UTF-16 unit, from 0; the length of the line when the place is behind its end. */
  readonly from: number
  /** UTF-16 unit after the last; equal to `from` for a single character. */
  readonly to: number
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
 * The marks of a place, one for each line that it covers and that has anything to mark: never none. A place outside the text is
 * moved to the nearest place inside; indentation is marked in the first line only.
 */
export function marksOf(place: Place, lines: readonly string[]): readonly [Mark, ...Mark[]] {
  const last = lines.length - 1
  const textOf = (line: number): string => lines[line] ?? ''
  if (place.line > lines.length) return [{ line: last, from: textOf(last).length, to: textOf(last).length }]
  const end = endOf(place)
  const line = within(place.line - 1, 0, last)
  const endLine = within(end.line - 1, line, last)
  const toOf = (index: number): number =>
    index < end.line - 1 ? textOf(index).length : within(end.column - 1, 0, textOf(index).length)
  const from = within(place.column - 1, 0, textOf(line).length)
  const rest: Mark[] = []
  for (let index = line + 1; index <= endLine; index += 1) {
    const indentation = textOf(index).search(/\S|$/)
    if (toOf(index) > indentation) rest.push({ line: index, from: indentation, to: toOf(index) })
  }
  return [{ line, from, to: Math.max(from, toOf(line)) }, ...rest]
}
