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
  ['get term SAST --format json', ['lexicon']],
  ['get incident xz', ['incidents']],
  ['list incidents', ['incidents']],
  ['list incidents --format csv', ['incidents']],
  ['list lexicon --format json', ['lexicon']],
  ['list leads --at 2025-09-01 --format csv', ['leads']],
  ['stats', ['assessments', 'incidents', 'pages']],
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
