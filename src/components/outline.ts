import { UnreadableFile } from './component.ts'

/** A line of a text whose lines are nested by their indentation. */
export interface Line {
  readonly text: string
  /** Where its text starts, in UTF-16 units from 0. */
  readonly offset: number
  /** The lines that are nested in it; found when they are asked for, since most are not. */
  readonly lines: () => Iterable<Line>
}

/** A key of a text whose lines are nested, with what it has. */
export interface Entry {
  readonly key: string
  /** What follows the key on its line, as it is written. */
  readonly value: string
  /** Where the key starts, in UTF-16 units from 0. */
  readonly offset: number
  /** The lines that are nested in it. */
  readonly lines: () => Iterable<Line>
}

/** The outermost lines of a text, or of a part of it; blank lines and comments are passed over. */
export function* outlineOf(text: string, from = 0, to = text.length): Generator<Line> {
  let level = -1
  let [first, last, after] = [0, -1, 0]
  const line = (end: number): Line => {
    const [offset, inner] = [first, after]
    return { text: text.slice(first, last).trimEnd(), offset, lines: () => outlineOf(text, inner, end) }
  }
  for (let start = from, end = from; start < to; start = end + 1) {
    end = text.indexOf('\n', start)
    if (end < 0) end = text.length
    let offset = start
    while (text.charCodeAt(offset) === 32) offset++
    // A byte order mark stands for the first character.
    const indent = start === 0 ? 0 : offset - start
    if ((level >= 0 && indent > level) || /[\n\r#]/.test(text.charAt(offset)) || offset >= to) continue
    if (last >= 0) yield line(start)
    if (level < 0) level = indent
    ;[first, last, after] = [offset, end, end + 1]
  }
  if (last >= 0) yield line(to)
}

/** The keys of lines of YAML, as programs write it; marks of documents and items of lists are passed over. */
export function* entriesOf(lines: Iterable<Line>): Generator<Entry> {
  let long: Line | undefined
  for (const line of lines) {
    if (long && line.text.startsWith(':')) yield explicit(long, line)
    else if (!/^(?:---|\.\.\.|-|\?)(?: |$)/.test(line.text)) yield entryOf(line)
    long = line.text.startsWith('? ') ? line : undefined
  }
}

/** What a key on a line of its own has: it starts on the next line, after a colon. */
function explicit(key: Line, { text, offset, lines }: Line): Entry {
  const content = text.slice(1).trimStart()
  const first = { text: content, offset: offset + text.length - content.length, lines: () => [] }
  return {
    key: unquoted(key.text.slice(2), key.offset),
    value: '',
    offset: key.offset,
    lines: content === '' ? lines : () => [first, ...lines()]
  }
}

function entryOf({ text, offset, lines }: Line): Entry {
  const quoted = /^['"]/.test(text) ? /^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")(?=:(?: |$))/.exec(text)?.[0] : undefined
  const colon = text.indexOf(': ')
  const end = quoted?.length ?? (colon < 0 && text.endsWith(':') ? text.length - 1 : colon)
  if (end < 0 || (!quoted && /^['"{[&*\t-]/.test(text))) {
    throw new UnreadableFile('It is not valid YAML as programs write it: expected a key and a colon.', offset)
  }
  return { key: unquoted(text.slice(0, end), offset), value: text.slice(end + 1).trimStart(), offset, lines }
}

/** A text of YAML without its quotation marks. */
export function unquoted(text: string, offset: number): string {
  if (text.startsWith("'") && text.endsWith("'") && text.length > 1) return text.slice(1, -1).replaceAll("''", "'")
  if (!text.startsWith('"')) return text
  try {
    return String(JSON.parse(text))
  } catch {
    throw new UnreadableFile('It is not valid YAML: unexpected end of a string.', offset)
  }
}
