import type { Command } from 'commander'
import type { Terminal } from './terminal.ts'

/** Adds a command to the program; its work is loaded when it is called. */
export interface AddCommand {
  (program: Command, terminal: Terminal, finish: (exitCode: number) => void): void
}
