import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { filesIn, folderWith, projectWith, shell, tagSecurity, writeFiles, wrongRole } from '../command-line.ts'
import { besideCheckout, importTo, publications } from '../import/checkout.ts'
import { reportOf } from '../reports.ts'
import { ambient, commit, committed, failures, git, replaceGit, textsIn } from './repositories.ts'

afterEach(() => void vi.unstubAllEnvs())

it.each(ambient)('imports and compares in the own repository although %s is inherited', async (_, variablesOf) => {
  const folder = besideCheckout()
  const own = committed(join(folder, 'contribute-site'))
  const project = projectWith()
  committed(project)
  writeFiles(project, { 'content/roles/new.md': wrongRole })
  const other = folderWith({ 'a.md': 'Other.\n' })
  const foreign = committed(other)
  for (const [name, value] of Object.entries(variablesOf(other))) vi.stubEnv(name, value)
  expect((await importTo(folder, '--out', 'out')).code).not.toBe(2)
  const text = textsIn(join(folder, 'out'))
  expect(text).toContain(own)
  expect(text).not.toContain(foreign)
  const { out, code } = await reportOf(project, 'validate', '--changed', 'HEAD')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ counts: { files: 1 } })
})

it.each(failures)('neither imports nor compares when git fails with %s, and says so', async (_, script) => {
  const folder = besideCheckout()
  committed(join(folder, 'contribute-site'))
  await importTo(folder, '--out', 'out')
  const before = textsIn(join(folder, 'out'))
  const project = projectWith()
  committed(project)
  replaceGit(script)
  for (const target of ['out', 'new']) {
    const { code, error } = await importTo(folder, '--out', target)
    expect(code).toBe(2)
    expect(error).toMatch(/\bgit\b/)
  }
  expect(textsIn(join(folder, 'out'))).toBe(before)
  expect(filesIn(folder)).not.toContain('new')
  const { code, out, error } = await tagSecurity(project, ['validate', '--changed', 'HEAD'])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(error).toMatch(/\bgit\b/)
})

it.each(['', 'garbage\n', 'ref: refs/heads/absent\n', `${'0'.repeat(40)}\n`])(
  'does not import from a checkout, or a folder in it, whose HEAD is "%s"',
  async (head) => {
    const folder = besideCheckout()
    committed(join(folder, 'contribute-site'))
    writeFileSync(join(folder, 'contribute-site/.git/HEAD'), head)
    expect((await importTo(folder, '--out', 'out')).code).toBe(2)
    const { code } = await tagSecurity(folder, ['import', publications, '--out', 'out'])
    expect(code).toBe(2)
    expect(filesIn(folder)).not.toContain('out')
  }
)

it('says that git is missing, in a checkout only', async () => {
  const folder = besideCheckout()
  vi.stubEnv('PATH', '/nowhere')
  expect((await importTo(folder, '--out', 'out')).code).not.toBe(2)
  vi.unstubAllEnvs()
  committed(join(folder, 'contribute-site'))
  vi.stubEnv('PATH', '/nowhere')
  const { code, error } = await importTo(folder, '--out', 'two')
  expect(code).toBe(2)
  expect(error).toContain('git was not found')
})

it('imports an untracked copy of the documents without a commit, also where there is none yet', async () => {
  const folder = besideCheckout({ '.gitignore': 'contribute-site\n' })
  git(folder, 'init', '--quiet', '--initial-branch=main')
  expect((await importTo(folder, '--out', 'out')).code).not.toBe(2)
  commit(folder)
  expect((await importTo(folder, '--out', 'two')).code).not.toBe(2)
  expect(textsIn(join(folder, 'two'))).toContain('/blob/HEAD/')
})

