import { expect, it } from 'vitest'
import { isHarmful } from '../../../src/policies/escapes.ts'
import { folderWith, tagSecurity } from '../command-line.ts'
import { hostileFolder } from './hostile.ts'
import { listed, listedLock, otherLock } from './reports.ts'

const formats = ['table', 'json', 'ndjson', 'sarif', 'github', 'cyclonedx-vex']

it.each(formats)('writes nothing as %s that steers a terminal or gives a command that is not meant', async (format) => {
  const { code, out, error } = await tagSecurity(hostileFolder(), ['affected', '--format', format])
  expect(code).toBe(2)
  expect(out).toContain('event-stream')
  expect(isHarmful(error)).toBe(false)
  const lines = out.split('\n').filter((line) => line !== '')
  if (format === 'github') {
    for (const line of lines) {
      expect(line).toMatch(/^::(?:error|warning|notice) (?:[a-z]+=[^:,]*,?)*::/)
      expect(isHarmful(line.slice(2).replace('::', ''))).toBe(false)
    }
  } else expect(isHarmful(out)).toBe(false)
})

it('keeps hostile names as they are in JSON', async () => {
  const name = '\u202e::error::\u001b[31m'
  const folder = folderWith({ [`a\n${name}/package-lock.json`]: listedLock })
  const { out } = await tagSecurity(folder, ['affected', '--format', 'json'])
  expect((JSON.parse(out) as { findings: { file: string }[] }).findings[0]?.file).toBe(`a\n${name}/package-lock.json`)
})

it.each(formats)('promises nothing as %s', async (format) => {
  const folder = folderWith({ 'package-lock.json': listedLock, 'requirements.txt': 'ultralytics\n', 'yarn.lock': '' })
  const other = folderWith({ 'package-lock.json': otherLock })
  const runs = [
    await tagSecurity(folder, ['affected', '--format', format]),
    await tagSecurity(other, ['affected', '--format', format]),
    // Their records say of others, or of other versions, that they are not affected, or clean.
    await tagSecurity('.', ['affected', listed, 'pkg:npm/ua-parser-js@0.7.29', 'pkg:npm/mathjs-min@1.0.0'])
  ]
  for (const { out, error } of runs)
    expect(out + error).not.toMatch(
      /\b(?:safe(?:ly)?|clean|unaffected|secure|no (?:issues|problems|vulnerabilities))\b/i
    )
  for (const { out, error } of runs) expect(out + error).not.toMatch(/not[ _-]affected|not vulnerable|false.positive/i)
})
