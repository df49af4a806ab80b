import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { createPipeline } from '../../src/build/pipeline.ts'
import { largestFile } from '../../src/build/plain-file.ts'
import { ContentError, readContent } from '../../src/build/read.ts'
import { collection } from '../../src/collections/collection.ts'
import { build, contentFile, overlaid, placed, textOf } from './content-tree.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a symbolic link is reported and not followed, be it to a file, a folder or nothing', () => {
  mkdirSync(join(folder, 'channels'))
  writeFileSync(join(folder, 'outside.txt'), textOf('channels/slack-main.md'))
  mkdirSync(join(folder, 'elsewhere'))
  for (const target of ['outside.txt', 'elsewhere', 'nothing']) {
    symlinkSync(join(folder, target), join(folder, 'channels', `to-${target.replace('.txt', '')}.md`))
  }
  const files = readContent(folder).filter(({ path }) => path.startsWith('channels/'))
  expect(placed(build(overlaid(files)).diagnostics)).toEqual([
    'channels/to-elsewhere.md:1:1 file/link',
    'channels/to-nothing.md:1:1 file/link',
    'channels/to-outside.md:1:1 file/link'
  ])
})

test('a file that could not be read is reported', () => {
  const { diagnostics } = build(overlaid([{ path: 'channels/secret.md', content: 'unreadable' }]))
  expect(placed(diagnostics)).toEqual(['channels/secret.md:1:1 file/unreadable'])
})

test('a file too large to be checked is reported and not read, and the largest is read', () => {
  mkdirSync(join(folder, 'roles'))
  for (const [name, size] of [
    ['large', largestFile + 1],
    ['largest', largestFile]
  ] as const) {
    writeFileSync(join(folder, `roles/${name}.md`), '')
    truncateSync(join(folder, `roles/${name}.md`), size)
  }
  expect(placed(build(overlaid(readContent(folder))).diagnostics)).toEqual([
    'roles/large.md:1:1 file/too-large',
    'roles/largest.md:1:1 file/control-character'
  ])
})

test('a file that takes too much work is reported where it ran out, and the others are checked', () => {
  const text = textOf('roles/chair.md')
  const files = [contentFile('roles/a.md', `${text}${'[a](b) '.repeat(3_000)}\n`), contentFile('roles/b.md', 'x')]
  const { diagnostics } = build(overlaid(files))
  expect(diagnostics.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
    `roles/a.md:${text.split('\n').length} file/too-complex`,
    'roles/b.md:1 front-matter/missing'
  ])
})

test('a schema that throws becomes a diagnostic of that file, and the other files are still checked', () => {
  const notes = collection({
    name: 'notes',
    record: 'Note',
    table: [],
    filters: {},
    search: false,
    schema: z.strictObject({ id: z.string(), title: z.string() }).refine(({ title }) => {
      if (title === 'Bang') throw new Error('out of order')
      return true
    })
  })
  const { diagnostics, records } = createPipeline(
    [notes],
    []
  )([contentFile('notes/a.md', '---\ntitle: Bang\n---\n'), contentFile('notes/b.md', '---\ntitle: 5\n---\n')])
  expect(placed(diagnostics)).toEqual(['notes/a.md:1:1 rule/crashed', 'notes/b.md:2:8 field/type'])
  expect(diagnostics[0]?.message).toContain('out of order')
  expect(records.size).toBe(0)
})

test('a folder is read in the order of paths, below every folder, without the system’s own files', () => {
  mkdirSync(join(folder, 'b'))
  mkdirSync(join(folder, '.git'))
  for (const path of ['b/a.md', 'B.md', 'a.md', 'b.md', '.DS_Store', '.git/config'])
    writeFileSync(join(folder, path), path)
  const files = readContent(folder)
  expect(files.map(({ path }) => path)).toEqual(['B.md', 'a.md', 'b.md', 'b/a.md'])
  expect(files.map(({ content }) => new TextDecoder().decode(content as Uint8Array))).toEqual([
    'B.md',
    'a.md',
    'b.md',
    'b/a.md'
  ])
})

test('a folder that is missing, is a file or lies below a file is an error of one line', () => {
  writeFileSync(join(folder, 'file'), '')
  for (const path of ['missing', 'file', 'file/below', 'missing/below']) {
    expect(() => readContent(join(folder, path))).toThrow(ContentError)
    expect(() => readContent(join(folder, path))).toThrow(/^No such folder: `.*`\.$/)
  }
})
