import { expect, it } from 'vitest'
import { folderWith, tagSecurity } from '../command-line.ts'
import { guarded } from '../guarded.ts'
import { entry, packed, roles } from './archives.ts'

const list = (count: number, textOf: (index: number) => string): string =>
  `[${Array.from({ length: count }, (_, index) => textOf(index)).join()}]`

it.each<[string, (version: number) => string]>([
  ['200,000 records that differ', (version) => list(200_000, (one) => `{"id":"r${one}","title":"${version}"}`)],
  ['150,000 fields that differ', (version) => list(150_000, (one) => `{"id":"r${one}","k${one}":${version}}`)]
])('compares archives with %s', async (_, textOf) => {
  const [before, after] = [1, 2].map((version) => packed(entry(roles, textOf(version))))
  const folder = folderWith({ 'a.tgz': before ?? '', 'b.tgz': after ?? '' })
  const { code, out } = await tagSecurity(folder, ['diff', 'a.tgz', 'b.tgz', '--format', 'json'])
  expect(code).toBe(0)
  expect((JSON.parse(out) as { changes: unknown[] }).changes.length).toBeGreaterThan(100_000)
})

it.each<[string, () => string | Uint8Array, string]>([
  ['250,001 records', () => list(250_001, (one) => `{"id":"${one}"}`), 'has more than 250,000 records'],
  ['two million values', () => `[{"id":"a","x":${list(2_000_000, () => '0')}}]`, 'it has more than 2,000,000 values'],
  ['a second list of an id', () => list(200_000, (one) => `{"id":"${one % 199_999}"}`), 'has the id `0` twice']
])('refuses data with %s', (_, textOf, reason) => {
  const folder = folderWith({ 'a.tgz': packed(entry(roles, textOf())) })
  const { code, error } = guarded(folder, 'cli diff a.tgz a.tgz')
  expect(code).toBe(2)
  expect(error).toContain(reason)
})

it('refuses a name of 50 MB, with as little work as a short one', () => {
  const folder = folderWith({ 'a.tgz': packed(entry('pax', '2 '.repeat(25_000_000), 'x'), entry(roles, '[]')) })
  const { code, error } = guarded(folder, 'cli diff a.tgz a.tgz')
  expect(code).toBe(2)
  expect(error).toContain('is too long')
})
