import { getTerm, termsIn, type Term, type TermInText } from '../../query/lexicon.ts'
import { namesOfTheTag } from '../former-names.ts'
import { proseOf, type Piece } from './blocks.ts'
import { isInCode, placeholders, rangesOf, templatesIn, type Range } from './code-like.ts'
import { linksTo } from './entry-links.ts'
import type { Links } from './options.ts'
import { isEverydayWord } from './one-word-names.ts'
import { partOf, sourceOf } from './place.ts'
import { shortcodeNames } from './shortcodes.ts'
import type { SyntaxNode } from './syntax-tree.ts'
import { titleOf } from './title.ts'

const betweenBlocks = '\n\n'

/**
 * Links the first mention, after a line, of each term that a document does not link yet. `source` is the text that the
 * tree was read from.
 */
export function linkTerms(root: SyntaxNode, source: string, links: Links, afterLine = 0): void {
  const { terms, skipped, everydayWords, addressOf } = links
  const { blocks, urls, termNames, literals } = proseOf(root, afterLine)
  const inShortcodes = shortcodeNames(source).filter(
    ({ of, opening }) => of === 'Term id' && !literals.some(({ start, end }) => start <= opening && opening < end)
  )
  const named = new Set([...termNames, ...inShortcodes.map(({ text }) => text)].map((name) => getTerm(name, terms)))
  const isLinked = linksTo(urls)
  const done = new Set([...skipped, ...terms.filter((term) => named.has(term) || isLinked(addressOf(term)))])
  // A shortcode can go on in the next block, as Markdown does not know it.
  const templates = templatesIn(blocks.map(({ text }) => text).join(betweenBlocks))
  let offset = 0
  for (const { text, pieces } of blocks) {
    const from = offset
    offset += text.length + betweenBlocks.length
    const mentions = termsIn(text, terms)
    const isWanted = (mention: TermInText): boolean => everydayWords || !isEverydayWord(mention.text)
    if (mentions.every(({ term }) => done.has(term))) continue
    const closed = [
      ...rangesOf(namesOfTheTag, text),
      ...rangesOf(placeholders, text),
      ...templates.map(({ start, end }) => ({ start: start - from, end: end - from }))
    ]
    const linked = new Map<Piece, TermInText[]>()
    for (const mention of mentions) {
      const isInside = ({ start, end }: Range): boolean => start <= mention.start && mention.end <= end
      if (!isWanted(mention) || done.has(mention.term) || closed.some(isInside) || isInCode(text, mention, mentions))
        continue
      const piece = pieces.find(isInside)
      if (!piece?.linkable) continue
      done.add(mention.term)
      linked.set(piece, [...(linked.get(piece) ?? []), mention])
    }
    for (const [piece, mentions] of linked) link(piece, mentions, source, addressOf)
  }
}

/** Puts links in place of the words of a text. */
function link(
  { node, parent, start }: Piece,
  mentions: readonly TermInText[],
  source: string,
  addressOf: (term: Term) => string
): void {
  const { value = '', position } = node
  const isVerbatim = sourceOf(source, position) === value
  const nodes: SyntaxNode[] = []
  // Other plugins look for what is at a place. Where escapes make the exact one unknown, it is that of the whole text.
  const place = (from: number, to: number): Pick<SyntaxNode, 'position'> =>
    position ? { position: isVerbatim ? partOf(source, position, from, to) : position } : {}
  const textNode = (from: number, to: number): SyntaxNode => ({
    type: 'text',
    value: value.slice(from, to),
    ...place(from, to)
  })
  let end = 0
  for (const mention of mentions) {
    const from = mention.start - start
    if (from > end) nodes.push(textNode(end, from))
    end = mention.end - start
    nodes.push({
      type: 'link',
      url: addressOf(mention.term),
      title: titleOf(mention.term, mention.text),
      children: [textNode(from, end)],
      ...place(from, end)
    })
  }
  if (end < value.length) nodes.push(textNode(end, value.length))
  parent.children?.splice(parent.children.indexOf(node), 1, ...nodes)
}
