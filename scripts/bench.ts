// Import cost of the packed package: CPU time of `await import()` in fresh processes, taken in turns with mime-db's.
// Prints the minimum of each and its ratio to mime-db in the same run.
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { collections } from '../src/collections/index.ts'
import { packAndInstall } from './pack.ts'

const rounds = 25
const floor = 'mime-db'
const { consumer } = packAndInstall()
cpSync(join(dirname(fileURLToPath(import.meta.url)), '../node_modules', floor), join(consumer, 'node_modules', floor), { recursive: true })

const modules = [floor, '@cncf/tag-security', ...collections.map(({ name }) => `@cncf/tag-security/${name}`)]
const program = (name: string): string =>
  `const before = process.cpuUsage(); await import('${name}'); const { user, system } = process.cpuUsage(before); console.log(user + system)`
const cost = (name: string): number => Number(execFileSync('node', ['--input-type=module', '-e', program(name)], { cwd: consumer, encoding: 'utf8' }))

const best = new Map(modules.map((name) => [name, Infinity]))
for (let round = 0; round < rounds; round++) {
  for (const name of modules) best.set(name, Math.min(best.get(name) ?? Infinity, cost(name)))
}
rmSync(consumer, { recursive: true, force: true })

const yardstick = best.get(floor) ?? 1
console.log(`Import, CPU, minimum of ${rounds} fresh processes each`)
for (const [name, microseconds] of best) {
  console.log(`${name.padEnd(36)} ${(microseconds / 1000).toFixed(2).padStart(7)} ms  ${(microseconds / yardstick).toFixed(2)} × ${floor}`)
}
