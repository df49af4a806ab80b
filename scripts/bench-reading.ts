// Costs of reading, compared with what cannot be saved: the CPU time of parsing the same text once. Prints each ratio
// with its limit; fails nothing, since a busy machine would.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import matter from 'gray-matter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { readContent } from '../src/build/read.ts'
import { lexicon } from '../src/index.ts'
import { termsIn } from '../src/query/lexicon.ts'
import { remarkTagSecurity } from '../src/sites/remark/index.ts'
import type { UpstreamFile } from '../src/upstream/read/document.ts'
import { readUpstream } from '../src/upstream/read/index.ts'
import { driftOf } from '../test/upstream/compare/sides.ts'
import { snapshot, snapshots } from '../test/upstream/read/files.ts'

const root = join(import.meta.dirname, '..')
const gfm = unified().use(remarkParse).use(remarkGfm).freeze()

/** CPU time of a call in milliseconds. */
function cpuOf(call: () => unknown): number {
  const before = process.cpuUsage()
  call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Prints how much more one call costs than another, by the least of rounds that take turns. */
function compare(title: string, limit: number, base: () => unknown, cost: () => unknown, rounds = 7): void {
  let [least, most] = [Infinity, Infinity]
  for (let round = 0; round < rounds; round++) {
    least = Math.min(least, cpuOf(base))
    most = Math.min(most, cpuOf(cost))
  }
  const ratio = most / least
  const verdict = ratio > limit ? 'OVER the limit' : 'limit'
  console.log(
    `${title}: ${most.toFixed(0)} ms to ${least.toFixed(0)} ms, ratio ${ratio.toFixed(2)}, ${verdict} ${limit}`
  )
}

const parseAll = (files: readonly UpstreamFile[]) => (): void => {
  for (const { path, text } of files) if (path.endsWith('.md')) gfm.parse(matter(text, {}).content)
}

if (existsSync(snapshots)) {
  for (const name of ['contribute-site', 'tag-security'] as const) {
    const files = snapshot(name)
    compare(`Reading ${name}, to parsing it`, 1.5, parseAll(files), () => readUpstream(files))
  }
  const files = snapshot('contribute-site')
  const drift = (): unknown => driftOf(files, readContent(join(root, 'content')))
  compare('Drift of contribute-site, to parsing it', 1.5, parseAll(files), drift)
} else console.log('Skipped: ../shared/upstream is not there.')

/** An index of a catalog with so many rows. */
function index(rows: number): UpstreamFile[] {
  const header = '# Catalog\n\n| Name | Year | Type of compromise | Link |\n| --- | --- | --- | --- |\n'
  const row = (_: unknown, number: number): string =>
    `| [Incident ${number}](2020/incident-${number}.md) | 2020 | Source Code | [1](https://example.org/${number}) |`
  return [{ path: 'index.md', text: header + Array.from({ length: rows }, row).join('\n') }]
}
const [short, long] = [index(1000), index(10_000)]
compare(
  'An index of 10,000 rows, to 1,000',
  20,
  () => readUpstream(short),
  () => readUpstream(long),
  3
)

const incidents = join(root, 'content/incidents')
const text = readdirSync(incidents)
  .map((name) => matter(readFileSync(join(incidents, name), 'utf8'), {}).content)
  .join('\n\n')
const page = text.repeat(Math.ceil(102_400 / text.length)).slice(0, 102_400)
const link = remarkTagSecurity({ base: '/lexicon/' })
for (const [name, processor] of [
  ['remark-parse', unified().use(remarkParse)],
  ['remark-gfm', unified().use(remarkParse).use(remarkGfm)]
] as const) {
  const linked = (): unknown => link(processor.parse(page), { value: page, data: {} })
  compare(`Linking 100 KB, to reading them with ${name}`, 1.5, () => processor.parse(page), linked, 15)
}

const prose = lexicon.map(({ definition, usage }) => `${definition} ${usage ?? ''}`).join('\n\n')
const pieces = ['key ', 'security policy as ', 'a', ' ', `root${' '.repeat(1000)}.`, 'root -', '- ', prose]
for (const [number, piece] of pieces.entries()) {
  const ofLength = (length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
  const [quarter, whole] = [ofLength(1 << 18), ofLength(1 << 20)]
  compare(
    `termsIn, 1 MB of piece ${number}, to a quarter`,
    12,
    () => termsIn(quarter),
    () => termsIn(whole),
    3
  )
}
