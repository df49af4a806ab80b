import matter from 'gray-matter'
import { join } from 'node:path'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { readContent } from '../../../src/build/read.ts'
import { root } from '../../architecture.ts'
import { hasSnapshots, orSkipped, snapshot } from '../read/files.ts'
import { driftOf } from './sides.ts'

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** CPU time of a call in milliseconds. */
function cpuOf(call: () => unknown): number {
  const before = process.cpuUsage()
  call()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const allowed = 1.5

it.skipIf(!hasSnapshots)(
  `compares a snapshot with our content, read from disk, for at most 1.5 times the cost of parsing it once${orSkipped}`,
  () => {
    const files = snapshot('contribute-site')
    const parse = (): void => {
      for (const { path, text } of files) if (path.endsWith('.md')) parser.parse(matter(text, {}).content)
    }
    const compare = (): unknown => driftOf(files, readContent(join(root, 'content')))
    let base = Infinity
    let cost = Infinity
    // By turns, and more of them while the machine is busy with other things: each takes its least.
    for (let round = 0; round < 5 || (round < 25 && cost / base > allowed); round++) {
      base = Math.min(base, cpuOf(parse))
      cost = Math.min(cost, cpuOf(compare))
    }
    console.log(
      `drift of contribute-site: ${cost.toFixed(0)} ms, parsing ${base.toFixed(0)} ms, ` +
        `ratio ${(cost / base).toFixed(2)}`
    )
    expect(cost / base).toBeLessThanOrEqual(allowed)
  },
  120_000
)
