import type { PhrasingContent, RootContent } from 'mdast'
import { isWebAddress } from '../../policies/addresses.ts'
import { withoutDirectionControls } from '../../policies/characters.ts'
import { code, link, markdownOf, paragraph, prose, text } from '../hugo/markdown.ts'

/** A link where the address is one of the web, else the label alone. */
export const linked = (label: string, url = ''): PhrasingContent =>
  isWebAddress(url) ? link(label, url) : text(label.trim() || url)

/** Prose on one line: its paragraphs and items one after the other. */
export function inline(markdown: string): PhrasingContent[] {
  const parts = prose(markdown).flatMap(partsOf)
  return parts.flatMap((part, index) => (index === 0 ? part : [text(' '), ...part]))
}

/** The paragraphs in a block. */
function partsOf(node: RootContent): PhrasingContent[][] {
  if (node.type === 'paragraph' || node.type === 'heading') return [node.children.map(onOneLine)]
  return 'children' in node ? (node.children as RootContent[]).flatMap(partsOf) : []
}

function onOneLine(node: PhrasingContent): PhrasingContent {
  if (node.type === 'text') return { type: 'text', value: node.value.replace(/\s+/g, ' ') }
  if (node.type === 'break') return { type: 'text', value: ' ' }
  // A bar ends a cell even in code.
  if (node.type === 'inlineCode') return node.value.includes('|') ? text(node.value) : code(node.value)
  if ('children' in node) return { ...node, children: node.children.map(onOneLine) } as PhrasingContent
  return node
}

/** Inline content as Markdown, on one line. */
export const lineOf = (content: readonly PhrasingContent[]): string =>
  withoutDirectionControls(markdownOf([paragraph(...content)]))
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .replace(/ {2,}/g, ' ')

/** Blocks as Markdown. A line that MDX would take for a module statement begins with a character reference. */
export const blocksOf = (blocks: readonly RootContent[]): string =>
  withoutDirectionControls(markdownOf(blocks))
    .trim()
    .replace(/^[ei](?=mport\b|xport\b)/gm, (letter) => `&#${letter.charCodeAt(0)};`)

/** A table with a row on each line, as short as it can be: no row depends on another one. */
export function tableOf(titles: readonly string[], rows: readonly (readonly (readonly PhrasingContent[])[])[]): string {
  const lineFrom = (cells: readonly string[]): string => `| ${cells.map((cell) => cell || '-').join(' | ')} |`
  return [titles, titles.map(() => '---'), ...rows.map((cells) => cells.map(lineOf))].map(lineFrom).join('\n')
}

/** A word of a vocabulary as a reader sees it: `mailing-list` as `Mailing list`. */
export const sentenceCase = (value: string): string =>
  value.charAt(0).toUpperCase() + value.slice(1).replaceAll('-', ' ')
