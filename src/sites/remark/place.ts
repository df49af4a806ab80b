import type { Point, Position } from './syntax-tree.ts'

/** The point a number of characters after another one. */
export function pointAfter(text: string, { line, column, offset = 0 }: Point, characters: number): Point {
  const passed = text.slice(offset, offset + characters)
  const breaks = [...passed.matchAll(/\r\n?|\n/g)]
  const last = breaks.at(-1)
  return {
    line: line + breaks.length,
    column: last ? characters - last.index - last[0].length + 1 : column + characters,
    offset: offset + characters
  }
}

/** The text that a node was read from; `undefined` for a node that another plugin made. */
export const sourceOf = (text: string, position: Position | undefined): string | undefined =>
  position?.start.offset === undefined || position.end.offset === undefined
    ? undefined
    : text.slice(position.start.offset, position.end.offset)

/** The position of a part of a node. */
export const partOf = (text: string, { start }: Position, from: number, to: number): Position => ({
  start: pointAfter(text, start, from),
  end: pointAfter(text, start, to)
})

/** Where a part of one text is in another: the same words, at their same occurrence, if there is one. */
export function sameOccurrence(text: string, start: number, end: number, other: string): number | undefined {
  if (text === other) return start
  const part = text.slice(start, end)
  const earlier = text.slice(0, start).split(part).length - 1
  const from = other
    .split(part)
    .slice(0, earlier + 1)
    .join(part).length
  return other.startsWith(part, from) ? from : undefined
}
