/** What a command sees of the world around it, so that tests can give it another. */
export interface Terminal {
  /** Folder that relative paths start from. */
  readonly folder: string
  /** Environment variables. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Columns that text may take. */
  readonly width: number
  /** Whether text may have colours. */
  readonly color: boolean
  /** Whether standard output is no terminal, and nobody has said how wide it is: a line may then be as long as it needs. */
  readonly piped?: true
  /** File descriptor of a terminal that progress is shown on; none where standard error is no terminal. */
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