it('reads linked worktrees and submodules, and a folder with a file called HEAD', async () => {
  const folder = besideCheckout()
  const site = join(folder, 'contribute-site')
  writeFiles(site, { HEAD: 'A file.\n' })
  const hash = committed(site)
  const outer = folderWith({ 'a.md': 'Outer.\n' })
  committed(outer)
  git(outer, 'submodule', 'add', '--quiet', site, 'contribute-site')
  git(site, 'worktree', 'add', '--quiet', '--detach', join(folder, 'linked/contribute-site'))
  for (const place of [folder, outer, join(folder, 'linked')]) {
    const { code } = await tagSecurity(place, ['import', 'contribute-site', '--out', 'out'])
    expect(code).not.toBe(2)
    expect(textsIn(join(place, 'out'))).toContain(`/blob/${hash}/`)
  }
})

it('compares in a hook of a linked worktree with the worktree', () => {
  const folder = projectWith()
  committed(folder)
  const linked = join(folderWith(), 'linked')
  git(folder, 'worktree', 'add', '--quiet', '-b', 'other', linked)
  writeFiles(linked, { 'content/roles/new.md': wrongRole })
  const hook = join(folder, '.git/hooks/pre-commit')
  writeFileSync(hook, '#!/bin/bash\ncli validate --changed HEAD --format json\nexit 1\n', { mode: 0o755 })
  const commitAll = 'git add --all; git -c user.name=A -c user.email=a@example.org commit --message All'
  const { out, error } = shell(linked, `export -f cli; ${commitAll}`)
  expect(`${out}${error}`).toContain('content/roles/new.md')
  expect(`${out}${error}`).toMatch(/"files": ?1\b/)
})

it('says that a shallow clone lacks the commit where two branches parted', async () => {
  const origin = projectWith()
  committed(origin)
  git(origin, 'switch', '--quiet', '-c', 'work')
  writeFiles(origin, { 'work.txt': 'Work' })
  commit(origin)
  git(origin, 'switch', '--quiet', 'main')
  commit(origin)
  const clone = join(folderWith(), 'clone')
  git(origin, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${origin}`, clone)
  const { code, error } = await tagSecurity(clone, ['validate', '--changed', 'origin/work'])
  expect(code).toBe(2)
  expect(error).toContain('shallow')
  expect((await tagSecurity(clone, ['validate', '--changed', 'HEAD'])).code).toBe(0)
})

it('runs no program that the settings of a repository name', async () => {
  const folder = projectWith()
  committed(folder)
  const witness = join(folder, 'was-run')
  writeFiles(folder, { 'run.sh': `#!/bin/sh\ntouch '${witness}'\n`, '.gitattributes': '*.md diff=any\n' })
  chmodSync(join(folder, 'run.sh'), 0o755)
  const run = join(folder, 'run.sh')
  for (const name of ['core.fsmonitor', 'diff.external', 'diff.any.textconv', 'diff.any.command', 'core.pager'])
    git(folder, 'config', name, run)
  git(folder, 'config', 'color.ui', 'always')
  writeFiles(folder, { 'content/roles/new.md': wrongRole, 'content/roles/chair.md': wrongRole })
  const { problems } = await reportOf(folder, 'validate', '--changed', 'HEAD')
  expect(problems.map(({ file }) => file)).toContain('content/roles/new.md')
  expect(existsSync(witness)).toBe(false)
})

it('compares a folder that is reached by a link', async () => {
  const folder = projectWith({ 'content/roles/new.md': wrongRole })
  committed(folder)
  rmSync(join(folder, 'content/roles/new.md'))
  const link = join(folderWith(), 'link')
  symlinkSync(folder, link)
  expect((await tagSecurity(link, ['validate', '--changed', 'HEAD'])).code).toBe(0)
})

it('does not wait for ever for a pipe that git reads', () => {
  const folder = projectWith()
  committed(folder)
  execFileSync('mkfifo', [join(folder, 'content/.gitignore')])
  const { code, error } = shell(folder, "export -f cli; timeout 100 bash -c 'cli validate --changed HEAD'")
  expect(code).toBe(2)
  expect(error).toContain('git did not end within 60 seconds')
}, 120_000)
