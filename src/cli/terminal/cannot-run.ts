/** A command cannot do what it was asked to; the message names the thing and the way out, in one line. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun'
}

/** A text that stays on one line and cannot move the cursor: names of files are not trusted. */
export const oneLine = (text: string): string =>
  text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(
      /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    )

/** What the system says of a failure, without the call and the path that Node adds. */
export function reasonOf(error: unknown): string {
  const { message, code } = error as Partial<NodeJS.ErrnoException>
  const reason = message?.replace(/^[A-Z0-9]+: /, '').replace(/, \w+( '.*)?$/s, '')
  return reason || code || String(error)
}
