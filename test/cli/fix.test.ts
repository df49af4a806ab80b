import { chmodSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fix } from '../../src/cli/commands/validate/fix.ts'
import type { Checked } from '../../src/cli/files/targets.ts'
import { diagnose } from '../../src/diagnostics/diagnostic.ts'
import { asOrdinaryUser, filesIn, folderWith, projectWith, tagSecurity } from './command-line.ts'

const fields = 'title: Chair\naliases: [b, a]\nsources:\n  - { id: charter }\n'
const tidy = `---\n${fields}---\nRuns the meetings.\n`
const untidy = `---\naliases: [b, a]\ntitle: Chair   \nsources:\n  - { id: charter }\n---\nRuns the meetings.  \n`

const path = 'content/roles/deputy.md'

test('what needs no judgement is fixed and listed, the rest is reported, and a second run fixes nothing', async () => {
  const folder = projectWith({ [path]: untidy, 'content/roles/wrong.md': tidy.replace('title', 'titel') })
  const before = filesIn(folder)
  const first = await tagSecurity(folder, ['validate', '--fix'])
  expect(first.error).toBe(`Fixed 2 problems in ${path}: format/key-order, format/trailing-space.\n`)
  expect(first.out).toContain('content/roles/wrong.md:2:1 error')
  expect(first.out).not.toContain('deputy')
  expect(first.code).toBe(1)
  expect(readFileSync(join(folder, path), 'utf8')).toBe(tidy)
  expect(filesIn(folder)).toEqual(before)
  expect(await tagSecurity(folder, ['validate', '--fix'])).toEqual({ ...first, error: '' })
})

test('standard output stays the report alone', async () => {
  const { out } = await tagSecurity(projectWith({ [path]: untidy }), ['validate', '--fix', '--format', 'json'])
  expect(JSON.parse(out)).toMatchObject({ diagnostics: [], counts: { errors: 0, warnings: 0 } })
})

test('line ends, the byte order mark and the permissions of a file stay as they are', async () => {
  const folder = projectWith({ [path]: `\uFEFF${untidy.replaceAll('\n', '\r\n')}` })
  chmodSync(join(folder, path), 0o640)
  expect((await tagSecurity(folder, ['validate', '--fix'])).code).toBe(0)
  expect(readFileSync(join(folder, path), 'utf8')).toBe(`\uFEFF${tidy.replaceAll('\n', '\r\n')}`)
  expect(statSync(join(folder, path)).mode & 0o777).toBe(0o640)
})

test.each([
  ['broken YAML', untidy.replace('aliases: [b, a]', 'aliases: [b, a')],
  ['front matter that does not end', untidy.replace('---\nRuns', 'Runs')],
  ['a key given twice', untidy.replace('title: Chair', 'aliases: []\ntitle: Chair')],
  ['invalid UTF-8', Buffer.from(untidy.replace('Chair', 'Ch\u00E9'), 'latin1')]
])('a file with %s is not touched', async (_, content) => {
  const folder = projectWith({ [path]: content })
  const { code, error } = await tagSecurity(folder, ['validate', '--fix'])
  expect({ code, error }).toEqual({ code: 1, error: '' })
  expect(readFileSync(join(folder, path))).toEqual(Buffer.from(content))
})

test('only what was asked for is fixed: not other files, and not what is off', async () => {
  const folder = projectWith({ [path]: untidy })
  await tagSecurity(folder, ['validate', '--fix', 'content/leads'])
  expect(readFileSync(join(folder, path), 'utf8')).toBe(untidy)
  const { error } = await tagSecurity(folder, ['validate', '--fix', '--rule', 'format/key-order=off'])
  expect(error).toBe(`Fixed 2 problems in ${path}: format/trailing-space.\n`)
})

test('a file that cannot be written is named and stays whole, and the run could not do what was asked', async () => {
  const folder = projectWith({ [path]: untidy })
  for (const one of ['', 'content', 'content/roles']) chmodSync(join(folder, one), 0o755)
  chmodSync(join(folder, path), 0o444)
  const { code, error } = await asOrdinaryUser(folder, ['validate', '--fix'])
  expect({ code, error }).toEqual({
    code: 2,
    error: `tag-security: ${path} could not be fixed and is as it was: permission denied.\n`
  })
  expect(readFileSync(join(folder, path), 'utf8')).toBe(untidy)
})

/** A check that finds one thing to fix in a file, whatever is in it. */
const finding =
  (folder: string, text: string): (() => Checked) =>
  () => {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 1 }
    const one = diagnose('a.md', { rule: 'format/trailing-space', place, message: 'Always.', fix: { place, text } })
    return { diagnostics: [one], files: new Map([['a.md', readFileSync(join(folder, 'a.md'))]]) }
  }

test('rules that never agree come to an end', () => {
  const folder = folderWith({ 'a.md': '' })
  const { fixed, checked } = fix(folder, finding(folder, 'x'))
  expect(fixed.get('a.md')).toHaveLength(10)
  expect(checked.diagnostics).toHaveLength(1)
})

test('a file that changed since it was read is left as it is', () => {
  const folder = folderWith({ 'a.md': 'now' })
  const check = (): Checked => ({ ...finding(folder, 'x')(), files: new Map([['a.md', Buffer.from('before')]]) })
  const { failed } = fix(folder, check)
  expect([...failed]).toEqual([['a.md', 'it has changed since it was read']])
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('now')
  expect(filesIn(folder)).toEqual(['a.md'])
})

test('a file that is gone by then is named, and nothing is put in its place', () => {
  const folder = folderWith({ 'a.md': '' })
  const checked = finding(folder, 'x')()
  rmSync(join(folder, 'a.md'))
  expect([...fix(folder, () => checked).failed]).toEqual([['a.md', 'no such file or directory']])
  expect(filesIn(folder)).toEqual([])
})

test('a file fixed through a link is the one behind it, and the link stays', () => {
  const folder = folderWith({ 'real/b.md': 'b' })
  symlinkSync('real/b.md', join(folder, 'a.md'))
  let done = false
  fix(folder, () => {
    const { diagnostics, files } = finding(folder, 'x')()
    const checked = { diagnostics: done ? [] : diagnostics, files }
    done = true
    return checked
  })
  expect(readFileSync(join(folder, 'real/b.md'), 'utf8')).toBe('xb')
  expect(filesIn(join(folder, 'real'))).toEqual(['b.md'])
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('xb')
})
