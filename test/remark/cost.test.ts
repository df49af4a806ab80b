import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import matter from 'gray-matter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { remarkTagSecurity } from '../../src/sites/remark/index.ts'
import { root } from '../architecture.ts'

/** Running text about incidents, 100 KB of it. */
function page(): string {
  const folder = join(root, 'content/incidents')
  const text = readdirSync(folder)
    .map((name) => matter(readFileSync(join(folder, name), 'utf8'), {}).content)
    .join('\n\n')
  return text.repeat(Math.ceil(102_400 / text.length)).slice(0, 102_400)
}

/** CPU time of a call in milliseconds. */
function cpuOf(call: () => unknown): number {
  const before = process.cpuUsage()
  call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

it.each([
  ['remark-parse', unified().use(remarkParse)],
  ['remark-parse and remark-gfm', unified().use(remarkParse).use(remarkGfm)]
])(
  'reads and links a page of 100 KB in at most 1.5 times the time of reading it with %s',
  (name, processor) => {
    const value = page()
    const plugin = remarkTagSecurity({ base: '/lexicon/' })
    let base = Infinity
    let cost = Infinity
    for (let round = 0; round < 15; round++) {
      base = Math.min(
        base,
        cpuOf(() => processor.parse(value))
      )
      cost = Math.min(
        cost,
        cpuOf(() => plugin(processor.parse(value), { value, data: {} }))
      )
    }
    console.log(`${name}: ${base.toFixed(0)} ms, with links ${cost.toFixed(0)} ms, ratio ${(cost / base).toFixed(2)}`)
    expect(cost / base).toBeLessThanOrEqual(1.5)
  },
  120_000
)
