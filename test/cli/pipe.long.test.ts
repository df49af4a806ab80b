import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { incidents } from '../../src/index.ts'
import { folderWith, oldChannel, projectWith, root, shell } from './command-line.ts'
import { besideCheckout, publications } from './import/checkout.ts'

test.each([
  'validate in --format github | head -1 > /dev/null',
  'validate in --format github | true',
  '--help | true',
  'list incidents --format json | head -1 > /dev/null',
  'get incident xz | true',
  'diff content content --format json | true',
  'export ndjson | head -1 > /dev/null',
  'export ndjson | true'
])('`%s` ends quietly, with the exit code of the run', (line) => {
  const folder = projectWith({ 'in/old.md': oldChannel.repeat(3000), 'in/one.md': '# One\n' })
  expect(shell(folder, `cli ${line}; echo "\${PIPESTATUS[0]}"`)).toEqual({ code: 0, out: '0\n', error: '' })
})

test('a closed pipe is not an error of `drift`', () => {
  const folder = folderWith()
  for (const name of ['upstream/clean', 'drift/upstream'])
    cpSync(join(root, 'test/fixtures', name), join(folder, 'up'), { recursive: true })
  cpSync(join(root, 'test/fixtures/drift/content/sources'), join(folder, 'content/sources'), { recursive: true })
  const { out, error } = shell(folder, 'cli drift up --now 2026-11-21 | head -1; echo ${PIPESTATUS[0]}')
  expect({ out, error }).toEqual({ out: expect.stringMatching(/\n[01]\n$/) as string, error: '' })
})

test('a closed pipe is not an error of `import`', () => {
  const folder = besideCheckout()
  writeFileSync(join(folder, `${publications}/catalog/2024/xz.md`), Buffer.from([0xff]))
  const line = 'set -o pipefail; cli import contribute-site --out out --date 2026-08-21 2>&1 | true'
  expect(shell(folder, line)).toMatchObject({ code: 1, error: '' })
})

test('a slow reader gets everything', () => {
  const { out } = shell(
    folderWith({ 'in/old.md': oldChannel.repeat(3000) }),
    'cli validate in --format github | (sleep 1; wc -l)'
  )
  expect(out.trim()).toBe('3000')
})

test('a slow reader gets every incident', () => {
  expect(shell('.', 'cli list incidents --format ndjson | (sleep 1; wc -l)').out.trim()).toBe(`${incidents.length}`)
})

test('a pipe has no width, unless it is said', () => {
  const widest = (line: string): number =>
    Math.max(
      ...shell('.', line)
        .out.split('\n')
        .map(({ length }) => length)
    )
  expect(widest('cli list incidents')).toBeGreaterThan(120)
  expect(widest('COLUMNS=70; export COLUMNS; cli list incidents')).toBeLessThanOrEqual(70)
})

test('the process prints its version', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  expect(shell(root, 'cli --version')).toEqual({ code: 0, out: `${version}\n`, error: '' })
})

const many = (): string => folderWith({ 'in/old.md': oldChannel.repeat(3000), 'in/one.md': '# One\n' })

test('a closed pipe ends quietly, with the exit code of the run', () => {
  const folder = many()
  const line = 'cli validate in --format github --max-warnings 5 | head -1 > /dev/null; echo "${PIPESTATUS[0]}"'
  expect(shell(folder, line)).toEqual({ code: 0, out: '1\n', error: '' })
})

test('a full disk is said in one line', () => {
  expect(shell(many(), 'cli validate in > /dev/full')).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: the output could not be written: ENOSPC: no space left on device, write\n'
  })
})

test('the process says its exit code, and its errors on standard error', () => {
  expect(shell(root, 'cli validate nowhere')).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: No such file or folder: `nowhere`.\n'
  })
})
