import type { Heading, List, ListItem, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { headingText } from '../../markdown/headings.ts'
import { headingAnchors, ownAnchor } from './anchors.ts'
import { linksIn } from './incident-path.ts'
import { outlineOf, type OutlinePart } from './outline.ts'
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
import { unlinkedParts } from './unlinked.ts'
import { saysSomething, unreadHtml, unreadNode } from './unread.ts'
import { slugOf } from './vocabulary.ts'

/** Reads the document of the compromise types: one second-level heading each. */
export function readDefinitions(
  document: UpstreamDocument
): WithFindings<{ readonly definitions: readonly UpstreamDefinition[] }> {
  const findings: LocatedFinding[] = []
  const anchors = headingAnchors(document)
  const definitions = sectionsOf(document).flatMap(({ part, nodes }) => {
    if (!part.heading || part.depth !== 2 || part.title === '') {
      findings.push(...outsideDefinitions(document, nodes))
      return []
    }
    const anchor = anchors[document.headings.indexOf(part.heading)] ?? ''
    return [readDefinition(document, { heading: part.heading, title: part.title, nodes, anchor }, findings)]
  })
  const listed = listedAnchors(document)
  const seen = new Set<string>()
  for (const { id, title, text, anchor, at } of definitions) {
    if (seen.has(id))
      findings.push({ rule: 'definitions/duplicate', at, message: `\`${title}\` is already defined.`, actual: title })
    else {
      if (text === '') findings.push({ rule: 'definitions/empty', at, message: `\`${title}\` has no definition text.` })
      if (listed.size > 0 && !listed.has(anchor)) {
        const message = `The list at the top leaves out \`${title}\`.`
        findings.push({ rule: 'definitions/not-listed', at, message, expected: `[${title}](#${anchor})` })
      }
    }
    seen.add(id)
  }
  return { definitions, findings }
}

/** A type's heading with everything down to the next one. */
interface Section {
  readonly heading: Heading
  readonly title: string
  readonly nodes: readonly RootContent[]
  readonly anchor: string
}

/** The document in sections of the first and second level, each with everything below its deeper headings. */
function sectionsOf(document: UpstreamDocument): { readonly part: OutlinePart; readonly nodes: RootContent[] }[] {
  const sections: { part: OutlinePart; nodes: RootContent[] }[] = []
  for (const part of outlineOf(document)) {
    const last = sections.at(-1)
    if (last && part.heading && part.depth > 2) last.nodes.push(part.heading, ...part.nodes)
    else sections.push({ part, nodes: [...part.nodes] })
  }
  return sections
}

/** Of what is outside of the definitions, lists of links to them are known, and prose. */
const outsideDefinitions = (document: UpstreamDocument, nodes: readonly RootContent[]): LocatedFinding[] =>
  nodes.flatMap((node): LocatedFinding[] => {
    if (node.type === 'list')
      return node.children
        .filter((item) => saysSomething(item) && !linksIn(item).some(({ url }) => url.startsWith('#')))
        .map((item) => unreadNode(document, item, 'it does not link a definition', '[Type](#type)'))
    return node.type === 'table' ? [unreadNode(document, node, 'a definition is a section')] : []
  })

function readDefinition(
  document: UpstreamDocument,
  { heading, title: written, nodes, anchor }: Section,
  findings: LocatedFinding[]
): UpstreamDefinition {
  const [, kind = '', title = written] = /^(?:(technique|type)\s*:\s*)?(.*)/is.exec(written) ?? []
  const mitigation = nodes.flatMap(listItems).find((item) => emphasised(item.children[0]) === 'mitigation')
  const isMitigation = (node: RootContent): boolean =>
    mitigation !== undefined && node.type === 'list' && node.children.includes(mitigation)
  const label = nodes.findIndex(isReferenceLabel)
  const isReference = (index: number): boolean => label >= 0 && index >= label
  const text = nodes.filter(
    (node, index) => !isReference(index) && !isMitigation(node) && node.type !== 'html' && node.type !== 'definition'
  )
  const references = nodes.flatMap((node, index) =>
    referencesIn(
      document,
      { type: 'root', children: [node] },
      isMitigation(node) ? 'mitigation' : isReference(index) ? 'references' : 'definition',
      written
    )
  )
  findings.push(...unreadHtml(document, nodes))
  nodes.forEach((node, index) => {
    if (isMitigation(node))
      for (const item of listItems(node))
        if (item !== mitigation) findings.push(unreadNode(document, item, 'it stands beside the mitigation'))
    if (isReference(index) && !isReferenceLabel(node) && !isMitigation(node))
      for (const part of node.type === 'list' ? node.children : [node]) findings.push(...unlinkedParts(document, part))
  })
  return {
    id: slugOf(title),
    title,
    kind: kind.toLowerCase() === 'technique' ? 'technique' : 'type',
    anchor,
    text: text.map((node) => sourceOf(document, node)).join('\n\n'),
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

const isReferenceLabel = (node: RootContent): boolean =>
  /^references?(\(s\))?$/.test((node.type === 'heading' ? normalName(headingText(node)) : emphasised(node)) ?? '')

function afterLabel(document: UpstreamDocument, item: ListItem): string {
  const paragraph = item.children[0]
  const label = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  const from = label ? endOf(label) : startOf(item)
  return document.source.slice(from, endOf(item)).replace(/^\s*[-–—:]?\s*/, '')
}

/** The anchors that a list above the first definition links; empty where there is none. */
function listedAnchors(document: UpstreamDocument): Set<string> {
  const nodes = document.tree.children
  const first = nodes.findIndex((node) => node.type === 'heading' && node.depth === 2)
  const links = nodes.slice(0, Math.max(0, first)).flatMap(linksIn)
  return new Set(links.flatMap(({ url }) => ownAnchor(url) || []))
}
