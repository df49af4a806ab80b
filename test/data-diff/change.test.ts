import { expect, test } from 'vitest'
import { bumpBetween } from '../../src/data-diff/change.ts'

test('the growth of a version is that of the first number that differs', () => {
  const pairs = [
    ['0.0.0', '0.1.0'],
    ['0.9.1', '1.0.0'],
    ['1.2.3', '1.2.4'],
    ['1.2.3', '1.2.3'],
    ['1.2.3', '1.1.9'],
    ['1.2.3', '2.0.0-beta.1'],
    ['1.2.3-beta', '1.2.3'],
    ['1.2.3+5', '1.2.3']
  ] as const
  expect(pairs.map(([from, to]) => bumpBetween(from, to))).toEqual([
    'minor',
    'major',
    'patch',
    'none',
    'none',
    'major',
    'none',
    'none'
  ])
})
