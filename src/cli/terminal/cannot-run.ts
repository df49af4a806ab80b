import { escaped } from '../../policies/characters.ts'

/** A command cannot do what it was asked to; the message names the thing and the way out, in one line. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun'
}

/** A text that stays on one line and cannot move the cursor: names of files are not trusted. */
export const oneLine = (text: string): string => escaped(text.trim().replace(/\s*\n\s*/g, ' '))

/** What the system says of a failure, without the call and the path that Node adds. */
export function reasonOf(error: unknown): string {
  const { message, code } = error as Partial<NodeJS.ErrnoException>
  const reason = message?.replace(/^[A-Z0-9]+: /, '').replace(/, \w+( '.*)?$/s, '')
  return reason || code || String(error)
}
