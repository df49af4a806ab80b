import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { budgetOf, fileUnits, type Budget } from '../../markdown/budget.ts'
import { parseMarkdown, proseFindings } from '../../markdown/prose.ts'
import { isDefanged, isInDefanged } from '../../policies/defanged.ts'
import { withoutHiddenCharacters } from '../../policies/characters.ts'
import { wholePlaceholder } from '../../policies/placeholders.ts'
import { withoutSecrets } from '../../policies/secrets.ts'
import { escaped, rendererOf } from './render.ts'

const tidy = (text: string): string =>
  withoutSecrets(
    text.replace(/\(([^()\n]+)\)\[(https?:\/\/[^\]\s]+)\]/g, (written, words: string, url: string, index: number) =>
      isInDefanged(text, index, index + written.length) ? written : `[${words}](${url})`
    )
  )
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** Whether upstream says nothing. */
const isBlank = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text) || wholePlaceholder(text) !== null

/**
 * Upstream's own prose as content takes it: comments, HTML, tables, headings and whatever else prose may not contain
 * are removed or rewritten, and every word stays. Empty if nothing is said. `absolute` makes relative links absolute.
 */
export function cleanProse(
  markdown: string,
  absolute: (url: string) => string | undefined,
  budget: Budget = budgetOf(fileUnits)
): string {
  const source = withoutHiddenCharacters(markdown.replace(/\r\n?/g, '\n'))
  let text = source
  // Rewritten text may parse differently in its new context, so it is read again.
  for (let times = 0; times < 3; times++) {
    const tree = parseMarkdown(text, budget)
    if (times > 0 && isClean(tree, text)) return isBlank(toString(tree)) ? '' : text
    text = tidy(rendererOf(text, tree, absolute)(tree))
  }
  return isClean(parseMarkdown(text, budget), text) ? text : plainProse(parseMarkdown(source, budget))
}

/** Whether a text passes as prose, and reads the same below a heading. */
const isClean = (tree: Root, text: string): boolean => proseFindings(tree.children, text, 1).length === 0

/** The text alone, a paragraph for each block. */
const plainProse = (tree: Root): string =>
  tidy(
    tree.children
      .filter(({ type }) => type !== 'html' && type !== 'definition')
      .map(paragraphOf)
      .filter(Boolean)
      .join('\n\n')
  )

// What could be an address would become a link, escaped or not.
const paragraphOf = (node: RootContent): string =>
  escaped(
    toString(node, { includeHtml: false })
      .replace(/(?<!\S)\S*@\S*/g, (word) => (isDefanged(word) ? word : '…'))
      .replace(/\s+/g, ' ')
      .trim()
  )
