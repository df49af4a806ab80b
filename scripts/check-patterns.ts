import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { slowPatterns } from './slow-patterns.ts'

const root = join(import.meta.dirname, '../src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('generated'))
  .map((path) => ({ path: `src/${path.replaceAll('\\', '/')}`, text: readFileSync(join(root, path), 'utf8') }))
const { count, slow } = slowPatterns(files)

for (const { path, line, pattern, reason } of slow) console.error(`${path}:${line} ${pattern}: ${reason}`)
console.log(`${count} patterns, ${slow.length} of them slow.`)
process.exitCode = slow.length > 0 ? 1 : 0
