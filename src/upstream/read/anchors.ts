import Slugger from 'github-slugger'
import { toString } from 'mdast-util-to-string'
import type { UpstreamDocument } from './document.ts'

/** The anchors of a document's headings in order, as GitHub makes them. */
export function headingAnchors({ headings }: UpstreamDocument): string[] {
  const slugger = new Slugger()
  return headings.map((heading) => slugger.slug(toString(heading)))
}

/** Every anchor of a document: of its headings, and those that HTML gives. */
export function anchorsOf(document: UpstreamDocument): Set<string> {
  const anchors = new Set(headingAnchors(document))
  for (const { node } of document.html) {
    for (const match of node.value.matchAll(/\s(?:id|name)=["']([^"'\s]+)["']/gi)) if (match[1]) anchors.add(match[1])
  }
  return anchors
}
