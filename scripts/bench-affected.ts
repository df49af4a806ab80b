// Costs of comparing lock files and SBOMs with the packed command line: CPU time above bare Node, the minimum of fresh
// processes that take turns. Limits are printed and fail nothing, since a busy machine would.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Format } from '../test/affected/files/format.ts'
import { formats } from '../test/affected/files/index.ts'
import { plantsOf, type Release } from '../test/affected/plants.ts'
import { cpuMeter, verdict } from './cpu.ts'
import { packAndInstall } from './pack.ts'

/** How many components, how often it is measured, and how many milliseconds it may take. */
const sizes = [
  { components: 5000, rounds: 7, limit: 300 },
  { components: 50_000, rounds: 3, limit: 2000 }
]
const titles = [
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock of Yarn 1',
  'yarn.lock of Yarn Berry',
  'Cargo.lock',
  'CycloneDX JSON'
]

const { consumer, packageFolder } = packAndInstall()
const program = join(packageFolder, 'dist/cli.js')
const cpuOf = cpuMeter(consumer)

/** A file with one listed version, where there is one, among so many that are not listed. */
function writeFile({ title, types: [type = 'npm'], file, write }: Format, components: number): string {
  const [listed] = plantsOf(type)
  const releases = Array.from({ length: components - (listed ? 1 : 0) }, (_, index): Release => {
    const namespace = type === 'npm' && index % 3 === 0 ? '@some-scope' : ''
    return { type, namespace, name: `some-package-${index}`, version: `${index % 20}.${index % 7}.1` }
  })
  // The file's own name tells its kind.
  const path = join(consumer, `${components}-${title.replaceAll(' ', '-')}`, basename(file))
  mkdirSync(dirname(path))
  writeFileSync(path, write([...releases, ...(listed ? [listed] : [])]))
  return path
}

console.log('Comparing, CPU above bare Node')
for (const { components, rounds, limit } of sizes)
  for (const title of titles) {
    const format = formats.find((one) => one.title === title)
    if (!format) throw new Error(`There is no format \`${title}\`.`)
    const file = writeFile(format, components)
    let [bare, least] = [Infinity, Infinity]
    for (let round = 0; round < rounds; round++) {
      bare = Math.min(bare, cpuOf())
      least = Math.min(least, cpuOf(program, ['affected', file], [0, 1]))
    }
    const above = least - bare
    console.log(`${above.toFixed(0).padStart(9)} ms  ${components} components, ${title}  ${verdict(above, limit)}`)
  }
rmSync(consumer, { recursive: true, force: true })
