import fc from 'fast-check'
import { expect, test } from 'vitest'
import { presenceIn, type ContentFile } from '../../src/build/read.ts'
import { runs } from '../runs.ts'
import { createPipeline } from '../../src/build/pipeline.ts'
import { collections, folders } from '../../src/collections/index.ts'
import { rules } from '../../src/rules/index.ts'
import { base, contentFile, placed, textOf } from './content-tree.ts'

const build = (files: readonly ContentFile[]) => createPipeline(folders, rules, presenceIn(files))(files)
const names = collections.map(({ name }) => name)

test('any subset of the collections builds, and only they are built', () => {
  fc.assert(
    fc.property(fc.subarray([...names]), (present) => {
      const { diagnostics, records } = build(
        base.filter(({ path }) => present.some((name) => path.startsWith(`${name}/`)))
      )
      expect(placed(diagnostics)).toEqual([])
      expect([...records.keys()]).toEqual(present)
    }),
    { numRuns: runs(200, 30) }
  )
})

test('within the collections that are there references are checked as ever', () => {
  const files = [
    contentFile(
      'incidents/one.md',
      textOf('incidents/example-stream.md').replace(/^types: .*$/m, 'types: [nothing]\nrelated: [nobody]')
    ),
    ...base.filter(({ path }) => path.startsWith('sources/'))
  ]
  expect(placed(build(files).diagnostics).filter((one) => one.endsWith('reference/unknown'))).toEqual([
    expect.stringMatching(/^incidents\/one\.md:\d+:\d+ reference\/unknown$/)
  ])
  expect(build(files).records.size).toBe(0)
})

test('an unknown folder is not an absent collection', () => {
  expect(placed(build([...base, contentFile('chanels/one.md', textOf('channels/slack-main.md'))]).diagnostics)).toEqual(
    ['chanels/one.md:1:1 file/unknown-folder']
  )
})

test('a pipeline expects every collection unless it gets another presence', () => {
  const { diagnostics } = createPipeline(folders, rules)(base.filter(({ path }) => path.startsWith('sources/')))
  expect(placed(diagnostics)).toEqual([
    'mission/mission.md:1:1 file/missing',
    'scope/scope.md:1:1 file/missing',
    'tag/tag.md:1:1 file/missing'
  ])
})
