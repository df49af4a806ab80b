import { expect, test } from 'vitest'
import { fieldName, stringsIn, valuesAt, valuesIn } from '../../src/markdown/values.ts'

const record = { a: 'x', list: [{ b: 'y' }, { c: null }, 5], deep: { list: ['z'] } }

test('a path is written with dots and brackets', () => {
  expect(fieldName([])).toBe('')
  expect(fieldName(['terms', 0, 'start'])).toBe('terms[0].start')
})

test('every value is found with its path, outermost first', () => {
  expect(valuesIn(record).map(({ path }) => fieldName(path))).toEqual([
    '',
    'a',
    'list',
    'list[0]',
    'list[0].b',
    'list[1]',
    'list[1].c',
    'list[2]',
    'deep',
    'deep.list',
    'deep.list[0]'
  ])
  expect(stringsIn(record).map(({ text }) => text)).toEqual(['x', 'y', 'z'])
})

test('values at a path are those that are there', () => {
  expect(valuesAt(record, 'list.*.b')).toEqual([{ value: 'y', path: ['list', 0, 'b'] }])
  expect(valuesAt(record, 'list.*.c')).toEqual([{ value: null, path: ['list', 1, 'c'] }])
  expect(valuesAt(record, 'list.*.c.d')).toEqual([])
  expect(valuesAt(record, 'a.*')).toEqual([])
  expect(valuesAt(record, 'none.*.b')).toEqual([])
  expect(valuesAt(undefined, 'a')).toEqual([])
})
