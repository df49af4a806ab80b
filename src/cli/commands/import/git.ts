import { GitError, repositoryAround, type Repository } from '../../files/git.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'

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

/**
 * What git says about a folder that was typed as `word`; undefined outside of a clone, and for files that a clone
 * around them does not have.
 *
 * @throws {CannotRun} when git cannot tell, unless that `isGiven`.
 */
export function gitFolder(folder: string, word: string, isGiven: boolean): GitFolder | undefined {
  try {
    const repository = repositoryAround(folder)
    return repository && folderIn(repository)
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    if (isGiven) return undefined
    throw new CannotRun(
      `git cannot tell the commit of \`${word}\`: ${error.message}; ` +
        'mend that, or give all three: --repository, --commit and --date.'
    )
  }
}

function folderIn({ text, find }: Repository): GitFolder | undefined {
  const prefix = text('rev-parse', '--show-prefix')
  const hasFiles = (): boolean => text('ls-files', '--cached', '--', './') !== ''
  if (find('rev-parse', '--verify', '--quiet', 'HEAD^{commit}') === undefined) {
    if (prefix !== '' && !hasFiles()) return undefined
    throw new GitError('its branch has no commit')
  }
  const [, commit, date] =
    /^commit ([0-9a-f]{40,64})\n(\d{4}-\d{2}-\d{2})$/.exec(
      text('rev-list', '--max-count=1', '--format=%cs', 'HEAD', '--')
    ) ?? []
  if (commit === undefined || date === undefined) throw new GitError('it does not show one')
  // A folder of untracked files has no commit.
  if (prefix !== '' && text('ls-tree', '--name-only', 'HEAD', './') === '') return undefined
  // Of several addresses, git fetches from the first.
  const [origin = ''] = (find('config', '--get-all', 'remote.origin.url') ?? '').split('\n')
  const [, repository] = /(?:^|[/@.])github\.com(?::\d+)?[:/]\/?([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(origin) ?? []
  return { ...(repository !== undefined && { repository }), prefix, commit, date }
}
