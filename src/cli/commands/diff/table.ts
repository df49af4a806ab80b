import pico from 'picocolors'
import type { Bump, Change, Changes } from '../../../data-diff/change.ts'
import { inWords, summaryOf } from '../../../data-diff/formats.ts'
import { visible, widthOf } from '../../terminal/cells.ts'
import { wrap } from '../../terminal/wrap.ts'
import type { Terminal } from '../../terminal/terminal.ts'

/** Columns that details need beside the rest; with fewer they go below it. */
const leastDetails = 30
/** Columns that most names of records fit into. */
const leastSubject = 20
const gap = 2

/** The greatest of some numbers, which may be too many to be arguments of a function. */
const greatestOf = (numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one), 0)

/** The changes as a table with a line for each, and what they require together. */
export function asTable(
  { bump, changes }: Pick<Changes, 'bump' | 'changes'>,
  { width, color }: Pick<Terminal, 'width' | 'color'>
): string {
  const colors = pico.createColors(color)
  const paint: Readonly<Record<Bump, (text: string) => string>> = {
    major: colors.red,
    minor: colors.green,
    patch: colors.yellow,
    none: String
  }
  const bumpWidth = 'minor'.length
  const verbWidth = greatestOf(changes.map((change) => inWords(change).verb.length))
  const longest = greatestOf(changes.map((change) => widthOf(visible(inWords(change).subject))))
  const before = bumpWidth + verbWidth + 3 * gap
  const subjectWidth = Math.min(longest, width - before - leastDetails)
  const isWide = subjectWidth >= Math.min(longest, leastSubject)
  const indent = isWide ? before + subjectWidth : 2 * gap
  const row = (change: Change): string[] => {
    const { verb, subject, details } = inWords(change)
    const name = visible(subject)
    const head = `${paint[change.bump](change.bump.padEnd(bumpWidth))}  ${verb.padEnd(verbWidth)}  ${name}`
    const lines = details.flatMap((detail) => wrap(detail, width - indent)).map((line) => ' '.repeat(indent) + line)
    const [first, ...more] = lines
    if (!isWide || first === undefined || widthOf(name) > subjectWidth) return [head, ...lines]
    return [head + ' '.repeat(subjectWidth - widthOf(name) + gap) + first.trimStart(), ...more]
  }
  const table = changes.flatMap(row)
  return `${[...table, ...(table.length > 0 ? [''] : []), ...wrap(summaryOf({ bump, changes }), width)].join('\n')}\n`
}
