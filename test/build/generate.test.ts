import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { textOf } from './content-tree.ts'
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
