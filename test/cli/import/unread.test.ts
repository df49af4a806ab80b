import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { tagSecurity } from '../command-line.ts'
import { documentsWith } from '../reports.ts'
import { besideCheckout, importTo, publications } from './checkout.ts'

const path = `${publications}/catalog/index.md`
it.each<readonly [what: string, from: string | RegExp, to: string, message: string]>([
  ['a row without a file', '2024/xz.md', 'https://example.org/xz', 'does not link an incident file'],
  ['a reference without an address', / [^|]* \|$/, ' a talk |', 'was not read'],
  ['a cell too many', / \|$/, ' | more |', 'was not read']
])('what upstream says and nobody reads is reported, with exit code 1: %s', async (_, from, to, message) => {
  const folder = besideCheckout()
  const lines = readFileSync(join(folder, path), 'utf8').split('\n')
  const at = lines.findIndex((line) => line.includes('(2024/xz.md)'))
  const text = lines.map((line, index) => (index === at ? line.replace(from, to) : line)).join('\n')
  writeFileSync(join(folder, path), text)
  const { code, error } = await importTo(folder, '--out', 'out')
  expect(code).toBe(1)
  expect(error).toMatch(new RegExp(`^${path}:${at + 1}:\\d+ was left out: .*${message}`, 'm'))
})

it('a lead and a channel that cannot be read are reported, and the rest is written', async () => {
  const readme = readFileSync(join(documentsWith(), 'up/toc/README.md'), 'utf8')
  const text = readme
    .replace(/- TOC Liaison: .*/, '- TOC Liaison: Cy Example')
    .replace(/- Slack: .*/, '- Slack: ask around')
  const folder = documentsWith({ 'toc/README.md': text })
  const options = ['--out', 'out', '--repository', 'cncf/toc', '--date', '2026-08-21']
  const { code, error, out } = await tagSecurity(folder, ['import', 'up/toc', ...options])
  expect({ code, lines: error.match(/README\.md:\d+/g) }).toEqual({ code: 1, lines: ['README.md:11', 'README.md:13'] })
  expect(out).toContain('leads 2')
})
