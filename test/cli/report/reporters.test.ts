import { expect, test } from 'vitest'
import { reporters } from '../../../src/cli/report/reporters.ts'
import { finding, run } from './runs.ts'

test('lists the formats in the order of the help', () => {
  expect(Object.keys(reporters)).toEqual(['pretty', 'json', 'github', 'sarif'])
})

test.each(Object.entries(reporters))(
  '%s names the file, the rule and the message, and ends with a line feed',
  (_, reporter) => {
    const text = reporter(run([finding({})], 'role: boss\n'))
    for (const part of ['roles/chair.md', 'field/value', '`boss` is not a role.']) expect(text).toContain(part)
    expect(text.endsWith('\n')).toBe(true)
  }
)
