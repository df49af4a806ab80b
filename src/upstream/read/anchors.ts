import Slugger from 'github-slugger'
import type { Heading, Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { headingText } from '../../markdown/headings.ts'
import { tagsIn } from '../../markdown/html.ts'
import { startOf, type UpstreamDocument } from './document.ts'
import { decoded } from './paths.ts'

/** The anchors of a document's headings in order: the id that a heading has, else the one that is made of its text. */
export function headingAnchors({ headings }: UpstreamDocument): string[] {
  const slugger = new Slugger()
  return headings.map((heading) => heading.data?.id ?? slugger.slug(headingText(heading)))
}

/** Every anchor of a document: of its headings, those that HTML gives, and those of its footnotes. */
export function anchorsOf(document: UpstreamDocument): Set<string> {
  const anchors = new Set([...headingAnchors(document), ...madeByGitHub(document), ...ofFootnotes(document)])
  for (const { node } of document.html)
    for (const { attributes } of tagsIn(node.value))
      for (const name of ['id', 'name']) anchors.add(attributes.get(name) ?? '')
  // What MDX takes for an element is text where an attribute is an expression.
  for (const { node } of document.texts)
    for (const [, , id = ''] of node.value.matchAll(/\sid=\{\s?(["'`])([^"'`\s]+)\1\s?\}/g)) anchors.add(id)
  anchors.delete('')
  return anchors
}

/** What GitHub makes of headings without an id. It leaves out images, and counts the headings that HTML writes too. */
function madeByGitHub({ headings, html }: UpstreamDocument): string[] {
  const slugger = new Slugger()
  const written = headings
    .filter(({ data }) => data?.id === undefined)
    .map((heading) => ({ at: startOf(heading), text: textOnGitHub(heading) }))
  const inHtml = html.flatMap(({ node }) => htmlHeadings(node.value).map((text) => ({ at: startOf(node), text })))
  return [...written, ...inHtml].sort((a, b) => a.at - b.at).map(({ text }) => slugger.slug(text))
}

const textOnGitHub = (heading: Heading): string => toString(heading, { includeHtml: false, includeImageAlt: false })

/** A heading is short; to look on to the end for each that is not closed would take long. */
const longestHeading = 1000

const htmlHeadings = (html: string): string[] =>
  tagsIn(html).flatMap(({ name, end }) => {
    if (!/^h[1-6]$/.test(name)) return []
    const text = html.slice(end, end + longestHeading)
    const close = text.toLowerCase().indexOf(`</${name}`)
    return close < 0
      ? []
      : [
          text
            .slice(0, close)
            .replace(/<[^<>]*>/g, '')
            .replace(/\s+/g, ' ')
            .trim()
        ]
  })

/** GitHub's anchors of notes and of their marks in the text; other converters write `fn1` and `fn:1`. */
function ofFootnotes({ tree }: UpstreamDocument): string[] {
  const anchors: string[] = []
  const seen = new Map<string, number>()
  visit(tree, (node: Nodes) => {
    if (node.type === 'footnoteDefinition')
      for (const between of ['-', '', ':']) anchors.push(`fn${between}${node.identifier}`)
    if (node.type !== 'footnoteReference') return
    const times = (seen.get(node.identifier) ?? 0) + 1
    seen.set(node.identifier, times)
    const again = times > 1 ? `-${times}` : ''
    for (const between of ['-', '', ':']) anchors.push(`fnref${between}${node.identifier}${again}`)
  })
  return anchors.length > 0 ? [...anchors, 'footnote-label'] : []
}

const importStatement = /^import\s[^'"\n]*['"]([^'"\n]+\.mdx?)['"];?[ \t]*$/gm

/** The Markdown files that a document of MDX shows as parts of itself. */
export const importedParts = ({ source }: UpstreamDocument): string[] =>
  [...source.matchAll(importStatement)].map(([, path = '']) => path)

/** Lines of a file on GitHub: `L3`, `L3-L10`, `L3C5-L4C1`. */
const sourceLines = /^L[1-9]\d*(?:C\d+)?(?:-L?[1-9]\d*(?:C\d+)?)?$/

/** The anchor that a fragment names, decoded; empty for the document as a whole or a place that needs none. */
export function anchorNamed(fragment: string): string {
  // A text fragment follows the anchor, and GitHub puts a prefix before those that authors give.
  const anchor = decoded(fragment.replace(/:~:.*$/s, '')).replace(/^user-content-/, '')
  return /^top$/i.test(anchor) || sourceLines.test(anchor) ? '' : anchor
}

/** The anchor that an address within its own document names; undefined for any other address. */
export const ownAnchor = (url: string): string | undefined =>
  url.startsWith('#') ? anchorNamed(url.slice(1)) : undefined
