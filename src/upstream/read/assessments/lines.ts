import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isWebAddress } from '../../../policies/addresses.ts'
import { endOf, startOf, type FilePlace, type UpstreamDocument } from '../document.ts'
import { htmlTokens, isTag } from '../html-tokens.ts'

/** A part of a line: words, or a link with the words that it is under. */
export interface Piece {
  readonly text: string
  /** The address of a link. */
  readonly url?: string
  readonly from: number
  readonly to: number
}

/** A line of a text, however it was written. */
export type Line = readonly Piece[]

/** Tags of HTML at which a new line begins. */
const breaksLine = /^<\/?(?:br|p|li|ul|ol|div|tr|td|th)\b/i

/** What a template has in angle brackets, and Markdown takes for a tag: `<link to …>`. */
const isPlaceholder = /^<(?:links?|urls?|insert|your|project|names?)[ >_-]/i

/** The lines of some nodes, in Markdown or HTML, without those that have no words. */
export function linesOf(nodes: readonly Nodes[]): Line[] {
  const lines: Piece[][] = [[]]
  const add = (piece: Piece): void => {
    if (piece.text !== '' || piece.url !== undefined) lines.at(-1)?.push(piece)
  }
  const addText = (text: string, from: number, end: number): void => {
    let at = 0
    text.split('\n').forEach((part, index) => {
      if (index > 0) lines.push([])
      const start = Math.min(from + at, end)
      add({ text: part.replace(/\\$/, ''), from: start, to: Math.min(start + part.length, end) })
      at += part.length + 1
    })
  }
  const addHtml = (html: string, from: number): void => {
    let at = from
    for (const token of htmlTokens(html)) {
      const end = at + token.length
      if (!isTag(token) || isPlaceholder.test(token)) addText(token, at, end)
      else if (breaksLine.test(token)) lines.push([])
      at = end
    }
  }
  const walk = (node: Nodes): void => {
    const [from, to] = [startOf(node), endOf(node)]
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') addText(node.value, from, to)
    else if (node.type === 'html') addHtml(node.value, from)
    else if (node.type === 'link') add({ text: toString(node), url: node.url, from, to })
    else if (node.type === 'break') lines.push([])
    else if ('children' in node) {
      const isBlock = node.type === 'paragraph' || node.type === 'listItem'
      if (isBlock) lines.push([])
      for (const child of node.children) walk(child)
    }
  }
  for (const node of nodes) walk(node)
  return lines.filter((line) => line.some(({ text, url }) => text.trim() !== '' || url !== undefined))
}

/** The words of a line. */
export const lineText = (line: Line): string =>
  line
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/** The words of lines. */
export const linesText = (lines: readonly Line[]): string => lines.map(lineText).join('\n').trim()

/** Where lines stand, without blanks at their ends. */
export function placeOfLines(document: UpstreamDocument, lines: readonly Line[]): FilePlace | undefined {
  const pieces = lines.flat().filter(({ text, url }) => text.trim() !== '' || url !== undefined)
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first || !last) return undefined
  const written = document.source.slice(first.from, last.to)
  const from = first.from + written.length - written.trimStart().length
  return document.between(from, Math.max(from, first.from + written.trimEnd().length))
}

/** A web address in words, without what ends the sentence around it, and one of a repository without its scheme. */
const addressInWords = /(?<![\w/.@-])(?:https?:\/\/|(?:www\.)?github\.com\/)[^\s<>()[\]"'`,;]+/gi

/** The web addresses of lines in their order, each once; bare ones of GitHub get a scheme. */
export function urlsOf(lines: readonly Line[]): string[] {
  const found = lines
    .flat()
    .flatMap(({ text, url }) =>
      url === undefined
        ? [...text.matchAll(addressInWords)].map(([one]) => withScheme(one.replace(/(?<![.:])[.:]+$/, '')))
        : [url]
    )
  return [...new Set(found.filter(isWebAddress))]
}

const withScheme = (url: string): string => (/^https?:/i.test(url) ? url : `https://${url}`)
