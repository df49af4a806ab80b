import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cyclicIn } from '../../src/build/cycles.ts'

const names = [...'abcdefgh']
const graphs = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names, 'unknown')), { maxLength: 14 })
  .map((edges) => new Map(names.map((name) => [name, edges.filter(([from]) => from === name).map(([, to]) => to)])))

function reaches(graph: ReadonlyMap<string, readonly string[]>, from: string, goal: string, seen = new Set()): boolean {
  return (graph.get(from) ?? []).some((name) => {
    if (name === goal) return true
    if (seen.has(name)) return false
    seen.add(name)
    return reaches(graph, name, goal, seen)
  })
}

test('exactly the names that lead back to themselves are cyclic', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      expect([...cyclicIn(graph)].sort()).toEqual(names.filter((name) => reaches(graph, name, name)))
    }),
    { numRuns: 500 }
  )
})

test('a chain of thirty thousand names is not a cycle; closed, it is one', () => {
  const length = 30_000
  const chain = new Map(Array.from({ length }, (_, index) => [`${index}`, [`${index + 1}`]]))
  expect(cyclicIn(chain).size).toBe(0)
  expect(cyclicIn(chain.set(`${length - 1}`, ['0'])).size).toBe(length)
})
