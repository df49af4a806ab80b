import { expect, it } from 'vitest'
import { collections } from '../../src/collections/index.ts'
import { root } from '../architecture.ts'
import { run } from './run.ts'

it('`npm start` shows an example of every collection', () => {
  const { status, stdout, stderr } = run(root, 'node', '--import', 'tsx', 'scripts/tour.ts')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  for (const { name } of collections) expect(stdout).toMatch(new RegExp(`^ *${name} +\\d+ +\\S`, 'm'))
})
