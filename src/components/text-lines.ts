import { UnreadableFile, type Found } from './component.ts'

/** A line of a text. */
export interface TextLine {
  /** Without the line break. */
  readonly text: string
  /** Where it starts, in UTF-16 units from 0. */
  readonly offset: number
}

/** The lines of a text. */
export function linesOf(text: string): TextLine[] {
  let offset = 0
  return text.split('\n').map((line) => {
    const start = offset
    offset += line.length + 1
    return { text: line.endsWith('\r') ? line.slice(0, -1) : line, offset: start }
  })
}

/** What was found in a text, unless it has entries of which none can be read: then it is something else. */
export function unlessForeign(found: Found, message: string): Found {
  const [first] = found.leftOut
  const isForeign = found.components.length === 0 && found.leftOut.every(({ reason }) => reason === 'unreadable')
  if (first && isForeign) throw new UnreadableFile(message, first.offset)
  return found
}
