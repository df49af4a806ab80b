import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { headingAnchors, outlineOf, type OutlinePart } from './outline.ts'
import {
  endOf,
  normalName,
  sourceOf,
  startOf,
  type UpstreamDocument,
  type LocatedFinding,
  type WithFindings
} from './document.ts'
import type { UpstreamDefinition } from './facts.ts'
import { referencesIn } from './references.ts'
import { slugOf } from './vocabulary.ts'

/** Reads the document of the compromise types: one second-level heading each. */
export function readDefinitions(
  document: UpstreamDocument
): WithFindings<{ readonly definitions: readonly UpstreamDefinition[] }> {
  const findings: LocatedFinding[] = []
  const anchors = headingAnchors(document)
  const definitions = outlineOf(document).flatMap((part) => {
    if (!part.heading || part.depth !== 2 || part.title === '') return []
    return [readDefinition(document, part, anchors[document.headings.indexOf(part.heading)] ?? '')]
  })
  const listed = listedAnchors(document)
  const seen = new Set<string>()
  for (const { id, title, text, anchor, at } of definitions) {
    if (seen.has(id))
      findings.push({ rule: 'definitions/duplicate', at, message: `\`${title}\` is already defined.`, actual: title })
    else if (text === '')
      findings.push({ rule: 'definitions/empty', at, message: `\`${title}\` has no definition text.` })
    else if (listed.size > 0 && !listed.has(anchor)) {
      findings.push({
        rule: 'definitions/not-listed',
        at,
        message: `The list at the top leaves out \`${title}\`.`,
        expected: `[${title}](#${anchor})`
      })
    }
    seen.add(id)
  }
  return { definitions, findings }
}

function readDefinition(document: UpstreamDocument, part: OutlinePart, anchor: string): UpstreamDefinition {
  const heading = part.heading as NonNullable<OutlinePart['heading']>
  const [, kind = '', title = part.title] = /^(?:(technique|type)\s*:\s*)?(.*)/is.exec(part.title) ?? []
  const mitigation = part.nodes.flatMap(listItems).find((item) => emphasised(item.children[0]) === 'mitigation')
  const prose = part.nodes.filter((node): node is Paragraph => node.type === 'paragraph' && !isReferenceLabel(node))
  const label = part.nodes.findIndex(isReferenceLabel)
  const references = part.nodes.flatMap((node, index) => {
    const isMitigation = mitigation !== undefined && node.type === 'list' && node.children.includes(mitigation)
    return referencesIn(
      document,
      node,
      isMitigation ? 'mitigation' : label >= 0 && index >= label ? 'references' : 'definition',
      part.title
    )
  })
  return {
    id: slugOf(title),
    title,
    kind: kind.toLowerCase() === 'technique' ? 'technique' : 'type',
    anchor,
    text: prose.map((node) => sourceOf(document, node)).join('\n\n'),
    ...(mitigation && { mitigation: afterLabel(document, mitigation) }),
    references,
    at: document.at(heading)
  }
}

const listItems = (node: RootContent): readonly ListItem[] => (node.type === 'list' ? (node as List).children : [])

/** The emphasised words that start a paragraph, in lower case. */
function emphasised(node: RootContent | undefined): string | undefined {
  const first = node?.type === 'paragraph' ? node.children[0] : undefined
  return first?.type === 'emphasis' || first?.type === 'strong' ? normalName(toString(first)) : undefined
}

const isReferenceLabel = (node: RootContent): boolean => /^references?(\(s\))?$/.test(emphasised(node) ?? '')

function afterLabel(document: UpstreamDocument, item: ListItem): string {
  const paragraph = item.children[0]
  const label = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  const from = label ? endOf(label) : startOf(item)
  return document.source.slice(from, endOf(item)).replace(/^\s*[-–—:]?\s*/, '')
}

/** The anchors that a list above the first definition links; empty where there is none. */
function listedAnchors(document: UpstreamDocument): Set<string> {
  const first = document.headings.find((heading) => heading.depth === 2)
  const end = first ? startOf(first) : 0
  const listed = new Set<string>()
  for (const { node, parent } of document.links) {
    if (startOf(node) < end && parent.type === 'paragraph' && node.type === 'link' && node.url.startsWith('#'))
      listed.add(node.url.slice(1))
  }
  return listed
}
