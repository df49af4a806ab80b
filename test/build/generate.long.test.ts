import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../cli/command-line.ts'
import { contentWith, generate } from './generate.ts'

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
