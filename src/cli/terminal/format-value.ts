import { cellsOf, widthOf } from './cells.ts'
import { wrap } from './wrap.ts'

/** The value at a path such as `id` or `identifiers.id`: below a list, the list of what its items have there. */
export function valueAt(value: unknown, path: string): unknown {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => {
      const found = valueAt(item, path)
      return found === undefined ? [] : found
    })
  if (typeof value !== 'object' || value === null) return undefined
  const [first = '', ...rest] = path.split('.')
  const found = Object.hasOwn(value, first) ? (value as Readonly<Record<string, unknown>>)[first] : undefined
  return rest.length === 0 ? found : valueAt(found, rest.join('.'))
}

/** The value at a path for people and tables: a list of what is below others is one text. */
export function joinedAt(row: Readonly<Record<string, unknown>>, path: string, separator: string): unknown {
  const value = valueAt(row, path)
  const isJoined = path.includes('.') && Array.isArray(value) && value.every((item) => typeof item !== 'object')
  return isJoined ? value.join(separator) || undefined : value
}

/** A value as text, one line for each item that has parts; Markdown stays as it is. */
export function valueLines(value: unknown): string[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return phraseOf(value).split('\n')
  const items = value as readonly unknown[]
  return items.some((item) => typeof item === 'object')
    ? items.map(phraseOf)
    : items.length > 0
      ? [items.map(phraseOf).join(', ')]
      : []
}

/** A value on one line, for a cell of a table, without the sources of its parts. */
export const cellOf = (value: unknown): string =>
  valueLines(withoutSources(value))
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

/** A text within a width. Only words that are longer are broken, if possible after a hyphen or similar. */
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

/** A text padded with spaces to a width. */
export const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)))
