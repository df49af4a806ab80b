import { expect, it } from 'vitest'
import { unplaced } from './unplaced.ts'
import { asked, classic } from './yarn-locks.ts'

const resolved = 'https://registry.npmjs.org/x/-/x-3001.0001.0000-dev.tgz'

it('counts the version in the address of an archive only where it is one', () => {
  const packages = { 'node_modules/y': { version: '3001.1.0-dev', resolved }, 'node_modules/z': { resolved } }
  expect(unplaced('package-lock.json', JSON.stringify({ packages })).packages).toEqual([
    'pkg:npm/x@3001.1.0-dev',
    'pkg:npm/x@3001.0001.0000-dev'
  ])
  const lock = classic(asked('x@^3001.0.0', '3001.1.0-dev', resolved))
  expect(unplaced('yarn.lock', lock).packages).toEqual(['pkg:npm/x@3001.1.0-dev'])
})
