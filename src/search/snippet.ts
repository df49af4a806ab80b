import { wordsOf, type Word } from '../words.ts'

/** A stretch of a text: its start and the first place after it. */
export type Mark = readonly [start: number, end: number]

/** A part of a record's text around what was found. */
export interface Snippet {
  /** Plain text on one line, `…` where something was left out. */
  readonly text: string
  /** Where the words that were found are in `text`, in order. */
  readonly marks: readonly Mark[]
}

/** The most characters of a text that a snippet shows. */
const most = 160

/** The part of a text with the most of some words, the first of equals; its start when it has none. */
export function snippetOf(text: string, words: ReadonlySet<string>): Snippet {
  const all = wordsOf(text)
  const hits = all.filter(({ word }) => words.has(word))
  const [from, to] = text.length <= most ? [0, text.length] : windowAround(bestOf(hits), all, text)
  const before = from > 0 ? '…' : ''
  const shift = before.length - from
  return {
    text: before + text.slice(from, to) + (to < text.length ? '…' : ''),
    marks: hits
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => [start + shift, end + shift])
  }
}

/** The hits that fit into one snippet, where the most different ones do. */
function bestOf(hits: readonly Word[]): readonly Word[] {
  let best: readonly Word[] = []
  let count = 0
  hits.forEach((first, index) => {
    const near = hits.slice(index).filter(({ end }) => end <= first.start + most)
    const different = new Set(near.map(({ word }) => word)).size
    if (different > count) [best, count] = [near, different]
  })
  return best
}

/** As much text as fits around some hits, cut between words. */
function windowAround(hits: readonly Word[], all: readonly Word[], text: string): Mark {
  const first = hits[0]?.start ?? 0
  const last = hits.at(-1)?.end ?? 0
  const margin = Math.max(0, most - (last - first)) / 3
  const from = first <= margin ? 0 : (all.find(({ start }) => start >= first - margin)?.start ?? first)
  const limit = from + most
  if (limit >= text.length) return [from, text.length]
  const end = text.lastIndexOf(' ', limit)
  return [from, end > last ? end : Math.max(last, limit)]
}
