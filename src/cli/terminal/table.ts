import pico from 'picocolors'
import type { Row } from '../../formats/format.ts'
import { visible, widthOf } from './cells.ts'
import type { Terminal } from './terminal.ts'
import { asCard } from './card.ts'
import { cellOf, folded, padded } from './format-value.ts'

const gap = '  '

/** Minimum widths of a column, tried in order: narrower ones break longer words. */
const leastColumns = [32, 28, 24, 20, 16, 12] as const

/**
 * Records as a table with a column for each field. On a terminal long text is wrapped, and where no table fits, records
 * are shown as cards. For a pipe each record is one line, however long.
 */
export function asTable(
  rows: readonly Row[],
  fields: readonly string[],
  terminal: Pick<Terminal, 'width' | 'color' | 'piped'>
): string {
  const cells = [fields, ...rows.map((row) => fields.map((field) => visible(cellOf(row[field]))))]
  const natural = fields.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))))
  const longestWords = fields.map((_, column) =>
    Math.max(...cells.flatMap((row) => (row[column] ?? '').split(' ').map(widthOf)))
  )
  const widths = terminal.piped
    ? natural
    : fitted(natural, longestWords, terminal.width - gap.length * (fields.length - 1))
  if (!widths) return rows.map((row) => asCard(row, fields, terminal)).join('\n')
  const { bold } = pico.createColors(terminal.color)
  return cells
    .map((row, index) =>
      rowLines(row, widths)
        .map((line) => `${index === 0 ? bold(line) : line}\n`)
        .join('')
    )
    .join('')
}

function rowLines(row: readonly string[], widths: readonly number[]): string[] {
  const columns = row.map((text, index) => folded(text, widths[index] ?? 0))
  const height = Math.max(...columns.map((lines) => lines.length))
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, index) => padded(lines[line] ?? '', widths[index] ?? 0))
      .join(gap)
      .trimEnd()
  )
}

/** Widths that fit together: the widest columns shrink, all to the same width, if possible without breaking words. */
function fitted(natural: readonly number[], longestWords: readonly number[], room: number): number[] | undefined {
  for (const least of leastColumns) {
    const floor = longestWords.map((width) => Math.min(width, least))
    const widthsBelow = (most: number): number[] =>
      natural.map((width, index) => Math.max(floor[index] ?? 0, Math.min(width, most)))
    const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0)
    let most = Math.max(...natural)
    while (most > 0 && sum(widthsBelow(most)) > room) most--
    const widths = widthsBelow(most)
    let left = room - sum(widths)
    if (left >= 0)
      return widths.map((width, index) => ((natural[index] ?? 0) > width && left-- > 0 ? width + 1 : width))
  }
  return undefined
}
