import type { Heading, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { start } from '../../diagnostics/diagnostic.ts'
import { headingText } from '../../markdown/headings.ts'
import { suggesting } from '../../suggestion.ts'
import { endOf, startOf, type UpstreamDocument, type FilePlace, type LocatedFinding } from './document.ts'
import type { IdentifierMention, IncidentFile, IncidentSection, SectionName } from './facts.ts'
import { sourceBetween } from './outline.ts'
import { referencesIn } from './references.ts'
import { sectionOf, sectionTitles } from './section-name.ts'
import { typesNamedIn } from './type-cell.ts'
import { unlinkedParts } from './unlinked.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A section with its nodes. */
export interface ReadSection extends IncidentSection {
  readonly nodes: readonly RootContent[]
}

/** An incident file with what comparing it to its row needs. */
export interface ReadIncident extends IncidentFile {
  readonly path: string
  /** Plain text of the heading. */
  readonly title: string
  /** Place of the heading, else of the file's start. */
  readonly headingAt: FilePlace
  /** The section on types. */
  readonly typeSection?: ReadSection
  readonly document: UpstreamDocument
  readonly findings: readonly LocatedFinding[]
}

/** Reads an incident file. */
export function readIncident(document: UpstreamDocument, vocabulary: Vocabulary): ReadIncident {
  const heading = document.headings.find((one) => one.depth === 1)
  const split = splitSections(document, heading)
  const typeSection = split.find((one) => one.name === 'type')
  const first = heading?.children[0]
  const headingAt = heading ? document.at(heading) : { file: document.path, ...start }
  return {
    path: document.path,
    title: heading ? headingText(heading) : '',
    ...(first && { heading: document.source.slice(startOf(first), endOf(heading?.children.at(-1) ?? first)) }),
    headingAt,
    typesInText:
      typeSection?.nodes
        .flatMap((node) => typesNamedIn(document, startOf(node), endOf(node), vocabulary))
        .filter(isFirst) ?? [],
    sections: split.map(({ nodes: _, ...section }) => section),
    ...(typeSection && { typeSection }),
    references: split.flatMap((section) =>
      section.nodes.flatMap((node) =>
        referencesIn(document, wrap(node), section.name === 'references' ? 'references' : 'prose', section.title)
      )
    ),
    identifiers: identifiersIn(document),
    at: document.at(document.tree),
    document,
    findings: findingsFor(document, heading, headingAt, split)
  }
}

/** A node whose children are one node, so that a definition at the top of a section is found too. */
const wrap = (node: RootContent): { type: 'root'; children: RootContent[] } => ({ type: 'root', children: [node] })

const isFirst = <T extends { readonly id: string }>(one: T, index: number, all: readonly T[]): boolean =>
  all.findIndex((other) => other.id === one.id) === index

function splitSections(document: UpstreamDocument, title: Heading | undefined): ReadSection[] {
  const groups: { heading?: Heading; nodes: RootContent[] }[] = [{ nodes: [] }]
  for (const node of document.tree.children) {
    if (node === title) continue
    if (node.type === 'heading' && node.depth === 2) groups.push({ heading: node, nodes: [] })
    else groups.at(-1)?.nodes.push(node)
  }
  return groups.map(({ heading, nodes }): ReadSection => {
    const name = heading ? sectionOf(headingText(heading)).name : 'summary'
    const first = heading ?? nodes[0]
    return {
      title: heading ? headingText(heading) : '',
      ...(name && { name }),
      text: sourceBetween(document, nodes),
      at: first ? document.at(first) : { file: document.path, ...start },
      nodes
    }
  })
}

const required: readonly SectionName[] = ['impact', 'type']

function findingsFor(
  document: UpstreamDocument,
  heading: Heading | undefined,
  headingAt: FilePlace,
  sections: readonly ReadSection[]
): LocatedFinding[] {
  const findings: LocatedFinding[] = []
  if (!heading) findings.push({ rule: 'catalog/missing-title', at: headingAt, message: 'The incident has no heading.' })
  for (const section of sections.slice(1)) {
    const { name, exact } = sectionOf(section.title)
    if (!exact) {
      const title = name && sectionTitles[name]
      const message = suggesting(`Unknown section \`${section.title}\``, title)
      findings.push({
        rule: 'catalog/section-name',
        at: section.at,
        message,
        expected: title ?? Object.values(sectionTitles).filter(Boolean).join(', '),
        actual: section.title
      })
    }
    const text = section.nodes
      .filter((node) => node.type !== 'html')
      .map((node) => toString(node))
      .join(' ')
      .trim()
    if (/^(n\/?a|none|todo|tbd|tba|unknown|null|\?+|-+|…|\.{3})?[.:!]?$/i.test(text)) {
      const at = section.nodes.find((node) => node.type !== 'html')
      const message =
        text === ''
          ? `The section \`${section.title}\` is empty.`
          : `The section \`${section.title}\` says only \`${text}\`.`
      findings.push({
        rule: 'catalog/placeholder-section',
        at: at ? document.at(at) : section.at,
        message,
        ...(text && { actual: text })
      })
    }
  }
  findings.push(...unlinkedReferences(document, sections))
  for (const name of required) {
    if (sections.some((section) => section.name === name)) continue
    findings.push({
      rule: 'catalog/missing-section',
      at: headingAt,
      message: `The incident has no section \`${sectionTitles[name]}\`.`,
      expected: `## ${sectionTitles[name]}`
    })
  }
  return findings
}

/** Items of the list of references without an address. */
const unlinkedReferences = (document: UpstreamDocument, sections: readonly ReadSection[]): LocatedFinding[] =>
  sections
    .filter(({ name }) => name === 'references')
    .flatMap(({ nodes }) => nodes.flatMap((node) => (node.type === 'list' ? node.children : [])))
    .flatMap((item) => unlinkedParts(document, item))

function identifiersIn(document: UpstreamDocument): IdentifierMention[] {
  const found = new Map<string, IdentifierMention>()
  const pattern = /(?<![\w-])(?:CVE-\d{4}-\d{4,}|GHSA(?:-[23456789cfghjmpqrvwx]{4}){3})(?![\w-])/gi
  const places = [...document.texts, ...document.codes, ...document.links].map(
    ({ node }) => [startOf(node), endOf(node)] as const
  )
  for (const [from, to] of places.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    for (const match of document.source.slice(from, to).matchAll(pattern)) {
      const key = match[0].toUpperCase()
      const begin = from + match.index
      if (!found.has(key)) found.set(key, { id: match[0], at: document.between(begin, begin + match[0].length) })
    }
  }
  return [...found.values()]
}
