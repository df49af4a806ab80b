import type { Command } from 'commander'

/** An example in a command's help. */
export interface Example {
  /** The complete command line. */
  readonly line: string
  /** What it does. */
  readonly does: string
}

/** Adds the meanings of exit codes, if given, and examples to the end of a command's help. A test runs them all. */
export function addExamples(
  command: Command,
  examples: readonly [Example, Example, ...Example[]],
  exitCodes?: string
): void {
  if (exitCodes !== undefined) command.addHelpText('after', `\nExit codes: ${exitCodes}.`)
  const width = Math.max(...examples.map(({ line }) => line.length))
  command.addHelpText('after', () => {
    const room = command.configureOutput().getOutHelpWidth?.() ?? 80
    const fits = examples.every(({ does }) => width + does.length + 6 <= room)
    const lines = examples.map(({ line, does }) =>
      fits ? `  $ ${line.padEnd(width)}  ${does}` : `  $ ${line}\n      ${does}`
    )
    return `\nExamples:\n${lines.join('\n')}`
  })
}
