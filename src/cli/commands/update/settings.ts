import { CannotRun } from '../../terminal/cannot-run.ts'

/** What a marker says. */
export interface Wanted {
  /** Its words: what to show, and perhaps a name. */
  readonly words: readonly string[]
  /** What each setting was given, as typed; several times where it is written so. */
  readonly settings: ReadonlyMap<string, readonly string[]>
}

const part = /[ \t]*(?:(?:--)?([A-Za-z][\w-]*)=)?(?:'([^']*)'|((?:"[^"]*"|[^\s"])*))(?=[ \t]|$)/y

/**
 * Reads the text of a marker: words and settings such as `role=chair`; a value with blanks is quoted.
 *
 * @throws {CannotRun} for a quotation mark that is not closed.
 */
export function wantedIn(text: string): Wanted {
  const words: string[] = []
  const settings = new Map<string, string[]>()
  const trimmed = text.trim()
  for (part.lastIndex = 0; part.lastIndex < trimmed.length;) {
    const start = part.lastIndex
    const [, name, single, bare = ''] = part.exec(trimmed) ?? []
    const value = single ?? bare.replaceAll('"', '')
    if (part.lastIndex <= start)
      throw new CannotRun(`Unclosed quotation mark in \`${trimmed.slice(start).trim()}\`; write text="two words".`)
    if (name === undefined) words.push(value)
    else settings.set(name, [...(settings.get(name) ?? []), value])
  }
  return { words, settings }
}
