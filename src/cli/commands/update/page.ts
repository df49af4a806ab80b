import { CannotRun } from '../../terminal/cannot-run.ts'
import { answerTo, type World } from './answer.ts'
import { placesIn, type Fault, type Place } from './markers.ts'

/** A place whose text is not what the records say. */
export interface Stale extends Pick<Place, 'line' | 'column' | 'wanted'> {}

/** A page with what should be between its markers. */
export interface Page {
  readonly text: string
  /** How many places it has. */
  readonly places: number
  readonly stale: readonly Stale[]
  readonly faults: readonly Fault[]
  /** What answers are known to lack. */
  readonly notes: readonly string[]
}

/** Fills what is between the markers of a page; everything else stays as it is. */
export async function pageOf(before: string, isMdx: boolean, world: World): Promise<Page> {
  const { places, faults: found } = placesIn(before, isMdx)
  const faults = [...found]
  const notes: string[] = []
  const stale: Stale[] = []
  const lineEnd = /\r\n?|\n/.exec(before)?.[0] ?? '\n'
  let text = ''
  let reached = 0
  for (const place of places) {
    const filled = await filledAt(place, world, lineEnd, notes, faults)
    if (filled === undefined) continue
    if (filled !== before.slice(place.from, place.to)) stale.push(place)
    text += before.slice(reached, place.from) + filled
    reached = place.to
  }
  const sorted = faults.sort((a, b) => a.line - b.line || a.column - b.column)
  return { text: text + before.slice(reached), places: places.length, stale, faults: sorted, notes }
}

/** What belongs into a place; undefined where that is a fault. */
async function filledAt(
  { wanted, isBlock, comment, line, column }: Place,
  world: World,
  lineEnd: string,
  notes: string[],
  faults: Fault[]
): Promise<string | undefined> {
  try {
    const answer = await answerTo(wanted, world)
    notes.push(...answer.notes)
    if (isBlock) return framed(answer.block, comment).replaceAll('\n', lineEnd)
    if (answer.line !== undefined) return answer.line
    throw new CannotRun(`\`${wanted}\` does not fit within a line; put each marker on a line of its own.`)
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CannotRun') throw error
    faults.push({ line, column, message: error.message })
    return undefined
  }
}

/**
 * A block between blank lines, and comments that keep Prettier from padding its tables, which would change every row
 * with the widest, and markdownlint from counting their characters. It has no MDX comments.
 */
function framed(block: string, [start, end]: Place['comment']): string {
  if (/^\d+$/.test(block)) return `\n\n${block}\n\n`
  const comments = (...names: readonly string[]): string => names.map((name) => `${start} ${name} ${end}`).join('\n')
  const [before, after] =
    start === '<!--'
      ? [
          comments('prettier-ignore-start', 'markdownlint-capture', 'markdownlint-disable'),
          comments('markdownlint-restore', 'prettier-ignore-end')
        ]
      : [comments('prettier-ignore-start'), comments('prettier-ignore-end')]
  return `\n\n${before}\n\n${block}\n\n${after}\n\n`
}
