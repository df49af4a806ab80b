import pico from 'picocolors'
import { searchableCollections, type SearchableCollection } from '../../../generated/collections.ts'
import type { SearchOptions, SearchResult } from '../../../search/find.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { visible, widthOf } from '../../terminal/cells.ts'
import { asTable } from '../../terminal/table.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { wrap } from '../../terminal/wrap.ts'
import { listNamed } from '../../data/lists.ts'
import { orCannotRun, type Content } from '../../data/queries.ts'
import { contentFor, show, type ShowOptions } from './show.ts'

/** The flags of `search`. */
export interface SearchFlags extends ShowOptions {
  /** The most results to show. */
  readonly limit: number
  /** The collections to search, as typed; all when absent. */
  readonly collection?: readonly string[]
}

const fields = Object.keys({ collection: true, id: true, title: true, score: true, snippet: true } satisfies Record<
  keyof SearchResult,
  true
>)

/** Shows the records that match a query, best first. Gives the exit code. */
export async function search(args: readonly string[], options: SearchFlags, terminal: Terminal): Promise<number> {
  const query = args.join(' ')
  if (!/[\p{L}\p{N}]/u.test(query))
    throw new CannotRun(`\`${query}\` has no words to look for; say some: \`tag-security search npm maintainer\`.`)
  const collections = options.collection?.map(searchableNamed)
  const find = await searchOf(await contentFor(options, fields, terminal.folder))
  const results = orCannotRun(() => find(query, { collections, limit: options.limit }))
  const rows = results.map((result) => ({ ...result }))
  const table = (wanted: readonly string[] | undefined): string =>
    wanted ? asTable(rows, wanted, terminal) : asHits(results, terminal)
  return await show(rows, fields, table, options, terminal)
}

/**
 * The collection that an argument means.
 *
 * @throws {CannotRun} when it is unknown or cannot be searched.
 */
function searchableNamed(arg: string): SearchableCollection {
  const name = listNamed(arg)
  const found = searchableCollections.find((one) => one === name)
  if (found) return found
  const instead = `list it with a filter: \`tag-security list ${name} --help\``
  throw new CannotRun(`\`${name}\` cannot be searched; ${instead}. Collections: ${searchableCollections.join(', ')}.`)
}

/** The search over the packaged data, whose index is part of it, or over a content folder, which has none yet. */
export async function searchOf(
  content: Content
): Promise<(query: string, options: SearchOptions) => readonly SearchResult[]> {
  if (!content) return (await import('../../../search/index.ts')).search
  return (await import('../../data/content.ts')).searchContent(content)
}

/** Each result with a snippet below, its matches in brackets. */
function asHits(results: readonly SearchResult[], { width, color, piped }: Terminal): string {
  const { bold, dim } = pico.createColors(color)
  const below = (text: string): string[] => (piped ? [visible(text)] : wrap(text, width - 2)).map((line) => `  ${line}`)
  return results
    .map(({ collection, id, title, snippet }) => {
      const name = visible(`${collection}/${id}`)
      const head =
        piped || widthOf(name) + 2 + widthOf(title) <= width
          ? [`${bold(name)}  ${dim(visible(title))}`]
          : [bold(name), ...below(title).map(dim)]
      return [...head, ...below(withMarks(snippet))].map((line) => `${line}\n`).join('')
    })
    .join('\n')
}

const withMarks = ({ text, marks }: SearchResult['snippet']): string =>
  marks.reduceRight(
    (marked, [start, end]) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
    text
  )
