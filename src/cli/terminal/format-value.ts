import { cellsOf, widthOf } from './cells.ts'
import { wrap } from './wrap.ts'

/** A value in words, one line for each item that has parts; Markdown stays as it is. */
export function linesOf(value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return phraseOf(value).split('\n')
  const items = value as readonly unknown[]
  return items.some((item) => typeof item === 'object')
    ? items.map(phraseOf)
    : items.length > 0
      ? [items.map(phraseOf).join(', ')]
      : []
}

/** A value on one line, for a cell of a table. Where the parts of a record were read is left to the record itself. */
export const cellOf = (value: unknown): string =>
  linesOf(withoutSources(value))
    .join(Array.isArray(value) ? '; ' : ' ')
    .replace(/\s+/g, ' ')

function withoutSources(value: unknown): unknown {
  if (!Array.isArray(value)) return value
  return (value as readonly unknown[]).map((item) => {
    if (typeof item !== 'object' || item === null) return item
    const { sources: _, ...rest } = item as Readonly<Record<string, unknown>>
    return rest
  })
}

function phraseOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return String(value)
  if (Array.isArray(value)) return (value as readonly unknown[]).map(nestedOf).join(', ')
  const parts = Object.entries(value)
  return parts.length === 1
    ? parts.map(([, part]) => phraseOf(part)).join('')
    : parts.map(([key, part]) => `${key}: ${nestedOf(part)}`).join(', ')
}

const nestedOf = (value: unknown): string => (typeof value === 'object' ? `(${phraseOf(value)})` : phraseOf(value))

/** A text within a width: words are broken only where they are longer than that, if possible behind a hyphen or the like. */
export const folded = (text: string, width: number): string[] =>
  wrap(text, width).flatMap((line) => broken(line, width))

function broken(line: string, width: number): string[] {
  const lines: string[] = []
  let rest = line
  while (widthOf(rest) > width) {
    const cells = cellsOf(rest)
    const fitting = cells.filter((cell) => cell.column + cell.width <= width)
    const head = rest.slice(0, Math.max(fitting.at(-1)?.end ?? 0, cells[0]?.end ?? 1))
    const cut = Math.max(...[...head.matchAll(/[-/_.:,&?=]/g)].map(({ index }) => index + 1), 0)
    const end = cut > head.length / 2 ? cut : head.length
    lines.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...lines, rest]
}

/** A text with spaces behind it up to a width. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))
