import { expect, it } from 'vitest'
import { formats } from './files/index.ts'
import { outcomeOf } from './outcome.ts'
import { plantsOf, type Release } from './plants.ts'

const many = 100_000

it.each(formats)('$title of 100,000 entries is read whole', ({ file, types, write }) => {
  const [type = 'npm'] = types
  const namespace = /^(?:composer|github)$/.test(type) ? 'some' : type === 'golang' ? 'example.org/some' : ''
  const releases = Array.from({ length: many }, (_, index): Release => {
    return { type, namespace, name: `some-${index}`, version: `1.${index}.0` }
  })
  const [planted] = plantsOf(type)
  const { components, listed } = outcomeOf(file, write([...releases, ...(planted ? [planted] : [])]))
  expect(components.length).toBeGreaterThanOrEqual(many)
  expect(new Set(listed).size).toBe(planted ? 1 : 0)
})
