import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { oldChannel, projectWith } from '../command-line.ts'
import { guarded } from '../guarded.ts'

/** Files that are read, with a command that reads them. */
const reads: readonly (readonly [path: string, line: string])[] = [
  ['content/roles/a.md', 'validate'],
  ['content/roles/a.md', 'build --out built'],
  ['content/roles/a.md', 'list roles --content content'],
  ['content/roles/a.md', 'diff content content'],
  ['content/roles/a.md', 'export ndjson --content content'],
  ['up/resources/a.md', 'validate up'],
  ['up/resources/a.md', 'import up --out imported'],
  ['up/a.md', 'validate up/a.md'],
  ['up/tags.yaml', 'drift up'],
  ['up/.git', 'import up --out imported'],
  ['.git', 'validate --changed HEAD'],
  ['hugo.toml', 'export hugo --out .'],
  ['config/_default/module.yaml', 'export hugo --out .'],
  ['out/.tag-security-build.json', 'build --out out'],
  ['out/index.mjs', 'build --out out'],
  ['out/.tag-security-import.json', 'import up --out out'],
  ['old/dist/data/incidents.json', 'diff old old'],
  ['old/data/incidents.json', 'diff old old'],
  ['old/data/incidents.schema.json', 'diff old old'],
  ['a.tgz', 'diff a.tgz a.tgz']
]

it.each(reads)('does not wait for a pipe called %s in `%s`', (path, line) => {
  const folder = projectWith({ 'up/notes.md': oldChannel })
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  execFileSync('mkfifo', [join(folder, path)])
  const { code, error } = guarded(folder, `ulimit -v 8000000; cli ${line}`)
  expect([0, 1, 2]).toContain(code)
  expect(error).not.toContain('this is a bug')
})

it.each(reads)('does not read a device through the link %s in `%s`', (path, line) => {
  const folder = projectWith({ 'up/notes.md': oldChannel })
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  symlinkSync('/dev/zero', join(folder, path))
  const { code, error } = guarded(folder, `ulimit -v 8000000; cli ${line}`)
  expect([0, 1, 2]).toContain(code)
  expect(error).not.toContain('this is a bug')
})
