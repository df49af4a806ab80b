import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { filesIn, folderWith } from '../command-line.ts'

const who = ['user.name=A', 'user.email=a@example.org', 'commit.gpgsign=false', 'protocol.file.allow=always']

/** Runs git in a folder and gives what it prints. */
export const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-C', folder, ...who.flatMap((one) => ['-c', one]), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore']
  }).trim()

/** Commits everything in a repository, and gives the hash. */
export function commit(folder: string): string {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', '-m', folder)
  return git(folder, 'rev-parse', 'HEAD')
}

/** Makes a folder a repository with one commit, and gives its hash. */
export function committed(folder: string): string {
  git(folder, 'init', '--quiet', '--initial-branch=main')
  return commit(folder)
}

/** The text of all Markdown below a folder. */
export const textsIn = (folder: string): string =>
  filesIn(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')

/** What a hook in a worktree of another repository inherits. */
export const ambient: readonly (readonly [name: string, variables: (other: string) => Record<string, string>])[] = [
  ['GIT_DIR', (other) => ({ GIT_DIR: join(other, '.git') })],
  ['GIT_DIR and GIT_WORK_TREE', (other) => ({ GIT_DIR: join(other, '.git'), GIT_WORK_TREE: other })],
  ['GIT_INDEX_FILE', (other) => ({ GIT_INDEX_FILE: join(other, '.git/index') })],
  ['GIT_COMMON_DIR', (other) => ({ GIT_DIR: join(other, '.git'), GIT_COMMON_DIR: join(other, '.git') })],
  ['GIT_OBJECT_DIRECTORY', (other) => ({ GIT_OBJECT_DIRECTORY: join(other, '.git/objects') })],
  ['GIT_CEILING_DIRECTORIES', (other) => ({ GIT_CEILING_DIRECTORIES: `${other}:/` })],
  ['GIT_NAMESPACE and GIT_PREFIX', () => ({ GIT_NAMESPACE: 'other', GIT_PREFIX: 'other/' })],
  [
    'GIT_CONFIG_COUNT',
    (other) => ({ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.worktree', GIT_CONFIG_VALUE_0: other })
  ],
  ['GIT_CONFIG_PARAMETERS', (other) => ({ GIT_CONFIG_PARAMETERS: `'core.worktree=${other}'` })],
  ['GIT_EXTERNAL_DIFF and GIT_TRACE', () => ({ GIT_EXTERNAL_DIFF: '/bin/false', GIT_TRACE: '1' })]
]

/** Puts a program called git first that does this instead. */
export function replaceGit(script: string): void {
  const bin = folderWith({ git: `#!/bin/sh\n${script}\n` })
  chmodSync(join(bin, 'git'), 0o755)
  vi.stubEnv('PATH', `${bin}:${process.env['PATH'] ?? ''}`)
}

/** Ways of git to fail: the name, and the lines of a shell script. */
export const failures = [
  ['dubious ownership', 'echo "fatal: detected dubious ownership in repository" >&2; exit 128'],
  ['a damaged repository', 'echo "fatal: bad object HEAD" >&2; exit 128'],
  ['exit code 1', 'exit 1'],
  ['a signal', 'kill -9 $$'],
  ['no permission', 'echo "fatal: Permission denied" >&2; exit 129']
] as const
