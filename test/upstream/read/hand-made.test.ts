import { expect, it } from 'vitest'
import { formerAddresses } from '../../../src/former-addresses.ts'
import { readUpstream } from '../../../src/upstream/read/index.ts'
import { hasSnapshots, listOf, orSkipped, snapshot } from './files.ts'

const expected = listOf('hand-made.txt')
  .filter((line) => !line.startsWith('#'))
  .map((line) => (line.split('  #')[0] ?? '').trim())

it.skipIf(!hasSnapshots)(`finds all that a person found by reading the documents${orSkipped}`, () => {
  expect(expected.length).toBeGreaterThanOrEqual(60)
  const tags = snapshot('toc').filter(({ path }) => path === 'tags.yaml')
  const found = (['contribute-site', 'tag-security'] as const).flatMap((name) =>
    readUpstream([...snapshot(name), ...tags], formerAddresses).diagnostics.map(
      ({ file, line, rule }) => `${name}/${file}:${line} ${rule}`
    )
  )
  expect(expected.filter((one) => !found.includes(one))).toEqual([])
})
