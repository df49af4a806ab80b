import { frontMatterOf } from './front-matter.ts'
import { linkTerms } from './link-terms.ts'
import { linksFrom, type RemarkTagSecurityOptions } from './options.ts'
import { sourceText, type DocumentFile, type SyntaxNode, type Tree } from './syntax-tree.ts'

export type { RemarkTagSecurityOptions } from './options.ts'
export type { DocumentFile, Tree } from './syntax-tree.ts'

/**
 * A remark plugin that links the first mention of each term of the lexicon on a page to its entry, with the definition
 * as the link's title; everyday words, such as `key` and `claim`, only when asked to. A page that links to an entry
 * itself, or has a `<Term>` or a shortcode of it, gets no second link; one with `lexicon: false` in its front matter
 * gets none at all.
 *
 * Nothing changes in headings, links, code, HTML, expressions and footnotes, between `{{` and `}}`, in paths and the
 * like, nor where markup cuts a name in two.
 *
 * @throws {RangeError | TypeError} for an unknown option or a value that it does not take, with the nearest one.
 * @example
 * linked('Keep keys in an HSM.', { base: '/lexicon' }).split(' "')[0]
 * // => 'Keep keys in an [HSM](/lexicon/hardware-security-module'
 */
export function remarkTagSecurity(
  options?: RemarkTagSecurityOptions | null
): (tree: Tree, file: DocumentFile) => undefined {
  const links = linksFrom(options ?? {})
  return (tree, file) => {
    const root = tree as SyntaxNode
    const { optedOut, lastLine } = frontMatterOf(root, file)
    if (!optedOut) linkTerms(root, sourceText(file), links, lastLine)
  }
}

export default remarkTagSecurity
