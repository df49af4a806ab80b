import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../runs.ts'
import { createPipeline } from '../../src/build/pipeline.ts'
import type { ContentFile } from '../../src/build/read.ts'
import type { Change } from '../../src/data-diff/change.ts'
import { compare } from '../../src/data-diff/compare.ts'
import type { DataSet } from '../../src/data-diff/data-set.ts'
import { folders } from '../../src/collections/index.ts'
import { parseSnapshot, releaseOf, snapshotOf } from '../../scripts/last-release.ts'
import { editedContent } from './edited-content.ts'

const pipeline = createPipeline(folders, [])

function dataOf(files: readonly ContentFile[]): DataSet {
  const { diagnostics, records } = pipeline(files)
  expect(diagnostics).toEqual([])
  return releaseOf(records, '1.0.0')
}

function said(change: Change): string {
  const fields = 'fields' in change ? change.fields.map(({ field }) => ` ${field}`).join('') : ''
  if ('field' in change || 'ids' in change) return `${change.kind} ${change.collection}`
  const from = change.kind === 'record-renamed' ? ` from ${change.from}` : ''
  const alias = change.kind === 'name-removed' ? ` ${change.alias}` : ''
  return `${change.kind} ${change.collection}/${change.id}${from}${alias}${fields}`
}

test('generated edits of content are named exactly, with the bump that they require', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(editedContent, ({ before, after, done, bump }) => {
      const { changes, bump: required } = compare(dataOf(before), dataOf(after))
      for (const { kind } of changes) seen.add(kind)
      expect(changes.map(said).sort()).toEqual(done)
      expect(required).toBe(bump)
    }),
    { numRuns: runs(200, 60) }
  )
  expect([...seen].sort()).toEqual([
    'name-removed',
    'record-added',
    'record-changed',
    'record-removed',
    'record-renamed'
  ])
})

test('compared with itself, and with its snapshot, content has no changes', () => {
  fc.assert(
    fc.property(editedContent, ({ after }) => {
      const data = dataOf(after)
      expect(compare(data, dataOf(after.toReversed()))).toEqual({
        from: '1.0.0',
        to: '1.0.0',
        bump: 'none',
        changes: []
      })
      expect(compare(parseSnapshot(snapshotOf(data)), data).changes).toEqual([])
    }),
    { numRuns: runs(50, 10) }
  )
})
