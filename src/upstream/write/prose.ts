import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { parseMarkdown, proseFindings } from '../../markdown/prose.ts'
import { escaped, rendererOf } from './render.ts'

/** Makes a relative link of a document absolute; undefined where that is not possible. */
export type AbsoluteLink = (url: string) => string | undefined

// The last of them turn the direction of the text, or are seen by nobody.
// oxlint-disable-next-line no-control-regex -- control characters are what it is about
const controlCharacters = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]/g

/** Addresses but those of mailing lists: nobody's address is published. */
const address = /(?<![\w./@-])[\w.+-]+@[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w-])/gi
const isMailingList = (found: string): boolean =>
  /@(?:lists?\.|[\w.-]*\.?groups\.io$|googlegroups\.com$)|^git@/i.test(found)

const tidy = (text: string): string =>
  text
    .replace(/\(([^()\n]+)\)\[(https?:\/\/[^\]\s]+)\]/g, '[$1]($2)')
    .replace(address, (found) => (isMailingList(found) ? found : '…'))
    .replace(/([?&](?:pwd|password|passcode)=)[^\s&#)>"]+/gi, '$1…')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** Words that stand where upstream says nothing. */
const isPlaceholder = (text: string): boolean => /^\W*(?:n\/?a|none|null|unknown|tb[ad]|todo|\?+|xxx+)?\W*$/i.test(text)

/**
 * Upstream's own prose as content takes it: comments, HTML, tables, headings and whatever else prose may not contain
 * are removed or rewritten, and every word stays. Empty if nothing is said.
 */
export function cleanProse(markdown: string, absolute: AbsoluteLink): string {
  const source = markdown.replace(/\r\n?/g, '\n').replace(controlCharacters, '')
  let text = source
  // Rewritten text may parse differently in its new context, so it is read again.
  for (let times = 0; times < 3; times++) {
    const tree = parseMarkdown(text)
    if (times > 0 && isClean(tree, text)) return isPlaceholder(toString(tree)) ? '' : text
    text = tidy(rendererOf(text, tree, absolute)(tree))
  }
  return isClean(parseMarkdown(text), text) ? text : wordsOf(parseMarkdown(source))
}

/** Whether a text passes as prose, and reads the same below a heading. */
const isClean = (tree: Root, text: string): boolean => proseFindings(tree.children, text, 1).length === 0

/** The words alone, a paragraph for each block. */
const wordsOf = (tree: Root): string =>
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
      .replace(/\S*@\S*/g, '…')
      .replace(/\s+/g, ' ')
      .trim()
  )
