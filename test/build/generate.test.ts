import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { base, fixtures, root, textOf } from './content-tree.ts'

interface Outcome {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'generate-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function generate(content: string, out: string, { cwd = root, ...env }: Record<string, string> = {}): Promise<Outcome> {
  const args = [
    '--import',
    import.meta.resolve('tsx'),
    join(root, 'scripts/generate.ts'),
    '--content',
    content,
    '--out',
    out
  ]
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd, env: { ...process.env, ...env } }, (_, output, errors) =>
      resolve({ code: child.exitCode, output, errors })
    )
  })
}

/** A copy of the base in a folder of the test's own, with a file put over it. */
function contentWith(name: string, path: string, text: string): string {
  const content = join(folder, name)
  cpSync(join(fixtures, 'base'), content, { recursive: true })
  writeFileSync(join(content, path), text)
  return content
}

const bytesOf = (out: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [path.slice(out.length), readFileSync(path, 'hex')])
      .sort()
  )

test('a missing folder is reported in one line, with exit code 2 and nothing written', async () => {
  const out = join(folder, 'out-of-nothing')
  const { code, output, errors } = await generate(join(folder, 'nothing'), out)
  expect({ code, output, errors }).toEqual({
    code: 2,
    output: '',
    errors: `No such folder: \`${join(folder, 'nothing')}\`.\n`
  })
  expect(existsSync(out)).toBe(false)
})

test('one wrong file stops the build, with a line for each problem, and leaves the last output alone', async () => {
  const content = contentWith(
    'wrong',
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

test.each(['js', 'javascript', 'json', 'coffee'])('front matter in %s is not executed', async (language) => {
  const witness = join(folder, `${language}-was-here`)
  const script = `require('node:fs').writeFileSync(${JSON.stringify(witness)}, '')`
  const content = contentWith(`in-${language}`, 'channels/slack-main.md', `---${language}\n${script}\n---\n${'Text\n'}`)
  const out = join(folder, `out-of-${language}`)
  const { code, errors } = await generate(content, out)
  expect(code).toBe(1)
  expect(errors).toMatch(
    /^channels\/slack-main\.md:1:4 error front-matter\/language .*\n1 problems; nothing was written\.\n$/
  )
  expect(existsSync(witness)).toBe(false)
  expect(existsSync(out)).toBe(false)
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
