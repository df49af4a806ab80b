import { execFileSync } from 'node:child_process'

/** What git knows about a folder. */
interface GitFolder {
  /** Owner and name on GitHub, if it was cloned from there. */
  readonly repository?: string
  /** Path of the folder below the root of the repository: empty, or with a slash at its end. */
  readonly prefix: string
  readonly commit: string
  /** The day of the commit. */
  readonly date: string
}

// Plumbing only: the configuration of a checkout can make other commands run programs.
function git(folder: string, ...args: string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    }).replace(/\r?\n$/, '')
  } catch {
    return undefined
  }
}

/** What git says about a folder; undefined outside of a clone or without git. */
export function gitFolder(folder: string): GitFolder | undefined {
  const prefix = git(folder, 'rev-parse', '--show-prefix')
  const [, commit, date] =
    /^commit ([0-9a-f]{40})\n(\d{4}-\d{2}-\d{2})$/.exec(
      git(folder, 'rev-list', '--max-count=1', '--format=%cs', 'HEAD') ?? ''
    ) ?? []
  if (prefix === undefined || commit === undefined || date === undefined) return undefined
  // A folder of untracked files has no commit.
  if (prefix !== '' && !git(folder, 'ls-tree', '--name-only', 'HEAD', './')) return undefined
  const [, repository] =
    /github\.com[:/]([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(git(folder, 'config', '--get', 'remote.origin.url') ?? '') ??
    []
  return { ...(repository !== undefined && { repository }), prefix, commit, date }
}
