import { execFileSync } from 'node:child_process'

/** What git knows of a folder. */
export interface GitFolder {
  /** Owner and name on GitHub, where the clone is from there. */
  readonly repository?: string
  /** Path of the folder below the root of the repository: empty, or ended by a slash. */
  readonly prefix: string
  readonly commit: string
  /** The day of the commit. */
  readonly date: string
}

// Plumbing alone: what a checkout configures of the other commands may run programs.
function git(folder: string, ...words: string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', folder, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    }).replace(/\r?\n$/, '')
  } catch {
    return undefined
  }
}

/** What git says of a folder; undefined where it is no part of a clone, or there is no git. */
export function gitFolder(folder: string): GitFolder | undefined {
  const prefix = git(folder, 'rev-parse', '--show-prefix')
  const [, commit, date] =
    /^commit ([0-9a-f]{40})\n(\d{4}-\d{2}-\d{2})$/.exec(
      git(folder, 'rev-list', '--max-count=1', '--format=%cs', 'HEAD') ?? ''
    ) ?? []
  if (prefix === undefined || commit === undefined || date === undefined) return undefined
  // Files that git does not have are no part of what it says of the folder.
  if (prefix !== '' && !git(folder, 'ls-tree', '--name-only', 'HEAD', './')) return undefined
  const [, repository] =
    /github\.com[:/]([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(git(folder, 'config', '--get', 'remote.origin.url') ?? '') ??
    []
  return { ...(repository !== undefined && { repository }), prefix, commit, date }
}
