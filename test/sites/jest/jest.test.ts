import { beforeAll, expect, test } from 'vitest'
import { run } from '../../package/run.ts'
import { installSite } from '../harness/site.ts'

let site: string

beforeAll(() => {
  site = installSite('jest')
})

test('Jest runs tests in CommonJS with the package, untransformed', () => {
  const { status, stderr } = run(site, 'node', 'node_modules/jest/bin/jest.js', '--ci', '--no-watchman')
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/Tests: +\d+ passed, \d+ total/) })
})
