import { expect, test } from 'vitest'
import { pathOf } from '../../../src/cli/report/run.ts'

test.each([
  ['roles/chair.md', undefined, 'roles/chair.md'],
  ['roles/chair.md', '', 'roles/chair.md'],
  ['roles/chair.md', '.', 'roles/chair.md'],
  ['roles/chair.md', 'content', 'content/roles/chair.md'],
  ['roles/chair.md', 'content/', 'content/roles/chair.md'],
  ['roles/chair.md', '/', '/roles/chair.md'],
  ['/tmp/chair.md', 'content', '/tmp/chair.md'],
  ['C:/tmp/chair.md', 'content', 'C:/tmp/chair.md']
])('shows %s below %s as %s', (file, root, shown) => {
  expect(pathOf(file, root === undefined ? {} : { root })).toBe(shown)
})
