import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { filesIn, folderWith, projectWith, tagSecurity, writeFiles, wrongRole } from '../command-line.ts'
import { besideCheckout, importTo } from '../import/checkout.ts'
import { reportOf } from '../reports.ts'
import { ambient, committed, replaceGit, textsIn } from './repositories.ts'

afterEach(() => void vi.unstubAllEnvs())

/** Everything that names another repository, at once. */
function inherit(other: string): void {
  for (const [, variablesOf] of ambient)
    for (const [name, value] of Object.entries(variablesOf(other))) vi.stubEnv(name, value)
}

it('imports with the commit of the checkout itself although a hook of another repository runs it', async () => {
  const folder = besideCheckout()
  const own = committed(join(folder, 'contribute-site'))
  const other = folderWith({ 'a.md': 'Other.\n' })
  const foreign = committed(other)
  inherit(other)
  const { code } = await importTo(folder, '--out', 'out')
  expect(code).not.toBe(2)
  const text = textsIn(join(folder, 'out'))
  expect(text).toContain(own)
  expect(text).not.toContain(foreign)
})

it('compares with the own commit of the content although a hook of another repository runs it', async () => {
  const folder = projectWith()
  committed(folder)
  writeFiles(folder, { 'content/roles/new.md': wrongRole })
  const other = folderWith({ 'a.md': 'Other.\n' })
  committed(other)
  inherit(other)
  const { out, code } = await reportOf(folder, 'validate', '--changed', 'HEAD')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ counts: { files: 1 } })
})

const dubious = 'printf "fatal: detected dubious ownership in repository\\nTo add an exception:\\n" >&2; exit 128'

it('leaves an earlier import as it is when git fails, and says why in one line', async () => {
  const folder = besideCheckout()
  committed(join(folder, 'contribute-site'))
  await importTo(folder, '--out', 'out')
  const before = textsIn(join(folder, 'out'))
  expect(before).not.toContain('blob/HEAD')
  replaceGit(dubious)
  expect(await importTo(folder, '--out', 'out')).toEqual({
    code: 2,
    out: '',
    error:
      'tag-security: git cannot tell the commit of `contribute-site`: detected dubious ownership in repository ' +
      'To add an exception:; mend that, or give all three: --repository, --commit and --date.\n'
  })
  expect(textsIn(join(folder, 'out'))).toBe(before)
})

it('does without git where everything it would tell is given, and outside of any repository', async () => {
  const folder = besideCheckout()
  replaceGit(dubious)
  expect((await importTo(folder, '--out', 'out')).code).not.toBe(2)
  vi.unstubAllEnvs()
  committed(join(folder, 'contribute-site'))
  replaceGit(dubious)
  expect((await importTo(folder, '--out', 'two')).code).toBe(2)
  expect(filesIn(folder)).not.toContain('two')
  const commit = '0123456789abcdef0123456789abcdef01234567'
  const given = ['--repository', 'cncf/contribute-site', '--commit', commit]
  expect((await importTo(folder, '--out', 'two', ...given)).code).not.toBe(2)
  expect(textsIn(join(folder, 'two'))).toContain(`/blob/${commit}/`)
})

it('does not report what changed when git fails', async () => {
  const folder = projectWith()
  committed(folder)
  replaceGit(dubious)
  const { code, out, error } = await tagSecurity(folder, ['validate', '--changed', 'HEAD'])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(error).toContain('detected dubious ownership')
})

it('does not take a damaged repository for the one around it', async () => {
  const folder = besideCheckout()
  committed(join(folder, 'contribute-site'))
  writeFileSync(join(folder, 'contribute-site/.git/HEAD'), '')
  committed(folder)
  const { code, error } = await importTo(folder, '--out', 'out')
  expect(code).toBe(2)
  expect(error).toContain('contribute-site/.git` is not its repository')
})
