import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  contentFiles,
  folderWith,
  oldChannel,
  projectWith,
  tagSecurity,
  writeFiles,
  wrongRole
} from './command-line.ts'

const who = [
  '-c',
  'user.name=A',
  '-c',
  'user.email=a@example.org',
  '-c',
  'commit.gpgsign=false',
  '-c',
  'core.hooksPath=/dev/null'
]

const git = (folder: string, ...args: string[]): void =>
  void execFileSync('git', ['-C', folder, ...who, ...args], { stdio: 'ignore' })

function commit(folder: string): void {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'All')
}

function repository(folder: string): string {
  git(folder, 'init', '--quiet', '--initial-branch=main')
  commit(folder)
  return folder
}

const json = async (
  folder: string,
  ...args: string[]
): Promise<{ files: string[]; count: number; code: number | null }> => {
  const { out, code, error } = await tagSecurity(folder, ['validate', '--format', 'json', ...args])
  expect(error).toBe('')
  const { diagnostics, counts } = JSON.parse(out) as { diagnostics: { file: string }[]; counts: { files: number } }
  return { files: diagnostics.map(({ file }) => file), count: counts.files, code }
}

test('only files that differ from a commit are reported, and new ones; the rest is read for references', async () => {
  const folder = repository(projectWith({ 'content/roles/old.md': wrongRole, '.gitignore': '*-ignored.md\n' }))
  expect(await json(folder, '--changed', 'HEAD')).toEqual({ files: [], count: 0, code: 0 })
  writeFiles(folder, { 'content/roles/a-new.md': wrongRole, 'content/roles/x-ignored.md': wrongRole })
  expect(await json(folder, '--changed', 'HEAD')).toEqual({ files: ['content/roles/a-new.md'], count: 1, code: 1 })
  commit(folder)
  expect(await json(folder, '--changed', 'HEAD~1')).toEqual({ files: ['content/roles/a-new.md'], count: 1, code: 1 })
  rmSync(join(folder, 'content/roles/a-new.md'))
  expect((await json(folder, '--changed', 'HEAD')).count).toBe(0)
  expect((await json(folder)).count).toBe(contentFiles + 2)
})

test('for a branch that has moved on, it is what changed here since they parted', async () => {
  const folder = repository(projectWith())
  git(folder, 'switch', '--quiet', '-c', 'work')
  writeFiles(folder, { 'content/roles/mine.md': wrongRole })
  commit(folder)
  git(folder, 'switch', '--quiet', 'main')
  writeFiles(folder, { 'content/roles/chair.md': wrongRole })
  commit(folder)
  git(folder, 'switch', '--quiet', 'work')
  expect((await json(folder, '--changed', 'main')).files).toEqual(['content/roles/mine.md'])
})

test('it works for documents, below the top of a repository, and with odd names', async () => {
  const folder = repository(folderWith({ 'docs/a/old.md': oldChannel }))
  writeFiles(folder, { 'docs/a/né "w".md': oldChannel })
  expect((await json(join(folder, 'docs'), 'a', '--changed', 'HEAD')).files).toEqual(['a/né "w".md'])
})

test('a folder outside a repository, an unknown commit and a missing git are named', async () => {
  const outside = projectWith()
  const error = async (folder: string, ref: string): Promise<string> => {
    const outcome = await tagSecurity(folder, ['validate', 'content', '--changed', ref])
    expect({ ...outcome, error: '' }).toEqual({ code: 2, out: '', error: '' })
    return outcome.error
  }
  expect(await error(outside, 'HEAD')).toMatch(
    /^tag-security: .*content is not in a repository that git can read, and --changed needs one: not a git rep.*\n$/
  )
  const folder = repository(projectWith())
  expect(await error(folder, 'mainn')).toBe(
    'tag-security: Unknown commit, branch or tag `mainn`; did you mean `main`? ' +
      'In CI, fetch it first: `fetch-depth: 0`.\n'
  )
  expect(await error(folder, '--output=x')).toContain('Unknown commit, branch or tag')
  const { PATH } = process.env
  try {
    process.env['PATH'] = '/nowhere'
    expect(await error(folder, 'main')).toBe(
      'tag-security: --changed needs git, which was not found; install git, or omit the flag.\n'
    )
  } finally {
    process.env['PATH'] = PATH
  }
})

test('what was wrong in others before the change is not reported', async () => {
  const folder = repository(
    projectWith({
      'content/lexicon/old.md':
        '---\nterm: Old\ncategory: tooling\nrelated: [gone]\nsources:\n  - { id: charter }\n---\nA term.\n'
    })
  )
  expect((await json(folder)).files).toEqual(['content/lexicon/old.md'])
  writeFiles(folder, { 'content/roles/a-new.md': wrongRole })
  rmSync(join(folder, 'content/roles/chair.md'))
  expect((await json(folder, '--changed', 'HEAD')).files).toEqual(['content/roles/a-new.md'])
  rmSync(join(folder, 'content/mission'), { recursive: true })
  expect((await json(folder, '--changed', 'HEAD')).files).toContain('content/mission/mission.md')
})

test('what a file that was removed or added breaks in others is reported too', async () => {
  const folder = repository(projectWith({ 'content/roles/old.md': wrongRole }))
  rmSync(join(folder, 'content/compromise-types/dev-tooling.md'))
  expect(await json(folder, '--changed', 'HEAD')).toEqual({
    files: ['content/incidents/example-stream.md', 'content/incidents/listed-stream.md'],
    count: 0,
    code: 1
  })
  const incident = readFileSync(join(folder, 'content/incidents/example-stream.md'), 'utf8')
  writeFiles(folder, {
    'content/incidents/a-copy.md': incident.replace('dev-tooling', 'other'),
    'content/compromise-types/dev-tooling.md': ''
  })
  git(folder, 'checkout', '--quiet', 'HEAD', '--', 'content/compromise-types')
  expect((await json(folder, '--changed', 'HEAD')).files).toEqual(['content/incidents/example-stream.md'])
})
