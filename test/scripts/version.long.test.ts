import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { writeSnapshot } from '../../scripts/last-release.ts'
import { root } from '../architecture.ts'
import { folderWith, writeFiles, type Outcome } from '../cli/command-line.ts'

/** A copy of what a release needs, with content that is quickly read and no changesets. */
function project(): string {
  const folder = folderWith({ 'CHANGELOG.md': '# Changelog\n' })
  for (const name of ['src', 'scripts', 'package.json', 'tsconfig.json', '.changeset/config.json'])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  cpSync(join(root, 'test/fixtures/content/base'), join(folder, 'content'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, 'data'))
  writeSnapshot({ version: '0.0.0', collections: new Map() }, join(folder, 'data/last-release.json.gz'))
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8')
  writeFileSync(join(folder, 'package.json'), manifest.replace(/"version": "[^"]*"/, '"version": "0.0.0"'))
  return folder
}

function run(folder: string, script: string, ...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(folder, 'scripts', script), ...args],
    { cwd: folder, encoding: 'utf8' }
  )
  return { code: status, out: stdout, error: stderr }
}

const textAt = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')
const versionOf = (folder: string): unknown =>
  (JSON.parse(textAt(folder, 'package.json')) as { version: unknown }).version
const bytesOf = (folder: string): Buffer => readFileSync(join(folder, 'data/last-release.json.gz'))

test('a first release and one of content alone are prepared, each with its records', () => {
  const folder = project()
  const first = '.changeset/first.md'
  writeFiles(folder, { [first]: '---\n"@cncf/tag-security": major\n---\n\nThe first.\n\n### Data\n\n- Some.\n' })
  expect(run(folder, 'version.ts')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Prepared 1.0.0.') as string
  })
  expect(run(folder, 'changes.ts', '--keep').code).toBe(0)
  expect([versionOf(folder), existsSync(join(folder, first))]).toEqual(['1.0.0', false])
  expect(textAt(folder, 'CHANGELOG.md')).toMatch(/^# Changelog\n\n## 1\.0\.0\n\nThe first\.\n\n### Data\n\n- Some\.\n/)
  expect(textAt(folder, 'CHANGELOG.md')).toMatch(/- Some\.\n\n### Records\n\n- Collections added, .*`roles` \(1\)/)
  const kept = bytesOf(folder)
  expect(JSON.parse(gunzipSync(kept).toString())).toMatchObject({
    version: '1.0.0',
    changes: { from: '0.0.0', to: '1.0.0' }
  })
  // Neither the time nor the system is in it.
  expect([...kept.subarray(4, 8), kept[9]]).toEqual([0, 0, 0, 0, 0xff])
  expect(run(folder, 'changes.ts', '--keep').code).toBe(0)
  expect(bytesOf(folder)).toEqual(kept)
  expect(run(folder, 'version.ts')).toMatchObject({
    code: 1,
    error: expect.stringMatching(/^Nothing to release: /) as string
  })
  expect(run(folder, 'changeset.ts', '--derive').out).toMatch(/^Nothing to derive: the data are those of 1\.0\.0\./)

  const chair = 'content/roles/chair.md'
  writeFiles(folder, {
    'content/roles/tech-lead.md': textAt(folder, chair).replace('title: Chair', 'title: Tech lead')
  })
  expect(run(folder, 'changes.ts', '--check')).toMatchObject({ code: 0 })
  expect(run(folder, 'changeset.ts', '--derive').out).toBe('Wrote `.changeset/derived-from-content.md`: minor.\n')
  expect(run(folder, 'version.ts').code).toBe(0)
  expect(run(folder, 'changes.ts', '--keep').code).toBe(0)
  expect(versionOf(folder)).toBe('1.1.0')
  const added = '### Records\n\n- `roles`: added `tech-lead` (Tech lead).'
  expect(textAt(folder, 'CHANGELOG.md')).toContain(`# Changelog\n\n## 1.1.0\n\n${added}\n\n## 1.0.0\n\nThe first.`)
})

test('without --derive, changesets is asked, and what is damaged stops a release', () => {
  const folder = project()
  expect(run(folder, 'changeset.ts', 'stauts').code).not.toBe(0)
  writeFiles(folder, { '.changeset/wrong.md': '---\n"@cncf/tag-security": mnior\n---\n\nText.\n' })
  expect(run(folder, 'version.ts')).toMatchObject({ code: 1, error: expect.stringContaining('`minor`?') as string })
  rmSync(join(folder, 'content/roles/chair.md'))
  writeFiles(folder, { 'content/roles/chair.md': '---\nbogus: 1\n---\n' })
  expect(run(folder, 'version.ts')).toMatchObject({ code: 1, error: 'The content has errors: npm run validate.\n' })
  expect([versionOf(folder), textAt(folder, 'CHANGELOG.md')]).toEqual(['0.0.0', '# Changelog\n'])
  writeFiles(folder, { 'data/last-release.json.gz': 'no' })
  expect(run(folder, 'changes.ts', '--content', join(root, 'test/fixtures/content/base'))).toMatchObject({
    code: 2,
    error: expect.stringContaining('Restore the file that is committed.') as string
  })
  cpSync(join(root, 'test/fixtures/content/base'), join(folder, 'content'), { recursive: true })
  expect(run(folder, 'version.ts')).toMatchObject({
    code: 1,
    error: expect.stringMatching(/^`.*last-release\.json\.gz` cannot be read: .*\n$/) as string
  })
})
