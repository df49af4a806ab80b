import type { Nodes } from 'mdast'
import { parseMarkdown } from '../../../markdown/prose.ts'

/** A part of a text, by offsets. */
export interface Range {
  readonly from: number
  readonly to: number
}

const opening = /^(---|\+\+\+)[ \t]*(?:\r\n?|\n)/

/** The length of the front matter that a text begins with. */
function frontMatterLength(text: string): number {
  const [first = '', fence = ''] = opening.exec(text) ?? []
  if (fence === '') return 0
  let at = first.length
  for (const line of text.slice(at).split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    at += line.length
    if (line.trimEnd() === fence) return at
  }
  return 0
}

/**
 * The parts of a page where a marker is only text: front matter and code. MDX has no indented code.
 *
 * @throws {BeyondLimit} when reading the page would take too long.
 */
export function quotedIn(text: string, isMdx: boolean): readonly Range[] {
  const start = text.startsWith('\uFEFF') ? 1 : 0
  const matter = start + frontMatterLength(text.slice(start))
  const blanked = text.slice(0, matter).replace(/[^\r\n]/g, ' ') + text.slice(matter)
  const ranges: Range[] = [{ from: 0, to: matter }]
  const visit = (node: Nodes): void => {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
    const isCode = node.type === 'code' && (!isMdx || /^[`~]/.test(text.slice(from, from + 1)))
    if (isCode || node.type === 'inlineCode') ranges.push({ from, to })
    else if ('children' in node) node.children.forEach(visit)
  }
  visit(parseMarkdown(blanked))
  return ranges
}
