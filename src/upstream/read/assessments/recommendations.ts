import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { RecommendationReader } from '../../../records/assessments.ts'
import { headingAnchors } from '../anchors.ts'
import type { UpstreamRecommendations } from './facts.ts'
import { normalName, type UpstreamDocument } from '../document.ts'
import { outlineOf, type OutlinePart } from '../outline.ts'
import { saysSomething } from '../unread.ts'

/** Titles of sections of recommendations, in lower case. */
const titles = [
  /^(?:[\p{L}-]+ ){0,2}(?:recommendations?|suggestions?|feedback)(?: (?:for|to|from) .*)?$/u,
  /^recommended .*(?:next steps|requests)$/
]

/** The sections of recommendations in a document that have any: how many items or else paragraphs, and for whom. */
export function recommendationsIn(document: UpstreamDocument): UpstreamRecommendations[] {
  const anchors = headingAnchors(document)
  const parts = outlineOf(document)
  return parts.flatMap((part, index): UpstreamRecommendations[] => {
    const { heading } = part
    const title = titleOf(part)
    if (!heading || !isAbout(title)) return []
    const next = parts[index + 1]
    const isIntroduction = next !== undefined && next.depth > part.depth && isAbout(titleOf(next))
    const count = countIn(part, isIntroduction)
    const anchor = anchors[document.headings.indexOf(heading)] ?? ''
    return count === 0 ? [] : [{ to: readerOf(title), count, anchor, at: document.at(heading) }]
  })
}

/** A heading without remarks in brackets. */
const titleOf = ({ title }: OutlinePart): string => normalName(title.replace(/\([^()]*\)/g, ''))

const isAbout = (title: string): boolean => titles.some((one) => one.test(title))

/** Whom a section is for, by its title in lower case. */
export const readerOf = (title: string): RecommendationReader => {
  if (/\b(?:cncf|toc)\b/.test(title)) return 'cncf'
  return /\b(?:project|team|tag)\b/.test(title) ? 'project' : 'anyone'
}

/** The items of the lists of a section, else its paragraphs, unless those lead to sections below it. */
function countIn({ nodes }: OutlinePart, isIntroduction: boolean): number {
  const items = nodes.flatMap((node) => (node.type === 'list' ? node.children.filter(saysSomething) : []))
  if (items.length > 0 || isIntroduction) return items.length
  return nodes.filter((node) => node.type === 'paragraph' && saysSomething(node) && !isTracking(node)).length
}

/** Whether a paragraph only links the issue of the assessment. */
const isTracking = (node: Nodes): boolean => /^\s*tracking\b/i.test(toString(node))
