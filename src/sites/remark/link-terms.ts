import { getTerm, termsIn, type Term, type TermInText } from '../../query/lexicon.ts'
import { tag } from '../../query/tag.ts'
import { proseOf, type Piece } from './blocks.ts'
import { linksTo } from './entry-links.ts'
import type { Links } from './options.ts'
import { partOf, sourceOf } from './place.ts'
import type { SyntaxNode } from './syntax-tree.ts'
import { titleOf } from './title.ts'

/** The TAG's names, of today and before: words in them mean no term. */
const tagNames = new RegExp([tag.name, ...tag.formerNames.map(({ name }) => name)].map((name) => name.replaceAll(' ', '\\s+')).join('|'), 'g')

/** Links, in a document after a line, the first mention of each term that the document does not link yet. The text is what the tree was read from. */
export function linkTerms(root: SyntaxNode, source: string, { terms, skipped, addressOf }: Links, afterLine = 0): void {
  const { blocks, urls, termNames } = proseOf(root, afterLine)
  const named = new Set(termNames.map((name) => getTerm(name, terms)))
  const isLinked = linksTo(urls)
  const done = new Set([...skipped, ...terms.filter((term) => named.has(term) || isLinked(addressOf(term)))])
  for (const { text, pieces } of blocks) {
    const linked = new Map<Piece, TermInText[]>()
    const names = Array.from(text.matchAll(tagNames), ({ 0: name, index }) => ({ start: index, end: index + name.length }))
    for (const mention of termsIn(text, terms)) {
      const isInside = ({ start, end }: { readonly start: number; readonly end: number }): boolean => start <= mention.start && mention.end <= end
      if (done.has(mention.term) || names.some(isInside) || isInAddress(text, mention)) continue
      const piece = pieces.find(isInside)
      if (!piece?.linkable) continue
      done.add(mention.term)
      linked.set(piece, [...(linked.get(piece) ?? []), mention])
    }
    for (const [piece, mentions] of linked) link(piece, mentions, source, addressOf)
  }
}

/** Whether a mention is a part of an address, a handle, a file's name or a word with a hyphen that stands as text. */
function isInAddress(text: string, { start, end }: TermInText): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0] ?? ''
  const after = /^\S*/.exec(text.slice(end, end + 200))?.[0] ?? ''
  return /:\/\/|^www\.|[#@][\w/.-]*$|[\p{L}\p{M}\p{N}_][.\-\u2010\u2011]$/iu.test(before) || /^@\w|^\.\w|^[-\u2010\u2011](?!-)/.test(after)
}

/** Puts links in place of the words of a text. */
function link({ node, parent, start }: Piece, mentions: readonly TermInText[], source: string, addressOf: (term: Term) => string): void {
  const { value = '', position } = node
  const isVerbatim = sourceOf(source, position) === value
  const nodes: SyntaxNode[] = []
  /** Other plugins look for what is at a place: where escapes make the exact one unknown, it is that of the whole text. */
  const place = (from: number, to: number): Pick<SyntaxNode, 'position'> => (position ? { position: isVerbatim ? partOf(source, position, from, to) : position } : {})
  const textNode = (from: number, to: number): SyntaxNode => ({ type: 'text', value: value.slice(from, to), ...place(from, to) })
  let end = 0
  for (const mention of mentions) {
    const from = mention.start - start
    if (from > end) nodes.push(textNode(end, from))
    end = mention.end - start
    nodes.push({ type: 'link', url: addressOf(mention.term), title: titleOf(mention.term, mention.text), children: [textNode(from, end)], ...place(from, end) })
  }
  if (end < value.length) nodes.push(textNode(end, value.length))
  parent.children?.splice(parent.children.indexOf(node), 1, ...nodes)
}
