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
  /** Writes to standard output. */
  readonly write: (text: string) => void
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
export function terminalOf({ stdout, stderr, env, cwd }: NodeJS.Process): Terminal {
  return {
    folder: cwd(),
    environment: env,
    width: stdout.columns || Number(env['COLUMNS']) || defaultWidth,
    color: hasColor(env, stdout.isTTY),
    ...(!stdout.isTTY && !env['COLUMNS'] && { piped: true }),
    ...(stderr.isTTY && env['TERM'] !== 'dumb' && { progress: stderr.fd }),
    write: (text) => void stdout.write(text),
    writeError: (text) => void stderr.write(text)
  }
}
