import pico from 'picocolors'
import type { Row } from '../../../formats/format.ts'
import { searchableCollections, type SearchableCollection } from '../../../search/collections.ts'
import type { SearchOptions, SearchResult } from '../../../search/find.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { listed } from '../../../suggestion.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import { visible, widthOf } from '../../terminal/cells.ts'
import { wrap } from '../../terminal/wrap.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { SearchWordsOptions } from './options.ts'
import { refusal } from './refusal.ts'
import { show, wantedFields } from './show.ts'
import { sourceOf, type Source } from './source.ts'
import { asTable } from '../../terminal/table.ts'
import { listNamed } from './words.ts'

const fields = Object.keys({ collection: true, id: true, title: true, score: true, snippet: true } satisfies Record<
  keyof SearchResult,
  true
>)

/** Finds records by words and shows them, best first. Gives the exit code. */
export async function search(
  words: readonly string[],
  options: SearchWordsOptions,
  terminal: Terminal
): Promise<number> {
  wantedFields(options.fields, fields)
  const collections = options.collection?.map(searchableNamed)
  const source = await sourceOf(options.content, terminal)
  if (!source) return exitCodes.problems
  const find = await searchOf(source)
  const results = refusal(() => find(words.join(' '), { collections, limit: options.limit }))
  if (options.format === 'table' && results.length === 0) {
    terminal.writeError('Nothing was found.\n')
    return exitCodes.fine
  }
  const rows = results as unknown as readonly Row[]
  await show(
    { rows, fields, table: (wanted) => (wanted ? asTable(rows, wanted, terminal) : asHits(results, terminal)) },
    options,
    terminal
  )
  return exitCodes.fine
}

/**
 * The collection of a word as typed.
 *
 * @throws {CannotRun} when it means none that can be searched.
 */
function searchableNamed(word: string): SearchableCollection {
  const name = listNamed(word)
  const found = searchableCollections.find((one) => one === name)
  if (!found)
    throw new CannotRun(
      `\`${name}\` cannot be searched; list it with a filter: \`tag-security list ${name} --help\`. The collections to search are ${listed(searchableCollections)}.`
    )
  return found
}

/** The search over the packaged data, whose index is part of it, or over a content folder, which has none yet. */
async function searchOf({
  content
}: Source): Promise<(query: string, options: SearchOptions) => readonly SearchResult[]> {
  if (!content) return (await import('../../../search/index.ts')).search
  const { searchContent } = await import('./search-content.ts')
  return searchContent(content)
}

/** Each result with a part of its text below, in which what was found stands in brackets. */
function asHits(
  results: readonly SearchResult[],
  { width, color, piped }: Pick<Terminal, 'width' | 'color' | 'piped'>
): string {
  const { bold, dim } = pico.createColors(color)
  const below = (text: string): string[] => (piped ? [visible(text)] : wrap(text, width - 2)).map((line) => `  ${line}`)
  return results
    .map(({ collection, id, title, snippet }) => {
      const name = visible(`${collection}/${id}`)
      const head =
        piped || widthOf(name) + 2 + widthOf(title) <= width
          ? [`${bold(name)}  ${dim(visible(title))}`]
          : [bold(name), ...below(title).map(dim)]
      return [...head, ...below(marked(snippet))].map((line) => `${line}\n`).join('')
    })
    .join('\n')
}

const marked = ({ text, marks }: SearchResult['snippet']): string =>
  marks.reduceRight(
    (shown, [start, end]) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text
  )
