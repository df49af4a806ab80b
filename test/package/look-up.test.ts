import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, inject, it } from 'vitest'

const { consumer, packageFolder } = inject('installed')
const cli = join(packageFolder, 'dist/cli.js')

/** What a program says on a pipe of its own while it runs. */
function said(preloaded: readonly string[], words: readonly string[]): string {
  const { status, output } = spawnSync(process.execPath, [...preloaded, ...words], {
    cwd: consumer,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe']
  })
  expect({ words, status, error: output[2] }).toEqual({ words, status: 0, error: '' })
  return output[3] ?? ''
}

const hooks = `import { writeSync } from 'node:fs'
  export async function resolve(name, context, next) {
    const found = await next(name, context)
    writeSync(3, found.url + '\\n')
    return found
  }`

it.each([
  ['list leads --at 2025-09-01', ['leads']],
  ['get term SAST', ['lexicon']],
  ['list incidents --format csv', ['incidents']],
  ['stats', ['incidents', 'pages']],
  ['export csv incidents', ['incidents']],
  ['export yaml leads roles', ['leads', 'roles']],
  ['search xz', ['search']]
])('`%s` reads the data that it asks for and no other', (line, data) => {
  writeFileSync(join(consumer, 'look-up-hooks.mjs'), hooks)
  writeFileSync(
    join(consumer, 'register.mjs'),
    "import { register } from 'node:module'; register('./look-up-hooks.mjs', import.meta.url)"
  )
  const loaded = said(['--import', pathToFileURL(join(consumer, 'register.mjs')).href], [cli, ...line.split(' ')])
  const modules = loaded.split('\n').flatMap((url) => /\/dist\/([^/]+)\.js$/.exec(url)?.[1] ?? [])
  expect([...new Set(modules)].filter((name) => name !== 'cli').sort()).toEqual(data)
})

/** CPU time of a program in milliseconds. */
function cpuOf(words: readonly string[]): number {
  return Number(said(['--require', join(consumer, 'cpu.cjs')], words)) / 1000
}

/** The least CPU time of each program, in rounds that take turns. */
function leastCpuOf(programs: readonly (readonly string[])[]): number[] {
  writeFileSync(
    join(consumer, 'cpu.cjs'),
    `process.on('exit', () => {
      const { user, system } = process.cpuUsage()
      require('fs').writeSync(3, String(user + system))
    })`
  )
  const best = programs.map(() => Infinity)
  for (let round = 0; round < 15; round++)
    programs.forEach((words, index) => (best[index] = Math.min(best[index] ?? Infinity, cpuOf(words))))
  return best
}

it('costs at most 40 ms of CPU above bare Node to list a collection or get a record', () => {
  writeFileSync(join(consumer, 'bare.mjs'), '')
  const lines = [
    'list incidents',
    'list lexicon --format json',
    'list leads --at 2025-09-01 --format csv',
    'get incident xz',
    'get term SAST --format json'
  ]
  const programs = [[join(consumer, 'bare.mjs')], ...lines.map((line) => [cli, ...line.split(' ')])]
  const [bare = 0, ...costs] = leastCpuOf(programs)
  lines.forEach((line, index) =>
    console.log(`${line}: ${((costs[index] ?? 0) - bare).toFixed(1)} ms above ${bare.toFixed(1)} ms`)
  )
  expect(Math.max(...costs) - bare).toBeLessThanOrEqual(40)
})

it('costs at most a quarter more to export a collection than to list it', () => {
  const [listed = 0, exported = Infinity] = leastCpuOf(
    ['list incidents --format csv', 'export csv incidents'].map((line) => [cli, ...line.split(' ')])
  )
  console.log(`export csv: ${(exported / listed).toFixed(2)} × list --format csv`)
  expect(exported / listed).toBeLessThanOrEqual(1.25)
})
