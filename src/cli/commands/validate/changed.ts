import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'
import { didYouMean } from '../../../suggestion.ts'
import { isInside, pathBelow } from '../../files/path.ts'

/** What git prints, or why it does not. */
type Answer = { readonly text: string } | { readonly reason: string }

/** How a folder differs from a commit. */
export interface Changes {
  /** Whether a file below the folder differs, is new and not ignored, or is gone. */
  readonly has: (path: string) => boolean
  /** What the commit has of these files, by their paths below the folder. */
  readonly before: () => ReadonlyMap<string, Uint8Array>
}

function git(folder: string, ...args: string[]): Answer {
  try {
    return {
      text: execFileSync('git', ['-C', folder, ...args], {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
        stdio: ['ignore', 'pipe', 'pipe']
      })
    }
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { readonly stderr?: string }
    if (code === 'ENOENT')
      throw new CannotRun('--changed needs git, which was not found; install git, or omit the flag.')
    return { reason: stderr?.split('\n')[0]?.replace(/^(fatal|error): /, '') || reasonOf(error) }
  }
}

function outputOf(answer: Answer, ref: string): string {
  if ('text' in answer) return answer.text
  throw new CannotRun(`git cannot list the changes since \`${ref}\`: ${answer.reason}.`)
}

const nulSeparated = (text: string): string[] => text.split('\0').filter((name) => name !== '')

/**
 * How the files below a folder differ from a commit; from the merge base, if that has moved on.
 *
 * @throws {CannotRun} when git is missing, the folder is not in a repository, or the commit is unknown there.
 */
export function changedSince(ref: string, folder: string): Changes {
  const top = git(folder, 'rev-parse', '--show-toplevel')
  if (!('text' in top))
    throw new CannotRun(`${folder} is not in a repository that git can read, and --changed needs one: ${top.reason}.`)
  const root = top.text.replace(/\r?\n$/, '')
  const commit = git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
  if (!('text' in commit)) throw new CannotRun(unknownRef(ref, root))
  const given = commit.text.trim()
  const fork = git(root, 'merge-base', given, 'HEAD')
  const since = 'text' in fork ? fork.text.trim() : given
  const differing = outputOf(
    git(root, 'diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules', since),
    ref
  )
  const untracked = outputOf(git(root, 'ls-files', '--others', '--exclude-standard', '-z'), ref)
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
  return { has: (path) => changed.has(path), before: () => contentsAt(since, root, tracked) }
}

/** What a commit has of some files, given by the names to call them and their names in the repository. */
function contentsAt(commit: string, root: string, files: ReadonlyMap<string, string>): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  const input = [...files.values()].map((name) => `${commit}:${name}\n`).join('')
  const output = execFileSync('git', ['-C', root, 'cat-file', '--batch'], {
    input,
    maxBuffer: 2 ** 28,
    stdio: ['pipe', 'pipe', 'ignore']
  })
  let at = 0
  for (const path of files.keys()) {
    const head = output.indexOf('\n', at)
    // `<hash> blob <size>`, the content and a line feed; for a missing file, a line that ends otherwise.
    const size = / blob (\d+)$/.exec(output.toString('latin1', at, head))?.[1]
    at = head + 1
    if (size === undefined) continue
    found.set(path, output.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return found
}

function unknownRef(ref: string, root: string): string {
  const names = git(root, 'for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags')
  const known = 'text' in names ? names.text.split('\n').filter((name) => name !== '') : []
  const message = didYouMean(`Unknown commit, branch or tag \`${ref}\``, ref, known)
  return `${message} In CI, fetch it first: \`fetch-depth: 0\`.`
}
