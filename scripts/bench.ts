// Costs of the packed package. Import: CPU time of `await import()` in fresh processes, taken in turns with mime-db's;
// the minimum of each, its ratio to mime-db in the same run, and the same ratio above an empty module, which is Node's
// own cost. Calls: the first search, then warm filters and searches.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { entryPoints } from './exports.ts'
import { packAndInstall } from './pack.ts'

const rounds = 25
const floor = 'mime-db'
const { consumer } = packAndInstall()
cpSync(join(dirname(fileURLToPath(import.meta.url)), '../node_modules', floor), join(consumer, 'node_modules', floor), {
  recursive: true
})

const empty = 'an-empty-module'
mkdirSync(join(consumer, 'node_modules', empty))
writeFileSync(
  join(consumer, 'node_modules', empty, 'package.json'),
  '{ "name": "an-empty-module", "type": "module", "exports": "./index.js" }'
)
writeFileSync(join(consumer, 'node_modules', empty, 'index.js'), 'export const nothing = 0\n')
writeFileSync(
  join(consumer, 'import.mjs'),
  `const before = process.cpuUsage()
  await import(process.argv[2])
  const { user, system } = process.cpuUsage(before)
  console.log(user + system)\n`
)

const modules = [
  floor,
  empty,
  '@cncf/tag-security',
  ...Object.keys(entryPoints).map((name) => `@cncf/tag-security/${name}`)
]
const cost = (name: string): number =>
  Number(execFileSync('node', ['import.mjs', name], { cwd: consumer, encoding: 'utf8' }))

const best = new Map(modules.map((name) => [name, Infinity]))
for (let round = 0; round < rounds; round++) {
  for (const name of modules) best.set(name, Math.min(best.get(name) ?? Infinity, cost(name)))
}

/** Expressions over the packed package, timed when warm; microseconds of CPU for one call. */
const calls = [
  "findIncidents({ type: 'malicious-maintainer', ecosystem: 'npm', year: { from: 2018 } })",
  "findIncidents({ identifier: 'CVE-2024-3094' })",
  "findIncidents({ package: 'pkg:npm/event-stream' })",
  "findIncidents({ technique: 'T1195' })",
  "findIncidents({ text: 'maintainer' })",
  "search('CVE-2024-3094')",
  "search('npm maintainer')",
  "search('malisious maintaner')"
]
const callProgram = `
  const { findIncidents } = await import('@cncf/tag-security/incidents')
  const { search } = await import('@cncf/tag-security/search')
  const used = (run, times) => {
    const before = process.cpuUsage()
    for (let time = 0; time < times; time++) run()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / times
  }
  const result = [used(() => search('security'), 1)]
  for (const run of [${calls.map((call) => `() => ${call}`).join(', ')}]) {
    used(run, 500)
    result.push(Math.min(...[1, 2, 3, 4, 5].map(() => used(run, 500))))
  }
  console.log(JSON.stringify(result))`
const callCosts = Array.from(
  { length: 5 },
  () =>
    JSON.parse(
      execFileSync('node', ['--input-type=module', '-e', callProgram], { cwd: consumer, encoding: 'utf8' })
    ) as number[]
)
rmSync(consumer, { recursive: true, force: true })

const yardstick = best.get(floor) ?? 1
const nothing = best.get(empty) ?? 0
const times = (value: number, by: number): string => `${(value / by).toFixed(2)} ×`
console.log(`Import, CPU, minimum of ${rounds} fresh processes each`)
for (const [name, microseconds] of best) {
  const cost = (microseconds / 1000).toFixed(2).padStart(7)
  const above = times(microseconds - nothing, yardstick - nothing)
  const ratios = `${times(microseconds, yardstick)} ${floor}  ${above} above an empty module`
  console.log(`${name.padEnd(36)} ${cost} ms  ${ratios}`)
}

console.log('\nCalls, CPU, minimum of 5 fresh processes')
for (const [index, call] of ['the first search, which reads the index', ...calls].entries()) {
  console.log(
    `${(Math.min(...callCosts.map((costs) => costs[index] ?? Infinity)) / 1000).toFixed(4).padStart(9)} ms  ${call}`
  )
}
