import type { RootContent } from 'mdast'
import { stringify } from 'yaml'
import { sourceUrl } from '../../query/sources.ts'
import type { Entry } from '../../records/entry.ts'
import { withYamlEscapes } from '../../safe-json.ts'
import { editUrl, type Catalog, type PageCollection } from './catalog.ts'
import { heading, link, markdownOf, paragraph, text } from './markdown.ts'

/** The front matter of a page: what Hugo and Docsy know, and what templates may use. */
export interface FrontMatter {
  /** The page's heading. */
  readonly title: string
  /** The name in menus, where the title is too long for them. */
  readonly linkTitle?: string
  /** The place among its siblings, smallest first. */
  readonly weight: number
  /** A sentence for lists and search engines, as `descriptionOf` gives it. */
  readonly description: string
  /** Whether Docsy leaves the page out of the menu beside it. */
  readonly toc_hide?: boolean
  /** Whether Docsy shows no list of the pages below. */
  readonly no_list?: boolean
  /** Docsy's layout for pages with a menu beside them; other themes take their default one. */
  readonly type: 'docs'
  /** The record, for templates: `.Params.tag_security.id`. */
  readonly tag_security?: Readonly<Record<string, unknown>>
}

/** A page of front matter and blocks. Every text of the front matter is in double quotes, where nothing breaks out. */
export function page(frontMatter: FrontMatter, blocks: readonly RootContent[]): string {
  const yaml = stringify(frontMatter, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })
  return `---\n${withYamlEscapes(yaml)}---\n\n${markdownOf(blocks)}`
}

/** Sections by their headings, without those that have no content. */
export const sections = (contents: Readonly<Record<string, readonly RootContent[]>>): RootContent[] =>
  Object.entries(contents).flatMap(([title, blocks]) => (blocks.length === 0 ? [] : [heading(title), ...blocks]))

/** The last paragraph of a record's page: where the record was read, and where it is edited. */
export function provenance(collection: PageCollection, record: Entry, { collections }: Catalog): RootContent {
  const source = sourceUrl(record, collections.sources)
  const title = collections.sources.find(({ id }) => id === record.sources[0]?.id)?.title
  const read = source === undefined || title === undefined ? [] : [text('Source: '), link(title, source), text('. ')]
  return paragraph(...read, link('Edit this record', editUrl(collection, record.id)), text('.'))
}

/**
 * The first sentence of a text, for `description`. Docsy reads a description as Markdown, in which Hugo runs shortcodes
 * and may allow HTML, and others take it for plain text: only what would begin one of them, a link or a character
 * reference is escaped.
 */
export function descriptionOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const [first] = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(line)
  return (first?.segment.trim() ?? '')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('](', ']&#40;')
    .replaceAll('{{', '{&#123;')
}
