import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { base, fixtures, textOf } from './content-tree.ts'
import { bytesOf, contentWith, generate } from './generate.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'generate-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('one wrong file stops the build: each problem a line, exit code 1, the last output left alone', async () => {
  const content = contentWith(
    join(folder, 'wrong'),
    'channels/slack-main.md',
    textOf('channels/slack-main.md').replace('slack', 'slakc').replace('status', 'staus')
  )
  const out = join(folder, 'out-of-wrong')
  mkdirSync(out)
  writeFileSync(join(out, 'tag.ts'), 'from the last build')
  const { code, output, errors } = await generate(content, out)
  expect({ code, output }).toEqual({ code: 1, output: '' })
  expect(errors.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^channels\/slack-main\.md:1:1 error field\/missing /),
    'channels/slack-main.md:3:7 error field/value Unknown value `slakc` of `kind`; did you mean `slack`? ' +
      '(Use one of the listed values.)',
    expect.stringMatching(/^channels\/slack-main\.md:7:1 error field\/unknown /),
    '3 problems; nothing was written.'
  ])
  expect(bytesOf(out)).toEqual({ '/tag.ts': Buffer.from('from the last build').toString('hex') })
})

test('the output is the same bytes from another folder, order, time zone, locale and age of the files', async () => {
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
