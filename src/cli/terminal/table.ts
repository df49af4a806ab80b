import pico from 'picocolors'
import type { Row } from '../../formats/format.ts'
import { visible, widthOf } from './cells.ts'
import type { Terminal } from './terminal.ts'
import { cellOf, folded, joinedAt, padded, valueLines } from './format-value.ts'
import { wrap } from './wrap.ts'

type Screen = Pick<Terminal, 'width' | 'color' | 'piped'>

const gap = '  '

/** Minimum widths of a column, tried in order: narrower ones break longer words. */
const leastColumns = [32, 28, 24, 20, 16, 12] as const

/**
 * Records as a table with a column for each field. On a terminal long text is wrapped, and where no table fits without
 * breaking an id, records are shown as cards. For a pipe each record is one line, however long.
 */
export function asTable(rows: readonly Row[], fields: readonly string[], terminal: Screen): string {
  const cells = [fields, ...rows.map((row) => fields.map((field) => visible(cellOf(joinedAt(row, field, '; ')))))]
  const natural = fields.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))))
  const longestWords = fields.map((_, column) =>
    Math.max(...cells.flatMap((row) => (row[column] ?? '').split(' ').map(widthOf)))
  )
  const room = terminal.width - gap.length * (fields.length - 1)
  // An id is there to be copied, so it is broken only where a card would break it too.
  const whole = longestWords.map((width, column) => (fields[column] === 'id' ? width : 0))
  const fitsCard = Math.max(...longestWords) + Math.max(...fields.map(widthOf)) + gap.length <= terminal.width
  const widths = terminal.piped
    ? natural
    : (fitted(natural, longestWords, room, whole) ?? (fitsCard ? undefined : fitted(natural, longestWords, room)))
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
function fitted(
  natural: readonly number[],
  longestWords: readonly number[],
  room: number,
  whole: readonly number[] = []
): number[] | undefined {
  for (const least of leastColumns) {
    const floor = longestWords.map((width, column) => Math.max(Math.min(width, least), whole[column] ?? 0))
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

/** Columns that a value needs beside its name; with fewer it goes below. */
const leastValue = 30

/** One record, its fields below each other. Addresses are not broken, so that they can be followed. */
export function asCard(row: Row, fields: readonly string[], { width, color, piped }: Screen): string {
  const { bold } = pico.createColors(color)
  const filled = fields
    .map((field) => ({ field, value: joinedAt(row, field, '; ') }))
    .map(({ field, value }) => ({ field, lines: valueLines(value), isList: Array.isArray(value) }))
    .filter(({ lines }) => lines.length > 0)
  const names = Math.max(...filled.map(({ field }) => widthOf(field))) + 2
  const isNarrow = !piped && width - names < leastValue
  const indent = isNarrow ? 2 : names
  const folded = (text: string, room: number): string[] => (piped ? [visible(text)] : wrap(text, room))
  const itemOf = (text: string): string[] =>
    folded(text, width - indent - 2).map((line, index) => `${index === 0 ? '-' : ' '} ${line}`)
  return filled
    .map(({ field, lines, isList }) => {
      const values =
        isList && lines.length > 1 ? lines.flatMap(itemOf) : lines.flatMap((line) => folded(line, width - indent))
      const [first = '', ...more] = values.map((line) => (line === '' ? '' : ' '.repeat(indent) + line))
      return isNarrow ? [bold(field), first, ...more] : [bold(field) + first.slice(widthOf(field)), ...more]
    })
    .map((lines) => `${lines.join('\n')}\n`)
    .join('')
}
