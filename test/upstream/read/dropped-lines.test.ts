import { expect, it } from 'vitest'
import { isRecognised, linesWithFacts, silentLines } from './dropped-lines.ts'
import { runs } from '../../runs.ts'
import { filesIn, fixtures, hasSnapshots, orSkipped, snapshot } from './files.ts'

const recognised = filesIn(fixtures).filter(isRecognised)

it.each(recognised)('no line of $path can be dropped in silence', (file) => {
  expect(silentLines(file)).toEqual([])
})

it('tries every kind of line', () => {
  const tried = recognised.flatMap((file) => linesWithFacts(file).map((line) => file.text.split('\n')[line] ?? ''))
  for (const kind of [/^- /, /^\| \[/, /^\| Definition/, /^\* \[/, /^ +- github:/, /^ +slack:/, /^1\. /])
    expect(tried.filter((line) => kind.test(line)).length, String(kind)).toBeGreaterThan(0)
})

it.skipIf(!hasSnapshots)(`some lines of the real documents cannot be dropped in silence either${orSkipped}`, () => {
  const files = (['contribute-site', 'tag-security', 'toc'] as const).flatMap(snapshot).filter(isRecognised)
  const small = files.filter(({ text }) => text.length < 12_000)
  expect(small.flatMap((file) => silentLines(file, runs(20, 4)))).toEqual([])
})
