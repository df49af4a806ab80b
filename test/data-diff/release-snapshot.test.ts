import { expect, test } from 'vitest'
import { parseSnapshot, snapshotOf } from '../../scripts/last-release.ts'

test('a snapshot reads back, and one without a version as the first', () => {
  const fields = new Map([['id', { type: 'string', optional: false }]])
  const collections = new Map([
    ['leads', { records: [{ id: 'ada' }], fields }],
    ['roles', { records: [] }]
  ])
  const read = new Map([...collections, ['roles', { records: [], fields: new Map() }]])
  expect(parseSnapshot(snapshotOf({ version: '1.2.3', collections }))).toEqual({ version: '1.2.3', collections: read })
  expect(parseSnapshot(snapshotOf({ collections }))).toEqual({ version: '0.0.0', collections: read })
})
