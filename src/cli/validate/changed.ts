import { execFileSync } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import { CannotRun, reasonOf } from '../cannot-run.ts'
import { didYouMean } from '../did-you-mean.ts'

/** What git prints, or why it does not. */
type Answer = { readonly text: string } | { readonly reason: string }

function git(folder: string, ...words: string[]): Answer {
  try {
    return { text: execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'pipe'] }) }
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { readonly stderr?: string }
    if (code === 'ENOENT') throw new CannotRun('git was not found, and --changed needs it; install git, or leave the flag out.')
    return { reason: stderr?.split('\n')[0]?.replace(/^(fatal|error): /, '') || reasonOf(error) }
  }
}

function textOf(answer: Answer, ref: string): string {
  if ('text' in answer) return answer.text
  throw new CannotRun(`git cannot say what has changed since \`${ref}\`: ${answer.reason}.`)
}

const namesIn = (text: string): string[] => text.split('\0').filter((name) => name !== '')

/**
 * Which files below a folder differ from a commit, or are new and not ignored. For a branch that has moved on, it is the
 * commit where this one left it.
 *
 * @throws {CannotRun} when git is missing, the folder is in no repository, or the commit is not known there.
 */
export function changedSince(ref: string, folder: string): (path: string) => boolean {
  const top = git(folder, 'rev-parse', '--show-toplevel')
  if (!('text' in top)) throw new CannotRun(`${folder} is in no repository that git can read, and --changed needs one: ${top.reason}.`)
  const root = top.text.replace(/\r?\n$/, '')
  const commit = git(root, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
  if (!('text' in commit)) throw new CannotRun(unknownRef(ref, root))
  const given = commit.text.trim()
  const fork = git(root, 'merge-base', given, 'HEAD')
  const since = 'text' in fork ? fork.text.trim() : given
  const differing = textOf(git(root, 'diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules', '--diff-filter=d', since), ref)
  const untracked = textOf(git(root, 'ls-files', '--others', '--exclude-standard', '-z'), ref)
  const changed = new Set([...namesIn(differing), ...namesIn(untracked)].map((name) => join(root, ...name.split('/'))))
  const real = realpathSync(folder)
  return (path) => changed.has(join(real, ...path.split('/')))
}

function unknownRef(ref: string, root: string): string {
  const names = git(root, 'for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/remotes', 'refs/tags')
  const known = 'text' in names ? names.text.split('\n').filter((name) => name !== '') : []
  return `${didYouMean(`\`${ref}\` is no commit, branch or tag here`, ref, known)} In CI, fetch it first: \`fetch-depth: 0\`.`
}
