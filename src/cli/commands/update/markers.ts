import { BeyondLimit } from '../../../markdown/budget.ts'
import { pointsOf } from '../../../points.ts'
import { suggesting } from '../../../suggestion.ts'
import { meant } from '../../terminal/arguments.ts'
import { quotedIn, type Range } from './code.ts'

/** Something wrong in a page, at a line and column. */
export interface Fault {
  readonly line: number
  readonly column: number
  readonly message: string
}

/** A place between two markers. */
export interface Place extends Range {
  readonly line: number
  readonly column: number
  /** What the first marker asks for. */
  readonly wanted: string
  /** Whether the markers are on lines of their own, and not within a line. */
  readonly isBlock: boolean
  /** What a comment starts and ends with there. */
  readonly comment: Comment
}

type Comment = readonly [start: string, end: string]

interface Marker extends Range {
  readonly kind: 'begin' | 'end'
  readonly text: string
  readonly comment: Comment
}

const comments: readonly Comment[] = [
  ['<!--', '-->'],
  ['{/*', '*/}']
]

const start = /(<!--|\{[ \t]*\/\*)[ \t]*tag-security:/g

/** The places of a page and what is wrong with its markers. */
export function placesIn(text: string, isMdx: boolean): { readonly places: Place[]; readonly faults: Fault[] } {
  const found = [...text.matchAll(start)]
  if (found.length === 0) return { places: [], faults: [] }
  // A return alone ends a line too.
  const pointAt = pointsOf(text.replace(/\r(?!\n)/g, '\n'))
  const faults: Fault[] = []
  const fault = (offset: number, message: string): void => {
    faults.push({ ...placeAt(text, pointAt(offset)), message })
  }
  const quoted = quotedOrFault(text, isMdx, faults)
  const markers = found.filter(outside(quoted)).flatMap((match) => markerOf(text, match, fault) ?? [])
  return { places: paired(text, markers, fault).map((one) => ({ ...one, ...placeAt(text, pointAt(one.at)) })), faults }
}

/** A line and column without the byte order mark, which no editor counts. */
const placeAt = (text: string, { line, column }: { line: number; column: number }): Omit<Fault, 'message'> => ({
  line,
  column: line === 1 && text.startsWith('\uFEFF') ? column - 1 : column
})

function quotedOrFault(text: string, isMdx: boolean, faults: Fault[]): readonly Range[] {
  try {
    return quotedIn(text, isMdx)
  } catch (error) {
    if (!(error instanceof BeyondLimit)) throw error
    faults.push({ ...error.finding.place, message: error.message })
    return [{ from: 0, to: text.length }]
  }
}

/** Tells, of places in their order, which are outside some ranges. */
function outside(ranges: readonly Range[]): (place: { readonly index: number }) => boolean {
  let next = 0
  return ({ index }) => {
    while (next < ranges.length && (ranges[next]?.to ?? 0) <= index) next++
    return index < (ranges[next]?.from ?? Infinity)
  }
}

type Report = (offset: number, message: string) => void

function markerOf(text: string, { 0: head, 1: open = '', index }: RegExpExecArray, fault: Report): Marker | undefined {
  const comment = comments[open === '<!--' ? 0 : 1] as Comment
  const rest = /^[^\r\n]*/.exec(text.slice(index + head.length))?.[0] ?? ''
  const [, end = '', inner = ''] = (comment[0] === '<!--' ? /^((.*?)-->)/ : /^((.*?)\*\/[ \t]*\})/).exec(rest) ?? []
  if (end === '') {
    fault(index, `The marker is not closed on its line; end it with \`${comment[1]}\`.`)
    return undefined
  }
  const [word = ''] = /^\S*/.exec(inner) ?? []
  const range = { from: index, to: index + head.length + end.length, comment, text: inner.slice(word.length).trim() }
  if (word === 'begin') return { ...range, kind: 'begin' }
  if (word === 'end') return { ...range, kind: 'end' }
  const near = meant(word, ['begin', 'end']) ?? (/^e/i.test(word) ? 'end' : 'begin')
  fault(index, suggesting(`Unknown marker \`tag-security:${word}\``, `tag-security:${near}`))
  return undefined
}

type Pair = Omit<Place, 'line' | 'column'> & { readonly at: number }

/** Each marker that begins with the one that ends it. */
function paired(text: string, markers: readonly Marker[], fault: Report): Pair[] {
  const pairs: Pair[] = []
  let open: Marker | undefined
  for (const marker of markers) {
    if (marker.kind === 'begin') {
      if (open) fault(marker.from, 'Markers are nested; end the one before with `tag-security:end` first.')
      else open = marker
    } else if (!open) fault(marker.from, 'Nothing begins here; write `tag-security:begin …` before it, or remove it.')
    else {
      const problem = problemOf(text, open, marker)
      if (problem !== undefined) fault(open.from, problem)
      else
        pairs.push({
          at: open.from,
          from: open.to,
          to: marker.from,
          wanted: open.text,
          isBlock: isAlone(text, open, marker),
          comment: open.comment
        })
      open = undefined
    }
  }
  if (open) fault(open.from, 'Nothing ends this; write `tag-security:end` behind it, in a comment as this is one.')
  return pairs
}

/** The line before an offset; of a long one the end, which is not empty either. */
function lineBefore(text: string, at: number): string {
  let from = at
  while (from > Math.max(0, at - 1000) && !/[\r\n]/.test(text.charAt(from - 1))) from--
  return text.slice(from, at)
}

const lineAfter = (text: string, at: number): string => /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? ''

const isStart = (text: string, at: number): boolean => lineBefore(text, at).replace('\uFEFF', '') === ''

const isSameLine = (text: string, begin: Marker, end: Marker): boolean => !/[\r\n]/.test(text.slice(begin.to, end.from))

/** Whether nothing else is on the lines of two markers. */
function isAlone(text: string, begin: Marker, end: Marker): boolean {
  if (!isStart(text, begin.from) || lineAfter(text, end.to).trim() !== '') return false
  return isSameLine(text, begin, end) || (lineAfter(text, begin.to).trim() === '' && isStart(text, end.from))
}

/** What an item of a list or a quotation begins with. */
const containerStart = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*$/

function problemOf(text: string, begin: Marker, end: Marker): string | undefined {
  if (begin.comment !== end.comment)
    return `This and its end are comments of two kinds; write both in \`${begin.comment[0]}\`.`
  if (end.text !== '') return 'Its end says more than `tag-security:end`; write what is wanted here.'
  if (isAlone(text, begin, end)) return undefined
  if (!isSameLine(text, begin, end))
    return 'A marker and its end must both be within one line, or each alone on a line that it starts.'
  // A line that starts with a comment is HTML to its end, so that a site without HTML leaves it out.
  return begin.comment[0] === '<!--' && containerStart.test(lineBefore(text, begin.from).replace('\uFEFF', ''))
    ? 'A line that starts with a comment is HTML for Markdown; write a word before the marker.'
    : undefined
}
