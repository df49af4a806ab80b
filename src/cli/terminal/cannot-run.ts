import { escaped } from '../../policies/escapes.ts'
import { exitCodes } from './exit-code.ts'

/** A command cannot do what it was asked to; the message says why and gives a hint, in one line. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun'
  /** The exit code of the command. */
  readonly exitCode: number

  constructor(message: string, exitCode: number = exitCodes.cannotRun) {
    super(message)
    this.exitCode = exitCode
  }
}

/** A text on one line that cannot move the cursor: file names are not trusted. */
export const oneLine = (text: string): string => escaped(text.trim().replace(/(?<!\s)\s*\n\s*/g, ' '))

/** The system's reason for a failure, without the call and the path that Node adds. */
export function reasonOf(error: unknown): string {
  const { message, code } = error as Partial<NodeJS.ErrnoException>
  const reason = message?.replace(/^[A-Z0-9]+: /, '').replace(/, \w+( '.*)?$/s, '')
  return reason || code || String(error)
}
