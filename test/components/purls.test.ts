import { expect, it } from 'vitest'
import { seen } from './seen.ts'

it('reads package URLs, with their scope in either spelling', () => {
  const text = '# ours\n\n  pkg:npm/@scope/name@1.0.0\npkg:npm/%40scope/name\r\nname@1.0.0\npkg:npm\npkg:npm/@\n'
  const expected = {
    kind: 'purls',
    components: ['pkg:npm/@scope/name@1.0.0 3:3', 'pkg:npm/%40scope/name 4:1'],
    leftOut: ['name@1.0.0: unreadable 5:1', 'pkg:npm: unreadable 6:1', 'pkg:npm/@: unreadable 7:1']
  }
  expect(seen('purls.txt', text)).toEqual(expected)
  expect(seen('-', text)).toEqual(expected)
})
