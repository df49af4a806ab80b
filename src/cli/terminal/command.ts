import type { Command } from 'commander'
import { CannotRun } from './cannot-run.ts'
import type { Terminal } from './terminal.ts'

/** Adds a command to the program; its work is loaded when it is called. */
export interface AddCommand {
  (program: Command, terminal: Terminal, finish: (exitCode: number) => void): void
}

/**
 * Reads a flag that may be given once: of two values, one would be ignored silently.
 *
 * @throws {CannotRun} when it is given twice.
 */
export const once =
  (flag: string) =>
  (word: string, before?: string): string => {
    if (before !== undefined)
      throw new CannotRun(`\`${flag}\` is given twice, as \`${before}\` and as \`${word}\`; give one.`)
    return word
  }
