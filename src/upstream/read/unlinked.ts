import type { Nodes, Parents } from 'mdast'
import { isWebAddress } from '../../policies/addresses.ts'
import { isDefanged } from '../../policies/defanged.ts'
import { passwordIn } from '../../policies/secrets.ts'
import { isBreak, isComment, isStrayTag } from './cell.ts'
import { endOf, startOf, type LocatedFinding, type UpstreamDocument } from './document.ts'
import { restAfterComment, reversedText, urlInCode } from './references.ts'
import { hasWords, unread } from './unread.ts'

/** A part of a list of references, with the words in it. */
interface Piece {
  from?: number
  to: number
  words: string
  isLinked: boolean
}

/**
 * Parts of a list of references that have words and no web address. Line breaks separate the parts, and commas where
 * `separator` says so. Words beside an address describe it.
 */
export function unlinkedParts(document: UpstreamDocument, root: Nodes, separator?: RegExp): LocatedFinding[] {
  const pieces: Piece[] = [{ to: 0, words: '', isLinked: false }]
  const next = (): number => pieces.push({ to: 0, words: '', isLinked: false })
  const add = (node: Nodes, words: string, isLinked = false): void => {
    const piece = pieces.at(-1)
    if (!piece || (words.trim() === '' && !isLinked)) return
    piece.from ??= startOf(node)
    piece.to = endOf(node)
    piece.words += words
    piece.isLinked ||= isLinked
  }
  const walk = (parent: Parents): void => {
    parent.children.forEach((node, index) => {
      if (isBreak(node) || isStrayTag(node)) next()
      else if (isComment(node)) return
      else if (node.type === 'link') add(node, node.url, isReference(node.url))
      else if (node.type === 'inlineCode') add(node, withoutDefanged(node.value), urlInCode(node) !== undefined)
      else if (node.type === 'text') {
        const words = besideLinks(parent, index, node.value)
        const parts = separator ? words.split(separator) : [words]
        parts.forEach((part, which) => {
          if (which > 0) next()
          add(node, withoutDefanged(part))
        })
      } else if ('children' in node) walk(node)
      else add(node, node.type === 'image' ? node.url : '')
    })
  }
  if ('children' in root) walk(root)
  return pieces.flatMap(({ from, to, words, isLinked }) =>
    isLinked || from === undefined || !hasWords(words)
      ? []
      : [unread(document.between(from, to), words, 'it has no web address', '[title](https://…)')]
  )
}

/** Whether an address is read as a reference, or left out for the password in it. */
const isReference = (url: string): boolean => isWebAddress(url) || passwordIn(url) !== undefined

const withoutDefanged = (text: string): string =>
  text
    .split(/(\s+)/)
    .filter((word) => !isDefanged(word))
    .join('')

/** A text without what belongs to the addresses beside it: the words of a reversed link, and an interrupted rest. */
function besideLinks(parent: Parents, index: number, text: string): string {
  const reversed = reversedText(parent, index + 1)
  const before = [index - 2, index - 3].flatMap((at) => restAfterComment(parent, at)?.rest ?? [])[0]
  const rest = before !== undefined && text.startsWith(before) ? text.slice(before.length) : text
  return reversed === undefined ? rest : rest.slice(0, Math.max(0, rest.lastIndexOf(`(${reversed})[`)))
}
