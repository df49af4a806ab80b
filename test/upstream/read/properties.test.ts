import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UpstreamFile } from '../../../src/upstream/read/document.ts'
import { runs } from '../../runs.ts'
import { filesIn, fixtures, hasSnapshots, orSkipped, snapshot } from './files.ts'
import { inventedIn } from './invented.ts'

const own = filesIn(fixtures).filter((file) => !file.path.endsWith('.txt'))
const real = hasSnapshots ? [...snapshot('contribute-site'), ...snapshot('tag-security'), ...snapshot('toc')] : []
const ending = (files: readonly UpstreamFile[], end: string): UpstreamFile =>
  files.find((file) => file.path.endsWith(end)) ?? { path: end, text: '' }
const cutAt = ({ path, text }: UpstreamFile, bytes: number): UpstreamFile => ({
  path,
  text: new TextDecoder().decode(Buffer.from(text).subarray(0, bytes))
})

/** A document is cut off at every byte, or at some of them. */
const step = runs(1, 41)

type Change = (lines: readonly string[], at: number, other: number) => string[]

/** Ways to break a document, each at a line. */
const changes: Readonly<Record<string, Change>> = {
  'a deleted line': (lines, at) => lines.filter((_, index) => index !== at),
  'a doubled line': (lines, at) => lines.flatMap((line, index) => (index === at ? [line, line] : [line])),
  'two swapped lines': (lines, at, other) =>
    lines.map((line, index) => (index === at ? (lines[other] ?? '') : index === other ? (lines[at] ?? '') : line)),
  'a line without its bars': (lines, at) =>
    lines.map((line, index) => (index === at ? line.replaceAll('|', '') : line)),
  'a bar too many': (lines, at) => lines.map((line, index) => (index === at ? line.replace(/(.{0,9})/, '$1|') : line)),
  'a lost bracket': (lines, at) => lines.map((line, index) => (index === at ? line.replace(/[[\]()<>`"]/, '') : line)),
  'an opened comment': (lines, at) => lines.map((line, index) => (index === at ? `${line} <!--` : line)),
  'an opened fence': (lines, at) => lines.flatMap((line, index) => (index === at ? ['```', line] : [line])),
  'a deeper line': (lines, at) => lines.map((line, index) => (index === at ? `    > ${line}` : line)),
  'a NUL byte': (lines, at) =>
    lines.map((line, index) => (index === at ? `${line.slice(0, 3)}\u0000${line.slice(3)}` : line))
}

function mutated(file: UpstreamFile, name: string, at: number, other: number): UpstreamFile {
  const lines = file.text.split('\n')
  return { path: file.path, text: (changes[name] as Change)(lines, at % lines.length, other % lines.length).join('\n') }
}

const mutation = (files: readonly UpstreamFile[], runs: number): void => {
  const place = fc.nat(10_000)
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(changes)), place, place), { minLength: 1, maxLength: 4 }),
      (file, steps) => {
        const broken = steps.reduce((text, [name, at, other]) => mutated(text, name, at, other), file)
        expect(inventedIn([broken])).toEqual([])
      }
    ),
    { numRuns: runs, verbose: 1 }
  )
}

describe('a broken document gives facts and findings, never a throw or an invented fact', () => {
  it('whatever is done to the lines of our own documents', () => mutation(own, runs(1000, 60)), 60_000)

  it.skipIf(!hasSnapshots)(
    `whatever is done to the lines of the real documents${orSkipped}`,
    () =>
      mutation(
        real.filter((file) => file.text.length < 12_000),
        runs(800, 30)
      ),
    60_000
  )

  it.skipIf(!hasSnapshots)(
    `whatever is done to the lines of the large ones${orSkipped}`,
    () =>
      mutation(
        real.filter((file) => file.text.length >= 12_000),
        runs(100, 3)
      ),
    60_000
  )

  it.each(['faults/catalog/README.md', 'faults/lexicon.md', 'faults/page.md'])(
    'wherever %s is cut off',
    (path) => {
      const file = ending(filesIn(fixtures), path)
      expect(Buffer.byteLength(file.text)).toBeLessThan(3 * 1024)
      for (let bytes = 0; bytes < Buffer.byteLength(file.text); bytes += step)
        expect(inventedIn([cutAt(file, bytes)]), `at byte ${bytes}`).toEqual([])
    },
    60_000
  )

  const small = ['2018/event_stream.md', 'tag-emeritus-leaders.md', '2021/php.md']
  it.skipIf(!hasSnapshots).each(small)(
    `wherever %s is cut off${orSkipped}`,
    (path) => {
      const file = ending(real, path)
      expect(Buffer.byteLength(file.text)).toBeLessThan(3 * 1024)
      for (let bytes = 0; bytes < Buffer.byteLength(file.text); bytes += step)
        expect(inventedIn([cutAt(file, bytes)]), `at byte ${bytes}`).toEqual([])
    },
    60_000
  )

  const large = ['catalog/index.md', 'security-lexicon.md', 'tags.yaml']
  it.skipIf(!hasSnapshots).each(large)(
    `at places of %s where it is cut off${orSkipped}`,
    (path) => {
      const file = ending(real, path)
      expect(Buffer.byteLength(file.text)).toBeGreaterThan(10_000)
      const cut = fc.property(fc.nat(Buffer.byteLength(file.text)), (bytes) => {
        expect(inventedIn([cutAt(file, bytes)])).toEqual([])
      })
      fc.assert(cut, { numRuns: runs(200, 5), verbose: 1 })
    },
    120_000
  )
})

it('reads a catalog whose files are broken together with their index', () => {
  const steps = fc.array(
    fc.tuple(fc.nat(own.length - 1), fc.constantFrom(...Object.keys(changes)), fc.nat(500), fc.nat(500)),
    { minLength: 1, maxLength: 8 }
  )
  const property = fc.property(steps, (all) => {
    const files = all.reduce(
      (some, [which, name, at, other]) =>
        some.map((file, index) => (index === which ? mutated(file, name, at, other) : file)),
      own
    )
    expect(inventedIn(files)).toEqual([])
  })
  fc.assert(property, { numRuns: runs(60, 8), verbose: 1 })
}, 60_000)
