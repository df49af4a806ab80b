import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { differenceOf } from '../../scripts/changed-files.ts'
import { folderWith, writeFiles } from '../cli/command-line.ts'

const git = (folder: string, line: string): void => {
  const settings = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgSign=false']
  execFileSync('git', ['-C', folder, ...settings, ...line.split(' ')], { stdio: 'pipe' })
}

/** A repository with content and code on its main branch, in which a branch is checked out. */
function repository(): string {
  const folder = folderWith({ 'content/roles/chair.md': 'Chair', 'src/index.ts': '1', '.gitignore': 'dist\n' })
  git(folder, 'init --quiet --initial-branch=main')
  git(folder, 'add --all')
  git(folder, 'commit --quiet --message=One')
  git(folder, 'checkout --quiet -b work')
  return folder
}

const kindOf = (folder: string, base?: string): string => differenceOf(join(folder, 'content'), base).kind

test('content alone is seen in commits, in the working tree and in new files', () => {
  const folder = repository()
  expect(kindOf(folder)).toBe('content')
  writeFiles(folder, { 'content/roles/chair.md': 'Chairs', 'content/roles/ä.md': 'New', 'dist/a.js': '1' })
  writeFiles(folder, { '.changeset/derived-from-content.md': '' })
  expect(kindOf(folder)).toBe('content')
  git(folder, 'add --all')
  git(folder, 'commit --quiet --message=Two')
  expect(kindOf(folder)).toBe('content')
})

test.each([
  ['a changeset by hand', { '.changeset/mine.md': '' }],
  ['code that is not committed', { 'src/index.ts': '2' }],
  ['a new file', { 'content.md': '' }]
])('more than content is seen: %s', (_, files) => {
  const folder = repository()
  writeFiles(folder, { 'content/roles/chair.md': 'Chairs', ...files })
  expect(kindOf(folder)).toBe('more')
})

test('what has changed on main meanwhile is no change of the branch', () => {
  const folder = repository()
  git(folder, 'checkout --quiet main')
  writeFiles(folder, { 'src/index.ts': '2' })
  git(folder, 'commit --quiet --all --message=Code')
  git(folder, 'checkout --quiet work')
  writeFiles(folder, { 'content/roles/chair.md': 'Chairs' })
  git(folder, 'commit --quiet --all --message=Content')
  expect(kindOf(folder)).toBe('content')
  git(folder, 'checkout --quiet main')
  git(folder, 'merge --quiet --no-edit work')
  git(folder, 'branch --quiet -D work')
  git(folder, 'checkout --quiet --detach')
  git(folder, 'branch --quiet -D main')
  expect(differenceOf(join(folder, 'content'))).toEqual({
    kind: 'unknown',
    reason: 'there is no branch main to compare with'
  })
  // As the workflow of a pull request has it: a merge, and no branch.
  process.env['GITHUB_BASE_REF'] = 'main'
  onTestFinished(() => {
    delete process.env['GITHUB_BASE_REF']
  })
  expect(kindOf(folder)).toBe('content')
  expect(kindOf(folder, 'HEAD^2')).toBe('more')
})

test('without a repository, a base or a common history, the reason is given', () => {
  const reasonOf = (folder: string, base?: string): string => {
    const difference = differenceOf(join(folder, 'content'), base)
    return difference.kind === 'unknown' ? difference.reason : difference.kind
  }
  expect(reasonOf(folderWith({ 'content/a.md': '' }))).toBe('this is no git repository')
  const folder = repository()
  expect(reasonOf(folder, 'nowhere')).toBe('there is no nowhere to compare with')
  expect(reasonOf(folder, '--output=x')).toBe('there is no --output=x to compare with')
  git(folder, 'checkout --quiet --orphan other')
  git(folder, 'commit --quiet --allow-empty --message=Other')
  expect(reasonOf(folder)).toBe('the history is not complete enough to compare with main')
})
