import type { Definition, Link, Node, Nodes, Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { Finding, Place } from '../diagnostics/diagnostic.ts'
import { isWebAddress } from '../policies/addresses.ts'
import { isDefanged } from '../policies/defanged.ts'
import { linkFault } from '../policies/links.ts'
import { budgetOf, fileUnits, type Budget } from './budget.ts'
import { withoutDefangedLinks } from './defanged.ts'
import { takeHeadingIds } from './headings.ts'
import { meteredParser } from './metered-parser.ts'
import { pointsOf } from '../points.ts'
import { completePositions } from './positions.ts'
import { refuseDeepText } from './text.ts'

/**
 * The syntax tree of a Markdown text, in GitHub's flavour. Every node has a position; ids of headings are taken out of
 * their text, and defanged addresses are text.
 *
 * @throws {BeyondLimit} when reading it would take more than the budget, or it nests too deep.
 */
export function parseMarkdown(text: string, budget: Budget = budgetOf(fileUnits)): Root {
  refuseDeepText(text)
  const parsed = unified().use(remarkParse).use(remarkGfm).use(meteredParser, budget).parse(text)
  const pointAt = pointsOf(text)
  return takeHeadingIds(withoutDefangedLinks(completePositions(parsed, text, pointAt), text), text, pointAt)
}

/** Node types that prose may contain. */
const allowed = new Set<string>([
  'root',
  'paragraph',
  'text',
  'list',
  'listItem',
  'blockquote',
  'emphasis',
  'strong',
  'inlineCode',
  'link',
  'break'
])

const names: Readonly<Record<string, string>> = {
  heading: 'a heading',
  code: 'a code block',
  image: 'an image',
  table: 'a table',
  thematicBreak: 'a thematic break',
  delete: 'strikethrough text',
  definition: 'a link definition',
  linkReference: 'a reference-style link',
  imageReference: 'an image',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote'
}

/** The place of a node, for a tree whose text starts on a given line of its file. */
export function placeOfNode(node: Node, firstLine = 1): Place {
  if (!node.position) return { line: firstLine, column: 1 }
  const { start, end } = node.position
  return {
    line: start.line + firstLine - 1,
    column: start.column,
    endLine: end.line + firstLine - 1,
    endColumn: end.column
  }
}

/** What is wrong with prose. `source` is the text that the tree was made from. */
export function proseFindings(nodes: readonly RootContent[], source: string, firstLine: number): Finding[] {
  const findings: Finding[] = []
  const tree: Root = { type: 'root', children: [...nodes] }
  visit(tree, (node: Nodes) => {
    const finding = findingFor(node, source, firstLine)
    if (finding) findings.push(finding)
    return finding && node.type !== 'link' ? 'skip' : undefined
  })
  return findings
}

function findingFor(node: Nodes, source: string, firstLine: number): Finding | undefined {
  const place = placeOfNode(node, firstLine)
  if (node.type === 'link' || node.type === 'definition') {
    const expected = linkFault(node.url)
    if (expected !== undefined && !isBareAddress(node, source)) {
      const message = `\`${node.url}\` is not ${isWebAddress(node.url) ? expected : 'a web address'}.`
      return isDefanged(node.url)
        ? {
            rule: 'link/scheme',
            place,
            message: `\`${node.url}\` is defanged, so it cannot be a link.`,
            expected: 'the address as text',
            actual: node.url
          }
        : { rule: 'link/scheme', place, message, expected, actual: node.url }
    }
  }
  if (allowed.has(node.type)) return undefined
  if (node.type === 'html') return { rule: 'body/html', place, message: `\`${firstWords(node.value)}\` is HTML.` }
  if (node.type === 'code' && isUnclosed(node, source)) {
    return {
      rule: 'body/unclosed-fence',
      place: { line: place.line, column: place.column },
      message: 'Unclosed code fence.'
    }
  }
  return {
    rule: 'body/unsupported',
    place,
    message: `Prose may not contain ${names[node.type] ?? `a ${node.type}`}.`
  }
}

/** Whether a link is an e-mail address written in the text; the secrets rule says which of them may be there. */
const isBareAddress = (node: Definition | Link, source: string): boolean =>
  node.url.startsWith('mailto:') &&
  node.url.slice('mailto:'.length) ===
    source.slice(node.position?.start.offset, node.position?.end.offset).replace(/^<(?:mailto:)?(.*)>$/, '$1')

const firstWords = (text: string): string => {
  const line = text.split('\n')[0] ?? ''
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}

function isUnclosed(node: Nodes, source: string): boolean {
  const text = source.slice(node.position?.start.offset, node.position?.end.offset)
  const fence = /^(`{3,}|~{3,})/.exec(text)?.[1]
  if (!fence) return false
  const lastLine = text.split('\n').at(-1)?.trim() ?? ''
  return !text.includes('\n') || !lastLine.startsWith(fence) || /[^`~]/.test(lastLine)
}
