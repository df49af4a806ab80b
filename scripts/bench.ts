// Costs of the packed package. Import: CPU time of `await import()` in fresh processes, taken in turns; the minimum of
// each and its ratio, in the same run, to an empty module, which is Node's own cost, to reading and parsing the same
// data as one JSON file, and to mime-db. Calls: the first search, then warm filters and searches. Command line: CPU
// time above bare Node. Limits are printed and fail nothing, since a busy machine would.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cpuMeter, verdict } from './cpu.ts'
import { entryPoints } from './exports.ts'
import { packAndInstall } from './pack.ts'

const rounds = 25
const floor = 'mime-db'
const { consumer, packageFolder } = packAndInstall()
cpSync(join(dirname(fileURLToPath(import.meta.url)), '../node_modules', floor), join(consumer, 'node_modules', floor), {
  recursive: true
})

/** Writes a package of one module into the consumer's `node_modules` and gives its folder. */
function addPackage(name: string, code: string): string {
  const folder = join(consumer, 'node_modules', name)
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, type: 'module', exports: './index.js' }))
  writeFileSync(join(folder, 'index.js'), code)
  return folder
}

const empty = 'an-empty-module'
addPackage(empty, 'export const nothing = 0\n')
const oneFile = 'one-json-file'
const oneFileFolder = addPackage(
  oneFile,
  `import { readFileSync } from 'node:fs'
  export const data = JSON.parse(readFileSync(new URL('data.json', import.meta.url), 'utf8'))\n`
)
const dataFolder = join(packageFolder, 'dist/data')
const dataFiles = readdirSync(dataFolder).filter((name) => !name.endsWith('.schema.json'))
writeFileSync(
  join(oneFileFolder, 'data.json'),
  `{${dataFiles.map((name) => `"${name}":${readFileSync(join(dataFolder, name), 'utf8')}`).join(',')}}`
)
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
  oneFile,
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

const limitedLines = [
  'list incidents',
  'list lexicon --format json',
  'list leads --at 2025-09-01 --format csv',
  'get incident xz',
  'get term SAST --format json'
]
const lines = [...limitedLines, 'list incidents --format csv', 'export csv incidents']
const cpuOf = cpuMeter(consumer)
let bare = Infinity
const lineCosts = new Map(lines.map((line) => [line, Infinity]))
for (let round = 0; round < rounds; round++) {
  bare = Math.min(bare, cpuOf())
  for (const [line, least] of lineCosts)
    lineCosts.set(line, Math.min(least, cpuOf(join(packageFolder, 'dist/cli.js'), line.split(' '))))
}
rmSync(consumer, { recursive: true, force: true })

/** The most that an import may cost, as a ratio to another in the same run. */
const importLimits: Readonly<Record<string, readonly [to: string, limit: number]>> = {
  '@cncf/tag-security': [oneFile, 1.25],
  ...Object.fromEntries(
    ['incidents/titles', 'channels', 'mission', 'roles', 'scope', 'tag', 'contributions', 'procedures'].map((name) => [
      `@cncf/tag-security/${name}`,
      [empty, 1.3] as const
    ])
  )
}
const costOf = (name: string): number => best.get(name) ?? Infinity
console.log(`Import, CPU, minimum of ${rounds} fresh processes each`)
for (const name of modules) {
  const ratios = [empty, oneFile, floor].map((to) => `${(costOf(name) / costOf(to)).toFixed(2)} × ${to}`).join('  ')
  const [to, limit] = importLimits[name] ?? []
  const judged = to !== undefined && limit !== undefined ? `  ${verdict(costOf(name) / costOf(to), limit)} × ${to}` : ''
  console.log(`${name.padEnd(36)} ${(costOf(name) / 1000).toFixed(2).padStart(7)} ms  ${ratios}${judged}`)
}

console.log('\nCalls, CPU, minimum of 5 fresh processes')
for (const [index, call] of ['the first search, which reads the index', ...calls].entries()) {
  console.log(
    `${(Math.min(...callCosts.map((costs) => costs[index] ?? Infinity)) / 1000).toFixed(4).padStart(9)} ms  ${call}`
  )
}

console.log(`\nCommand line, CPU above bare Node (${bare.toFixed(1)} ms), minimum of ${rounds} fresh processes`)
for (const [line, cost] of lineCosts) {
  const above = cost - bare
  const limit = limitedLines.includes(line) ? `  ${verdict(above, 40)}` : ''
  console.log(`${above.toFixed(1).padStart(9)} ms  ${line}${limit}`)
}
const ratio = (lineCosts.get('export csv incidents') ?? 0) / (lineCosts.get('list incidents --format csv') ?? 1)
console.log(`export csv to list --format csv, ratio ${ratio.toFixed(2)}, ${verdict(ratio, 1.25)}`)
