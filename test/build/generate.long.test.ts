import { cpSync, existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../cli/command-line.ts'
import { base, fixtures } from './content-tree.ts'
import { bytesOf, contentWith, generate } from './generate.ts'

test('a missing folder is reported in one line, with exit code 2 and nothing written', async () => {
  const folder = folderWith()
  const out = join(folder, 'out-of-nothing')
  const { code, output, errors } = await generate(join(folder, 'nothing'), out)
  expect({ code, output, errors }).toEqual({
    code: 2,
    output: '',
    errors: `No such folder: \`${join(folder, 'nothing')}\`.\n`
  })
  expect(existsSync(out)).toBe(false)
})

test.each(['js', 'javascript', 'json', 'coffee'])('front matter in %s is not executed', async (language) => {
  const folder = folderWith()
  const witness = join(folder, 'was-here')
  const script = `require('node:fs').writeFileSync(${JSON.stringify(witness)}, '')`
  const content = contentWith(
    join(folder, 'content'),
    'channels/slack-main.md',
    `---${language}\n${script}\n---\n${'Text\n'}`
  )
  const out = join(folder, 'out')
  const { code, errors } = await generate(content, out)
  expect(code).toBe(1)
  expect(errors).toMatch(
    /^channels\/slack-main\.md:1:4 error front-matter\/language .*\n1 problems; nothing was written\.\n$/
  )
  expect(existsSync(witness)).toBe(false)
  expect(existsSync(out)).toBe(false)
})

test('the output is the same bytes from another folder, order, time zone, locale and age of the files', async () => {
  const folder = folderWith()
  const here = join(folder, 'first', 'content')
  const there = join(folder, 'second', 'a folder elsewhere')
  cpSync(join(fixtures, 'base'), here, { recursive: true })
  for (const { path, content } of base.toReversed()) {
    mkdirSync(join(there, path, '..'), { recursive: true })
    writeFileSync(join(there, path), content)
    utimesSync(join(there, path), 0, 0)
  }
  const first = await generate(here, join(folder, 'first', 'out'), { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' })
  const second = await generate(there, join(folder, 'second', 'out'), {
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'tr_TR.UTF-8',
    LANG: 'tr_TR.UTF-8',
    cwd: tmpdir()
  })
  expect([first, second]).toEqual([
    { code: 0, output: '', errors: '' },
    { code: 0, output: '', errors: '' }
  ])
  const bytes = bytesOf(join(folder, 'first', 'out'))
  expect(Object.keys(bytes)).toContain('/public/data/channels.json')
  expect(bytesOf(join(folder, 'second', 'out'))).toEqual(bytes)
  await generate(here, join(folder, 'first', 'out'))
  expect(bytesOf(join(folder, 'first', 'out'))).toEqual(bytes)
})
