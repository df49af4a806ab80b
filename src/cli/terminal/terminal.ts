import { isatty } from 'node:tty'
import { harmless } from '../../policies/escapes.ts'
import { outputTo } from './output.ts'

/** The environment of a command, which tests replace. */
export interface Terminal {
  /** Folder that relative paths start from. */
  readonly folder: string
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Columns available for text. */
  readonly width: number
  /** Whether text may have colours. */
  readonly color: boolean
  /** Whether standard output is not a terminal and has no set width: lines may have any length. */
  readonly piped?: true
  /** File descriptor of the terminal that shows progress; absent where standard error is not a terminal. */
  readonly progress?: number
  /** The bytes of standard input, to its end. */
  readonly input: () => Promise<Uint8Array>
  /** Writes to standard output; where lines are meant to be `commands` of a GitHub runner, they may start so. */
  readonly write: (text: string, commands?: boolean) => void
  /** Writes to standard error. */
  readonly writeError: (text: string) => void
}

const defaultWidth = 80

const hasColor = ({ NO_COLOR, FORCE_COLOR, TERM }: NodeJS.ProcessEnv, isTerminal: boolean): boolean => {
  if (NO_COLOR) return false
  if (FORCE_COLOR) return FORCE_COLOR !== '0'
  return isTerminal && TERM !== 'dumb'
}

/** The terminal of a process. */
export function terminalOf(host: NodeJS.Process, out = outputTo(1), error = outputTo(2)): Terminal {
  const { env } = host
  return {
    folder: host.cwd(),
    environment: env,
    width: (isatty(1) && host.stdout.columns) || Number(env['COLUMNS']) || defaultWidth,
    color: hasColor(env, isatty(1)),
    ...(!isatty(1) && !env['COLUMNS'] && { piped: true }),
    ...(isatty(2) && env['TERM'] !== 'dumb' && { progress: 2 }),
    input: async () => Buffer.concat(await host.stdin.toArray()),
    write: out.write,
    writeError: error.write
  }
}

/** A terminal that shows text as data: nothing in it steers a terminal, or gives a command to a GitHub runner. */
export function harmlessTerminal(terminal: Terminal): Terminal {
  const { color } = terminal
  return {
    ...terminal,
    write: (text, commands = false) => terminal.write(harmless(text, color, commands)),
    writeError: (text) => terminal.writeError(harmless(text, color))
  }
}
