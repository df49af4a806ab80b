import { CannotRun } from '../../terminal/cannot-run.ts'

/**
 * Asks a query helper, whose refusal of a value becomes ours.
 *
 * @throws {CannotRun} where the helper throws a RangeError, which names the nearest value.
 */
export function refusal<Answer>(ask: () => Answer): Answer {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new CannotRun(`${error.message.replaceAll('"', '`')}.`)
  }
}
