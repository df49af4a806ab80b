import { stringify } from 'yaml'
import { withYamlEscapes } from '../../safe-json.ts'

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

/** Front matter between its lines of dashes. Every text is in double quotes, where nothing breaks out. */
export function frontMatter(fields: FrontMatter): string {
  const yaml = stringify(fields, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 })
  return `---\n${withYamlEscapes(yaml)}---\n`
}

/**
 * The first sentence of a text, for `description`. Docsy reads a description as Markdown, in which Hugo runs shortcodes and
 * may allow HTML, and others take it for plain text: what would begin one of them, a link or a character by its number is escaped, and nothing else.
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
