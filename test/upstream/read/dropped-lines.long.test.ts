import { expect, it } from 'vitest'
import { isRecognised, silentLines } from './dropped-lines.ts'
import { filesIn, hasSnapshots, orSkipped, snapshot, sourcePages } from './files.ts'

const names = ['contribute-site', 'tag-security', 'toc'] as const

it.skipIf(!hasSnapshots).each(names)(
  `no line of a recognised document of %s can be dropped in silence${orSkipped}`,
  (name) => {
    expect(
      snapshot(name)
        .filter(isRecognised)
        .flatMap((file) => silentLines(file))
    ).toEqual([])
  },
  1_200_000
)

it.skipIf(!hasSnapshots)(`no line of the two older pages can be dropped in silence${orSkipped}`, () => {
  expect(
    filesIn(sourcePages)
      .filter(isRecognised)
      .flatMap((file) => silentLines(file))
  ).toEqual([])
})
