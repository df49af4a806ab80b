// Whether what differs from the main branch is content alone.
import { dirname, relative, sep } from 'node:path'
import { GitError, repositoryAround, type Repository } from '../src/cli/files/git.ts'
import { derivedFile } from './derived-changeset.ts'

/** What differs from the main branch: content alone, or more; where git cannot tell, the reason. */
export type Difference = { readonly kind: 'content' | 'more' } | { readonly kind: 'unknown'; readonly reason: string }

/**
 * What differs from the main branch, commits and the working tree taken together. `content` is the content folder,
 * `base` a commit or branch to compare with instead of the main branch.
 */
export function differenceOf(content: string, base?: string): Difference {
  try {
    const repository = repositoryAround(dirname(content))
    if (!repository) return { kind: 'unknown', reason: 'this is no git repository' }
    return differenceIn(repository, relative(repository.root, content).split(sep).join('/'), base)
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    return { kind: 'unknown', reason: error.message }
  }
}

function differenceIn(repository: Repository, content: string, base: string | undefined): Difference {
  const commitOf = (name: string): string | undefined =>
    repository.find('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`)
  // In the workflow of a pull request, HEAD merges it into its base.
  const isMerged = (process.env['GITHUB_BASE_REF'] ?? '') !== '' && commitOf('HEAD^2') !== undefined
  const names = base === undefined ? [...(isMerged ? ['HEAD^1'] : []), 'origin/main', 'main'] : [base]
  const commit = names.map(commitOf).find((one) => one !== undefined)
  if (commit === undefined) return { kind: 'unknown', reason: `there is no ${base ?? 'branch main'} to compare with` }
  const start = repository.find('merge-base', commit, 'HEAD')
  if (start === undefined) return { kind: 'unknown', reason: 'the history is not complete enough to compare with main' }
  const listed = (...args: string[]): string[] => repository.bytes(args).toString().split('\0')
  const files = [
    ...listed('diff', '--name-only', '--no-renames', '-z', start, '--'),
    ...listed('ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/')
  ].filter((file) => file !== '')
  const isContent = (file: string): boolean =>
    file.startsWith(`${content}/`) || file.endsWith(`.changeset/${derivedFile}`)
  return { kind: files.every(isContent) ? 'content' : 'more' }
}
