import type { Nodes, TableCell } from 'mdast'
import { suggesting } from '../../suggestion.ts'
import { isBreak, isStrayTag } from './cell.ts'
import { endOf, startOf, type UpstreamDocument, type LocatedFinding } from './document.ts'
import type { TypeMention } from './facts.ts'
import { slugOf, type Vocabulary } from './vocabulary.ts'

/** The types of a cell, with what is wrong with the way they are written. */
export interface TypeCell {
  readonly types: TypeMention[]
  readonly findings: LocatedFinding[]
}

/** Names that one finding lists. */
const mostNames = 50

/** Reads the types of a cell; where separators are lost, the longest known names decide. */
export function readTypeCell(document: UpstreamDocument, cell: TableCell, vocabulary: Vocabulary): TypeCell {
  const types: TypeMention[] = []
  const findings: LocatedFinding[] = []
  for (const [from, to] of stretchesOf(cell)) {
    const stretch = mentionsIn(document, from, to, vocabulary)
    stretch.forEach((mention, index) => {
      const before = stretch[index - 1]
      if (before && document.source.slice(before.to, mention.from).trim() === '')
        findings.push(lostSeparator(before.type, mention.type))
    })
    types.push(...stretch.map((one) => one.type))
  }
  return { types, findings: [...findings, ...types.flatMap((type) => nameFindings(type, vocabulary))] }
}

const lostSeparator = (before: TypeMention, type: TypeMention): LocatedFinding => ({
  rule: 'catalog/lost-separator',
  at: type.at,
  message: `Nothing separates \`${before.raw}\` and \`${type.raw}\`.`,
  expected: `${before.title}, ${type.title}`,
  actual: `${before.raw} ${type.raw}`
})

function nameFindings(type: TypeMention, vocabulary: Vocabulary): LocatedFinding[] {
  if (!type.defined) {
    const near = vocabulary.nearest(type.raw)
    const message = suggesting(`\`${type.raw}\` has no definition`, near)
    const expected = near ?? vocabulary.defined.slice(0, mostNames).join(', ')
    return [{ rule: 'catalog/undefined-type', at: type.at, message, expected, actual: type.raw }]
  }
  if (type.raw === type.title) return []
  return [
    {
      rule: 'catalog/type-spelling',
      at: type.at,
      message: `\`${type.raw}\` is written \`${type.title}\` in its definition.`,
      expected: type.title,
      actual: type.raw
    }
  ]
}

/** The stretches of text in a cell between line breaks, comments and other nodes, as offsets. */
function stretchesOf(cell: TableCell): [number, number][] {
  const stretches: [number, number][] = []
  const walk = (nodes: readonly Nodes[]): void => {
    for (const node of nodes) {
      if (isBreak(node) || isStrayTag(node)) continue
      if (node.type === 'text' || node.type === 'inlineCode') stretches.push([startOf(node), endOf(node)])
      else if ('children' in node) walk(node.children)
    }
  }
  walk(cell.children)
  return stretches
}

interface Named {
  readonly from: number
  readonly to: number
  readonly type: TypeMention
}

function mentionsIn(document: UpstreamDocument, from: number, to: number, vocabulary: Vocabulary): Named[] {
  const text = document.source.slice(from, to)
  const named: Named[] = []
  const add = (raw: string, at: number): void => {
    const name = vocabulary.typeOf(raw) ?? { title: raw, id: slugOf(raw), defined: false }
    const begin = from + at
    named.push({
      from: begin,
      to: begin + raw.length,
      type: { raw, ...name, at: document.between(begin, begin + raw.length) }
    })
  }
  const addUnknown = (begin: number, end: number): void => {
    for (const match of text.slice(begin, end).matchAll(/[^,;/`*_]+/g)) {
      const raw = match[0].trim().replace(/^&?\s{0,3}(?:and\s{1,3})?|(?:\s{1,3}and)?\s{0,3}&?$/gi, '')
      if (/[\p{L}\p{N}]/u.test(raw) && raw.toLowerCase() !== 'and')
        add(raw, begin + match.index + match[0].indexOf(raw))
    }
  }
  let cursor = 0
  for (const match of text.matchAll(vocabulary.pattern)) {
    addUnknown(cursor, match.index)
    add(match[0], match.index)
    cursor = match.index + match[0].length
  }
  addUnknown(cursor, text.length)
  return named
}

/** The types named in a stretch of source, each once, in order. */
export function typesNamedIn(
  document: UpstreamDocument,
  from: number,
  to: number,
  vocabulary: Vocabulary
): TypeMention[] {
  const found = new Map<string, TypeMention>()
  for (const match of document.source.slice(from, to).matchAll(vocabulary.pattern)) {
    const name = vocabulary.typeOf(match[0])
    const begin = from + match.index
    if (name && !found.has(name.id))
      found.set(name.id, { raw: match[0], ...name, at: document.between(begin, begin + match[0].length) })
  }
  return [...found.values()]
}
