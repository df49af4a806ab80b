import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentFiles, projectWith, shell, tagSecurity, writeFiles } from '../command-line.ts'
import { leftovers, textsIn } from './stopped.ts'

it.each([
  'list incidents --format json',
  'list incidents --format csv',
  'list incidents --format yaml',
  'export ndjson',
  'export csv incidents',
  'export jsonld'
])('`%s` exits with 2 when it cannot write all of it', (line) => {
  const { code, error } = shell(projectWith(), `trap "" XFSZ; ulimit -f 20; cli ${line} > out`)
  expect({ code, error }).toEqual({
    code: 2,
    error: expect.stringContaining('the output could not be written') as string
  })
})

const everyCommand = ['list incidents', 'get incident xz', 'search npm', 'stats', 'export ndjson', 'validate', '--help']

it.each([...everyCommand, '--version', 'validate --list-rules', 'build --out data', 'new lead --help'])(
  '`%s` exits with 2 when it writes to a full disk',
  (line) => {
    const { code, error } = shell(projectWith(), `cli ${line} > /dev/full`)
    expect({ code, error }).toEqual({
      code: 2,
      error: expect.stringContaining('the output could not be written') as string
    })
  }
)

it.each(['nowhere', 'list nothing', 'validate --fix'])(
  '`%s` exits with 2 when its errors go to a full disk',
  (line) => {
    const folder = projectWith({ 'content/roles/deputy.md': untidy })
    expect(shell(folder, `cli ${line} 2> /dev/full`).code).toBe(2)
  }
)

it('writes all of it to a slow reader, through a pipe that does not block', () => {
  const reader = 'node -e "setTimeout(() => process.stdin.pipe(process.stdout), 1500)"'
  const { out } = shell('.', `cli export ndjson | ${reader} | wc -c`)
  const whole = shell('.', 'cli export ndjson | wc -c').out
  expect(Number(out)).toBeGreaterThan(200_000)
  expect(out).toBe(whole)
})

/** Kills the process at the n-th rename, before it is done. */
const killer = `import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
let count = 0
const at = Number(process.env.KILL_AT)
const sync = fs.renameSync
const later = fs.promises.rename
const step = () => ++count === at && process.kill(process.pid, process.env.KILL_WITH)
fs.renameSync = (...args) => (step(), sync(...args))
fs.promises.rename = (...args) => (step(), later(...args))
syncBuiltinESMExports()
`
const untidy = '---\naliases: [b, a]\ntitle: Deputy\nsources:\n  - { id: charter }\n---\nRuns the meetings.\n'
const chair = 'content/roles/chair.md'
const edit = (folder: string, from: string, to: string): void =>
  writeFiles(folder, { [chair]: readFileSync(join(folder, chair), 'utf8').replace(from, to) })

it.each([
  ...[1, 2, 5].flatMap((at) => [
    { signal: 'SIGKILL', at, line: 'build --out out', again: true },
    { signal: 'SIGKILL', at, line: 'export csv --out out', again: false }
  ]),
  { signal: 'SIGTERM', at: 2, line: 'build --out out', again: true },
  { signal: 'SIGINT', at: 3, line: 'build --out out', again: true },
  { signal: 'SIGKILL', at: 1, line: 'validate --fix', again: false },
  { signal: 'SIGKILL', at: 3, line: 'validate --fix', again: false },
  { signal: 'SIGTERM', at: 1, line: 'validate --fix', again: false }
])('recovers from $signal at rename $at of `$line`', ({ signal, at, line, again }) => {
  const folder = projectWith({ 'kill.mjs': killer, 'content/roles/deputy.md': untidy })
  if (again) shell(folder, `cli ${line}`)
  edit(folder, 'Chair', 'Chairs')
  shell(folder, `NODE_OPTIONS="--import=${folder}/kill.mjs" KILL_AT=${at} KILL_WITH=${signal} cli ${line}`)
  if (signal !== 'SIGKILL') expect(leftovers(folder)).toEqual([])
  edit(folder, 'Chairs', 'Chair person')
  expect(shell(folder, `cli ${line}`)).toMatchObject({ code: 0 })
  expect(leftovers(folder)).toEqual([])
})

it('finishes what it is changing when a signal comes', () => {
  const folder = projectWith({ 'kill.mjs': killer })
  shell(folder, `NODE_OPTIONS="--import=${folder}/kill.mjs" KILL_AT=3 KILL_WITH=SIGTERM cli build --out out`)
  expect(textsIn(folder).get('out/.tag-security-build.json')).toContain('data/roles.json')
  expect(leftovers(folder)).toEqual([])
})

describe('two runs at once', () => {
  it('of `build` leave what one of them wrote, whole', async () => {
    const folder = projectWith()
    const other = projectWith({ 'content/roles/deputy.md': untidy })
    const runs = [folder, other].map((one) => `cli build --content ${one}/content --out out & one=$!`)
    const { code } = shell(folder, `${runs[0]}; first=$one; ${runs[1]}; wait $first && wait $one`)
    expect(code).toBe(0)
    expect(leftovers(folder)).toEqual([])
    const written = [...textsIn(folder)].filter(([path]) => path.startsWith('out/'))
    const candidates = [folder, other].map(async (one) => {
      const fresh = projectWith()
      await tagSecurity(fresh, ['build', '--content', `${one}/content`, '--out', 'out'])
      return [...textsIn(fresh)].filter(([path]) => path.startsWith('out/'))
    })
    expect(await Promise.all(candidates)).toContainEqual(written)
  })

  it.each(['validate --fix', 'export yaml --out out'])('of `%s` both succeed', (line) => {
    const folder = projectWith({ 'content/roles/deputy.md': untidy })
    const { code } = shell(folder, `cli ${line} & first=$!; cli ${line} & second=$!; wait $first && wait $second`)
    expect(code).toBe(0)
    expect(leftovers(folder)).toEqual([])
    expect(textsIn(folder).size).toBeGreaterThan(contentFiles)
  })

  it('of `new` leave one file, and one says that it exists', () => {
    const folder = projectWith()
    const line = 'cli new term tree --category security-concepts --source charter'
    const { out, error } = shell(folder, `${line} & first=$!; ${line} & second=$!; wait $first; wait $second`)
    expect(out).toBe('content/lexicon/tree.md\n')
    expect(error).toContain('exists and was not changed')
    expect(leftovers(folder)).toEqual([])
  })
})
