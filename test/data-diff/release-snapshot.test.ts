import { expect, test } from 'vitest'
import { keptText, readKept } from '../../src/data-diff/release-snapshot.ts'

test('a text keeps a release, and one without a version as the first', () => {
  const fields = new Map([['id', { type: 'string', optional: false }]])
  const collections = new Map([
    ['leads', { records: [{ id: 'ada' }], fields }],
    ['roles', { records: [] }]
  ])
  const read = new Map([...collections, ['roles', { records: [], fields: new Map() }]])
  expect(readKept(keptText({ version: '1.2.3', collections }))).toEqual({ version: '1.2.3', collections: read })
  expect(readKept(keptText({ collections }))).toEqual({ version: '0.0.0', collections: read })
})
