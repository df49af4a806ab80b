import pico from 'picocolors'
import type { Row } from '../../formats/format.ts'
import { visible, widthOf } from './cells.ts'
import { wrap } from './wrap.ts'
import type { Terminal } from './terminal.ts'
import { valueLines } from './format-value.ts'

/** Columns that a value needs beside its name; with fewer it goes below. */
const leastValue = 30

/** One record, its fields below each other. Addresses are not broken, so that they can be followed. */
export function asCard(
  row: Row,
  fields: readonly string[],
  { width, color, piped }: Pick<Terminal, 'width' | 'color' | 'piped'>
): string {
  const { bold } = pico.createColors(color)
  const filled = fields
    .map((field) => ({ field, lines: valueLines(row[field]), isList: Array.isArray(row[field]) }))
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
