import { join } from 'node:path'
import { realpathSync } from 'node:fs'
import { largestFile } from '../../../build/plain-file.ts'
import { didYouMean } from '../../../suggestion.ts'
import { GitError, repositoryAround, type Repository } from '../../files/git.ts'
import { isInside, pathBelow } from '../../files/path.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'

/** How a folder differs from a commit. */
export interface Changes {
  /** Whether a file below the folder differs, is new and not ignored, or is gone. */
  readonly has: (path: string) => boolean
  /** What the commit has of these files, by their paths below the folder. */
  readonly before: () => ReadonlyMap<string, Uint8Array>
}

const nulSeparated = (text: string): string[] => text.split('\0').filter((name) => name !== '')

/**
 * How the files below a folder differ from a commit; from the merge base, if that has moved on.
 *
 * @throws {CannotRun} when git is missing or fails, the folder is not in a repository, or the commit is unknown there.
 */
export function changedSince(ref: string, folder: string): Changes {
  const repository = repositoryOf(folder)
  return told(ref, () => {
    const { root } = repository
    const since = baseOf(repository, ref)
    const flags = ['--name-only', '-z', '--no-renames', '--no-relative', '--no-ext-diff', '--no-textconv']
    const differing = repository.text('diff', ...flags, '--ignore-submodules', since, '--', './')
    const untracked = repository.text('ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', './')
    const real = realpathSync(folder)
    const below = (names: readonly string[]): Map<string, string> =>
      new Map(
        names.flatMap((name): [string, string][] => {
          const path = join(root, ...name.split('/'))
          // A name with a line feed is not a record's.
          return isInside(real, path) && !name.includes('\n') ? [[pathBelow(real, path), name]] : []
        })
      )
    const tracked = below(nulSeparated(differing))
    const changed = new Set([...tracked.keys(), ...below(nulSeparated(untracked)).keys()])
    return {
      has: (path) => changed.has(path),
      before: () => told(ref, () => contentsAt(since, repository, tracked))
    }
  })
}

function repositoryOf(folder: string): Repository {
  const fail = (reason: string): CannotRun =>
    new CannotRun(`${folder} is not in a repository that git can read, and --changed needs one: ${reason}.`)
  try {
    const found = repositoryAround(folder)
    if (found) return found
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw error.message === 'git was not found'
      ? new CannotRun('--changed needs git, which was not found; install git, or omit the flag.')
      : fail(error.message)
  }
  throw fail('not a git repository, nor in one')
}

/** Gives what git tells, or says why it does not. */
function told<T>(ref: string, ask: () => T): T {
  try {
    return ask()
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new CannotRun(`git cannot list the changes since \`${ref}\`: ${error.message}.`)
  }
}

const fetchHint = 'In CI, fetch it first: `fetch-depth: 0`.'

/** The commit where a reference and the work here parted; that of the reference where they have nothing in common. */
function baseOf(repository: Repository, ref: string): string {
  const given = repository.find('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
  if (given === undefined) throw new CannotRun(unknownRef(ref, repository))
  const base = repository.find('merge-base', given, 'HEAD')
  if (base === undefined && repository.text('rev-parse', '--is-shallow-repository') === 'true')
    throw new CannotRun(
      `This clone is shallow, and the commit where \`${ref}\` and HEAD parted is missing. ${fetchHint}`
    )
  return base ?? given
}

/** What a commit has of some files, given by the names to call them and their names in the repository. */
function contentsAt(
  commit: string,
  { bytes }: Repository,
  files: ReadonlyMap<string, string>
): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  const asked = (names: Iterable<string>): string => [...names].map((name) => `${commit}:${name}\n`).join('')
  const sizes = bytes(['cat-file', '--batch-check'], asked(files.values())).toString('latin1').split('\n')
  // A file that is too large is as good as none: it is not read in a folder either.
  const read = new Map([...files].filter((_, index) => sizeIn(sizes[index]) <= largestFile))
  const output = bytes(['cat-file', '--batch'], asked(read.values()))
  let at = 0
  for (const path of read.keys()) {
    const head = output.indexOf('\n', at)
    const size = sizeIn(output.toString('latin1', at, head))
    at = head + 1
    found.set(path, output.subarray(at, at + size))
    at += size + 1
  }
  return found
}

/** The size in `<hash> blob <size>`, which the content and a line feed follow; infinite for what is no file there. */
const sizeIn = (line = ''): number => Number(/ blob (\d+)$/.exec(line)?.[1] ?? Infinity)

function unknownRef(ref: string, { text }: Repository): string {
  const names = text('for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags')
  const known = names.split('\n').filter((name) => name !== '')
  const message = didYouMean(`Unknown commit, branch or tag \`${ref}\``, ref, known)
  return `${message} ${fetchHint}`
}
