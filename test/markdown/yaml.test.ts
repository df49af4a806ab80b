import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldPath } from '../../src/markdown/values.ts'
import { parseYaml, placesOfKeys } from '../../src/markdown/yaml.ts'
import { stringify } from 'yaml'

const planted = 'planted-key'

/** Records with, somewhere inside, one mapping that has the planted key. */
const record = fc.letrec<{ value: unknown; list: unknown[]; mapping: Record<string, unknown> }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.string(), fc.integer(), fc.constant(null), tie('list'), tie('mapping')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  mapping: fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), tie('value'), { maxKeys: 4 })
}))

/** Every path of mappings inside a value, its own first. */
function mappingPaths(value: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((item, index) => mappingPaths(item, [...path, index]))
  return [path, ...Object.entries(value).flatMap(([key, item]) => mappingPaths(item, [...path, key]))]
}

function plant(value: unknown, path: FieldPath): Record<string, unknown> {
  const root = structuredClone(value) as Record<string, unknown>
  const target = path.reduce<unknown>((inner, part) => (inner as Record<string | number, unknown>)[part], root)
  Object.assign(target as object, { [planted]: 'planted value' })
  return root
}

const at = (text: string, { line, column }: { line: number; column: number }, length: number): string | undefined =>
  text.split('\n')[line - 1]?.slice(column - 1, column - 1 + length)

test('the place of a key or value planted in a random record is where it was put', () => {
  fc.assert(
    fc.property(record.mapping, fc.nat(), fc.boolean(), (mapping, pick, flow) => {
      const paths = mappingPaths(mapping)
      const path = [...(paths[pick % paths.length] ?? [])]
      const text = `\n${stringify(plant(mapping, path), { lineWidth: 0, collectionStyle: flow ? 'flow' : 'block' })}`
      const { placeOf } = parseYaml(text)
      expect(at(text, placeOf([...path, planted], 'key'), planted.length)).toBe(planted)
      expect(at(text, placeOf([...path, planted]), 13)).toBe('planted value')
    }),
    { numRuns: 300 }
  )
})

test('a missing value has the place of the nearest thing around it', () => {
  const { placeOf } = parseYaml('\nterms:\n  - role: chair\nempty:\n')
  expect(placeOf(['terms', 0, 'start'])).toMatchObject({ line: 3, column: 5 })
  expect(placeOf(['terms', 7])).toMatchObject({ line: 3, column: 3 })
  expect(placeOf(['empty'])).toMatchObject({ line: 4, column: 7 })
  expect(placeOf(['nothing', 'here'])).toEqual({ line: 1, column: 1 })
  expect(placeOf([])).toEqual({ line: 1, column: 1 })
})

test('places behind a syntax error are still right', () => {
  const text = 'a: "b\n  c" }\nd: [ e\nf: }\ng: {\n'
  const { document, placeAt } = parseYaml(text)
  expect(document.errors.length).toBeGreaterThan(1)
  for (const { pos } of document.errors) {
    const before = text.slice(0, pos[0]).split('\n')
    expect(placeAt(pos[0])).toEqual({ line: before.length, column: (before.at(-1) ?? '').length + 1 })
  }
})

test('keys are found at any depth, by what they are', () => {
  const yaml = parseYaml('a: 1\nb: { a: 2 }\nc:\n  - a: { a: 3 }\n1: x\n? [y]\n: z\n')
  const lines = (wanted: (key: unknown) => boolean) =>
    placesOfKeys(yaml, wanted).map(({ line, column }) => `${line}:${column}`)
  expect(lines((key) => key === 'a')).toEqual(['1:1', '2:6', '4:5', '4:10'])
  expect(lines((key) => typeof key !== 'string')).toEqual(['5:1', '6:3'])
})

test('anchors and aliases are all found', () => {
  const { aliases } = parseYaml('a: &x 1\nb: [*x, &y 2]\nc: *y\n')
  expect(aliases().map(({ line, column }) => `${line}:${column}`)).toEqual(['1:7', '2:5', '2:12', '3:4'])
})

test('scalars are read as YAML 1.2 has them', () => {
  const { document } = parseYaml('a: yes\nb: 12:30:45\nc: 2024-02-30\nd: 010\ne: 0o10\nf: ~\ng: 1_000\n')
  expect(document.toJS()).toEqual({ a: 'yes', b: '12:30:45', c: '2024-02-30', d: 10, e: 8, f: null, g: '1_000' })
})
