// Files whose syntax is right and whose values are not what is expected there.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runs } from '../runs.ts'
import { formats } from './files/index.ts'
import { outcomeOf } from './outcome.ts'
import { exactPlantsOf, spread } from './plants.ts'

const written = formats.map(({ title, file, types, write }) => {
  const text = write(spread(exactPlantsOf(...types), 9))
  return { title, file, text, whole: outcomeOf(file, text) }
})

const inJson = written.filter(({ text }) => text.startsWith('{') && !text.includes(',\n  }'))

type Path = readonly (string | number)[]

/** The path of every value in a value. */
const pathsIn = (value: unknown, path: Path = []): readonly Path[] =>
  typeof value !== 'object' || value === null
    ? [path]
    : [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))]

/** A value with another at a path. */
function withValue(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  const inner = (copy as Record<string, unknown>)[key]
  Object.defineProperty(copy, key, { value: withValue(inner, rest, put), enumerable: true })
  return copy
}

it.each(inJson)('$title: a value of another kind costs no more than its entry', ({ file, text, whole }) => {
  const json: unknown = JSON.parse(text)
  const paths = pathsIn(json)
  const put = (path: Path, value: unknown): void => {
    const outcome = outcomeOf(file, JSON.stringify(withValue(json, path, value), null, 2))
    for (const purl of outcome.listed) expect(whole.listed).toContain(purl)
    // An entry of a CycloneDX BOM may hold another.
    if (path.length >= 3 && outcome.unreadableAt === undefined)
      expect(outcome.components.length).toBeGreaterThanOrEqual(whole.components.length - 2)
  }
  const odd = fc.oneof(
    fc.constantFrom(null, true, 0, -1, 1e21, [], {}, [null], [[]], { a: null }, { toString: [] }, ''),
    fc.jsonValue()
  )
  fc.assert(fc.property(fc.constantFrom(...paths), odd, put), { numRuns: runs(3000, 100) })
})

it.each(written)('$title: a text of another kind costs no more than its entry', ({ file, text, whole }) => {
  const quoted = [...text.matchAll(/"[^"\n]*"|'[^'\n]*'/g)]
  const put = (which: number, value: string): void => {
    const { 0: found = '', index = 0 } = quoted[which % Math.max(1, quoted.length)] ?? {}
    const { listed } = outcomeOf(file, text.slice(0, index) + value + text.slice(index + found.length))
    for (const purl of listed) expect(whole.listed).toContain(purl)
  }
  const odd = fc.constantFrom(
    '1',
    '-1',
    'null',
    '~',
    'true',
    '[]',
    '{}',
    '""',
    '1979-05-27',
    '1e999',
    '&a',
    '*a',
    '!!js'
  )
  fc.assert(fc.property(fc.nat(), odd, put), { numRuns: runs(1000, 50) })
})
