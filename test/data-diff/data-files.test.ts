import { expect, test } from 'vitest'
import { isDataFile, readDataFiles } from '../../src/data-diff/data-files.ts'

const read = (files: Readonly<Record<string, unknown>>) =>
  readDataFiles(new Map(Object.entries(files).map(([name, value]) => [name, JSON.stringify(value)])))

test('a list and a single object are collections, in the order of the counts and then of their names', () => {
  const result = read({
    'meta.json': { version: '1.2.3', counts: { tag: 1, leads: 1 } },
    'b.json': [],
    'a.json': [],
    'leads.json': [{ id: 'ada' }],
    'leads.schema.json': { type: 'array', items: { properties: { id: { type: 'string' } }, required: ['id'] } },
    'tag.json': { id: 'tag' }
  })
  expect(result).toEqual({
    ok: true,
    value: {
      version: '1.2.3',
      collections: new Map([
        ['tag', { records: [{ id: 'tag' }] }],
        ['leads', { records: [{ id: 'ada' }], fields: new Map([['id', { type: 'string', optional: false }]]) }],
        ['a', { records: [] }],
        ['b', { records: [] }]
      ])
    }
  })
  expect(result.ok && [...result.value.collections.keys()]).toEqual(['tag', 'leads', 'a', 'b'])
  expect(read({ 'meta.json': { version: 1 }, 'a.json': [] })).toEqual({
    ok: true,
    value: { collections: new Map([['a', { records: [] }]]) }
  })
})

test.each([
  [{ 'meta.json': {}, 'a.schema.json': {} }, 'it has no collection'],
  [{ 'meta.json': { counts: { b: 1 } }, 'a.json': [] }, 'its `meta.json` counts `b`, but `b.json` is missing'],
  [{ 'a.json': [{ id: 'x' }, {}] }, 'its `a.json` is not a list of records with ids'],
  [{ 'a.json': [{ id: 1 }] }, 'its `a.json` is not a list of records with ids'],
  [{ 'a.json': [{ id: 'x' }, { id: 'y' }, { id: 'x' }] }, 'its `a.json` has the id `x` twice']
])('what is wrong with files is said: %j', (files, fault) => {
  expect(read(files)).toEqual({ ok: false, fault })
})

test('a file that is not JSON is named, and only files of data are read', () => {
  expect(readDataFiles(new Map([['a.json', '{']]))).toEqual({ ok: false, fault: 'its `a.json` is not valid JSON' })
  const names = ['a.json', 'a-b.schema.json', 'changes.json.gz', 'A.json', 'x/a.json', 'a.b.json']
  expect(names.filter(isDataFile)).toEqual(['a.json', 'a-b.schema.json'])
})
