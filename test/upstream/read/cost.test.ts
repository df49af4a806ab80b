import matter from 'gray-matter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import type { UpstreamFile } from '../../../src/upstream/read/document.ts'
import { readUpstream } from '../../../src/upstream/read/index.ts'
import { hasSnapshots, orSkipped, snapshot } from './files.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** Parses the Markdown files once, as any reader of them must. */
function parseOnce(files: readonly UpstreamFile[]): void {
  for (const file of files) if (file.path.endsWith('.md')) parser.parse(matter(file.text, {}).content)
}

/** CPU time of a call in milliseconds, the least of several. */
function cpuOf(call: () => unknown, times = 7): number {
  const costs = Array.from({ length: times }, () => {
    const before = process.cpuUsage()
    call()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...costs)
}

it.skipIf(!hasSnapshots)(
  `reads a snapshot for at most 1.5 times the cost of parsing it once${orSkipped}`,
  () => {
    for (const name of ['contribute-site', 'tag-security'] as const) {
      const files = snapshot(name)
      parseOnce(files)
      readUpstream(files)
      const base = cpuOf(() => parseOnce(files))
      const cost = cpuOf(() => readUpstream(files))
      console.log(`${name}: ${cost.toFixed(0)} ms, parsing ${base.toFixed(0)} ms, ratio ${(cost / base).toFixed(2)}`)
      expect(cost / base, name).toBeLessThanOrEqual(1.5)
    }
  },
  60_000
)

const index = (rows: number): UpstreamFile[] => {
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `| [Incident ${row}](2020/incident-${row}.md) | 2020 | Source Code <br> Dev Tooling | ` +
      `[1](https://example.org/${row}) |`
  )
  return [
    {
      path: 'index.md',
      text: [
        '# Catalog',
        '',
        '| Name | Year | Type of compromise | Link |',
        '| --- | --- | --- | --- |',
        ...lines
      ].join('\n')
    }
  ]
}

it('reads an index of 10,000 rows in linear time', () => {
  const [short, long] = [index(1000), index(10_000)]
  readUpstream(short)
  const cost = cpuOf(() => readUpstream(short), 3)
  const tenfold = cpuOf(() => readUpstream(long), 1)
  console.log(`1,000 rows ${cost.toFixed(0)} ms, 10,000 rows ${tenfold.toFixed(0)} ms`)
  expect(tenfold / cost).toBeLessThan(20)
  expect(readUpstream(short).facts.incidents).toHaveLength(1000)
}, 120_000)
