import type { Command } from 'commander'

/** An example in a command's help. */
export interface Example {
  /** What is typed, whole. */
  readonly line: string
  /** What it does. */
  readonly does: string
}

/** Adds examples to the end of a command's help. A test runs them all. */
export function addExamples(command: Command, examples: readonly [Example, Example, ...Example[]]): void {
  const width = Math.max(...examples.map(({ line }) => line.length))
  const fits = (help: { readonly width: number }): boolean =>
    examples.every(({ does }) => width + does.length + 6 <= help.width)
  command.addHelpText('after', () => {
    const wide = fits({ width: command.configureOutput().getOutHelpWidth?.() ?? 80 })
    const lines = examples.map(({ line, does }) =>
      wide ? `  $ ${line.padEnd(width)}  ${does}` : `  $ ${line}\n      ${does}`
    )
    return `\nExamples:\n${lines.join('\n')}`
  })
}
