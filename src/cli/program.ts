import { Command, CommanderError } from 'commander'
import { oneLine, type CannotRun } from './terminal/cannot-run.ts'
import type { AddCommand } from './terminal/command.ts'
import { addAffected } from './commands/affected/command.ts'
import { addBuild } from './commands/build/command.ts'
import { addDiff } from './commands/diff/command.ts'
import { addDrift } from './commands/drift/command.ts'
import { addExport } from './commands/export/command.ts'
import { addImport } from './commands/import/command.ts'
import { addGet, addList, addSearch, addStats } from './commands/look-up/commands.ts'
import { addNew } from './commands/new/command.ts'
import { addUpdate } from './commands/update/command.ts'
import { addValidate } from './commands/validate/command.ts'
import { addExamples } from './terminal/examples.ts'
import { exitCodes } from './terminal/exit-code.ts'
import { listCalled } from './data/lists.ts'
import { harmlessTerminal, type Terminal } from './terminal/terminal.ts'
import { version } from '../../package.json'

/** Every command, in the order the help lists them. */
const commands: readonly AddCommand[] = [
  addList,
  addGet,
  addSearch,
  addStats,
  addAffected,
  addValidate,
  addNew,
  addDiff,
  addDrift,
  addBuild,
  addImport,
  addExport,
  addUpdate
]

const programName = 'tag-security'

/** Runs a command line and gives its exit code. Every failure is reported in one line. */
export async function run(args: readonly string[], given: Terminal): Promise<number> {
  const terminal = harmlessTerminal(given)
  let exitCode: number = exitCodes.fine
  const fail = (message: string, code: number = exitCodes.cannotRun): number => {
    terminal.writeError(`${programName}: ${oneLine(message)}\n`)
    return code
  }
  const program = programFor(terminal, (code) => {
    exitCode = code
  })
  if (args.length === 0) {
    terminal.writeError(program.helpInformation())
    return exitCodes.cannotRun
  }
  try {
    await program.parseAsync(args, { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.fine : fail(flagMessage(error.message, program, args))
    // By name: a command is a bundle of its own, with classes of its own.
    if (error instanceof Error && (error.name === 'CannotRun' || error.name === 'ContentError'))
      return fail(error.message, (error as Partial<CannotRun>).exitCode)
    const message = error instanceof Error ? error.message : String(error)
    return fail(`this is a bug, please report it at https://github.com/cncf/tag-security/issues: ${message}`)
  }
}

function programFor(terminal: Terminal, finish: (exitCode: number) => void): Command {
  const program = new Command(programName)
    .description(
      'The CNCF TAG Security and Compliance as data: looks it up, exports it, checks it, and reports what changes.'
    )
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .configureHelp({ minWidthToWrap: 20 })
    .exitOverride()
    .configureOutput({
      writeOut: terminal.write,
      writeErr: terminal.writeError,
      // Reported by `run`, in one line.
      outputError: () => undefined,
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
      getOutHasColors: () => terminal.color,
      getErrHasColors: () => terminal.color
    })
  for (const add of commands) add(program, terminal, finish)
  addExamples(program, [
    { line: `${programName} validate`, does: "check this project's content" },
    { line: `${programName} validate --explain field/date`, does: 'explain a rule' }
  ])
  return program
}

/** Commander's messages in our form: one line, with the suggestion and the help to read. */
function flagMessage(message: string, program: Command, args: readonly string[]): string {
  const [first = '', suggestion] = message.replace(/^error: /, '').split('\n')
  const names = /^\(Did you mean (?:one of )?(.*)\?\)$/.exec(suggestion ?? '')?.[1]?.split(', ')
  const command = program.commands.find((one) => args.includes(one.name()))
  const others = meantBy(first, command)
  const meant = others.length > 0 ? others : (names ?? []).map((name) => `\`${name}\``)
  const near = meant.length > 0 ? `; did you mean ${meant.join(' or ')}?` : '.'
  const help = [programName, ...(command ? [command.name()] : []), '--help'].join(' ')
  return `${first.replace(/\.$/, '').replaceAll("'", '`')}${near} See \`${help}\`.`
}

/** What other tools call our commands. */
const commandsCalled = new Map([
  ['audit', ['affected']],
  ['scan', ['affected']],
  ['sbom', ['affected']],
  ['vex', ['affected']],
  ['check', ['affected', 'validate']],
  ['lint', ['validate']]
])

/** What people mean who name a collection or another tool's command as a command, or a format as a flag. */
function meantBy(message: string, command: Command | undefined): string[] {
  const [, kind, word = ''] = /^unknown (command|option) '(?:--)?(.*)'$/.exec(message) ?? []
  const list = kind === 'command' ? listCalled(word) : undefined
  if (list !== undefined) return [`\`${programName} list ${list}\``]
  const commands = kind === 'command' ? commandsCalled.get(word.toLowerCase()) : undefined
  if (commands) return commands.map((name) => `\`${name}\``)
  const formats = command?.options.find(({ long }) => long === '--format')?.description.split(/[^\w-]+/) ?? []
  const format = formats.find((one) => one === word) ?? formats.find((one) => one.split('-').includes(word))
  return kind === 'option' && format ? [`\`--format ${format}\``] : []
}
