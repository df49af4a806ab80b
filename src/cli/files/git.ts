import { execFileSync } from 'node:child_process'
import { lstatSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { reasonOf } from '../terminal/cannot-run.ts'

/** git did not do what it was asked. The message is its reason, as the end of a sentence without the full stop. */
export class GitError extends Error {
  override readonly name = 'GitError'
  /** Whether it answered by its exit code alone that there is no such thing. */
  readonly isNothing: boolean

  constructor(message: string, isNothing = false) {
    super(message)
    this.isNothing = isNothing
  }
}

/** A repository that a folder is in. Its functions run git in the folder and throw a `GitError` when it fails. */
export interface Repository {
  /** The top folder of its files. */
  readonly root: string
  /** What git prints. */
  readonly bytes: (args: readonly string[], input?: string) => Buffer
  /** What git prints, as a text without its line end. */
  readonly text: (...args: string[]) => string
  /** The same; undefined where git says by its exit code that there is no such thing. */
  readonly find: (...args: string[]) => string | undefined
}

/** The longest that git may take: it waits for ever for a pipe called `.gitignore`. */
const seconds = 60

/** Bytes of the longest output that is read. */
const longestOutput = 2 ** 28

/** Variables of git that are about this user's git, and not about a repository. */
const kept = new Set(['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_SYSTEM', 'GIT_CONFIG_NOSYSTEM', 'GIT_EXEC_PATH'])

/** Settings over those of a repository, which may run programs. */
const settings = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'core.quotePath=false', 'color.ui=never']

/**
 * The environment without the variables that a hook inherits, which name the repository, index and settings of another
 * command (`git rev-parse --local-env-vars` lists them), and those that run programs or add to the output.
 */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name) || kept.has(name))
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    LANGUAGE: 'C',
    GIT_DISCOVERY_ACROSS_FILESYSTEM: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0'
  }
}

/**
 * The repository that a folder is in; undefined where neither it nor a folder around it has a `.git`.
 *
 * @throws {GitError} when git cannot use that `.git`, or is missing.
 */
export function repositoryAround(folder: string): Repository | undefined {
  try {
    const real = realpathSync(folder)
    const root = rootAround(real)
    if (root === undefined) return undefined
    const repository = repositoryAt(real, root)
    // From a damaged one, git goes on to the repository around it.
    if (!isSameFolder(repository.text('rev-parse', '--show-toplevel'), root))
      throw new GitError(`\`${join(root, '.git')}\` is not its repository`)
    return repository
  } catch (error) {
    throw error instanceof GitError ? error : new GitError(reasonOf(error))
  }
}

/** The innermost folder with a `.git`, which in linked worktrees and submodules is a file. */
function rootAround(folder: string): string | undefined {
  if (lstatSync(join(folder, '.git'), { throwIfNoEntry: false })) return folder
  const parent = dirname(folder)
  return parent === folder ? undefined : rootAround(parent)
}

function isSameFolder(one: string, other: string): boolean {
  const [a, b] = [statSync(one), statSync(other)]
  return a.dev === b.dev && a.ino === b.ino
}

function repositoryAt(folder: string, root: string): Repository {
  const bytes: Repository['bytes'] = (args, input = '') => {
    try {
      return execFileSync('git', ['-C', folder, '--no-pager', ...settings.flatMap((one) => ['-c', one]), ...args], {
        env: environment(),
        input,
        maxBuffer: longestOutput,
        timeout: seconds * 1000,
        killSignal: 'SIGKILL',
        stdio: 'pipe'
      })
    } catch (error) {
      throw failure(error as Failed)
    }
  }
  const text: Repository['text'] = (...args) =>
    bytes(args)
      .toString()
      .replace(/\r?\n$/, '')
  const find: Repository['find'] = (...args) => {
    try {
      return text(...args)
    } catch (error) {
      if (error instanceof GitError && error.isNothing) return undefined
      throw error
    }
  }
  return { root, bytes, text, find }
}

/** What Node says of a process that failed. */
type Failed = NodeJS.ErrnoException & {
  readonly status?: number | null
  readonly signal?: string | null
  readonly stderr?: Uint8Array | null
}

function failure(error: Failed): GitError {
  const { code, status, signal, stderr } = error
  const said = Buffer.from(stderr ?? [])
    .toString()
    .replace(/^(fatal|error): /gm, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (code === 'ENOENT') return new GitError('git was not found')
  if (code === 'ETIMEDOUT') return new GitError(`git did not end within ${seconds} seconds`)
  if (code !== undefined) return new GitError(reasonOf(error))
  if (said !== '') return new GitError(said.replace(/\.$/, '').slice(0, 500))
  if (signal) return new GitError(`git was ended by ${signal}`)
  return new GitError(`git failed with exit code ${status}`, status === 1)
}
