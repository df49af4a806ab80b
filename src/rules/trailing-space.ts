import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { isScalar, visit as visitYaml } from 'yaml'
import { parseFrontMatter } from '../markdown/front-matter.ts'
import { parseMarkdown } from '../markdown/prose.ts'
import type { ContentDocument, Rule } from './rule.ts'

/** A line without the blanks and tabs at its end; other white space is text. */
function trimmedLine(line: string): string {
  let end = line.length
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end--
  return line.slice(0, end)
}

/** White space at the end of lines, but not where it is a line break, code or a part of a value. */
export const trailingSpace: Rule = {
  ids: ['format/trailing-space'],
  check: (document, report) => {
    const lines = document.text.split('\n')
    const trimmed = lines.map(trimmedLine)
    if (lines.every((line, index) => line === trimmed[index])) return
    for (const line of meaningfulIn(document)) trimmed[line - 1] = lines[line - 1] ?? ''
    const isSame = saysTheSame(document, trimmed.join('\n'))
    for (const [index, line] of lines.entries()) {
      const rest = trimmed[index] ?? ''
      if (rest === line) continue
      const place = { line: index + 1, column: rest.length + 1, endLine: index + 1, endColumn: line.length + 1 }
      report({
        rule: 'format/trailing-space',
        place,
        message: 'Trailing white space.',
        ...(isSame && { fix: { place, text: '' } })
      })
    }
  }
}

/** The lines whose trailing space has a meaning: line breaks, and all that keeps white space as it is. */
function meaningfulIn({ tree, bodyLine, yaml }: ContentDocument): Set<number> {
  const found = new Set<number>()
  const add = (from: number, to: number): void => {
    for (let line = from; line <= to; line++) found.add(line)
  }
  visit(tree, (node: Nodes) => {
    if (!node.position) return
    const [first, last] = [node.position.start.line + bodyLine - 1, node.position.end.line + bodyLine - 1]
    if (node.type === 'break') add(first, first)
    if (node.type === 'code' || node.type === 'html') add(first, last)
    if (node.type === 'inlineCode' || (node.type === 'link' && node.title?.includes('\n'))) add(first, last - 1)
  })
  visitYaml(yaml.document, {
    Scalar: (_, node) => {
      if (!isScalar(node) || !node.range || !/^BLOCK|^QUOTE_DOUBLE/.test(node.type ?? '')) return
      const { line, endLine = line, endColumn } = yaml.placeAt(node.range[0], node.range[1])
      if (node.type === 'QUOTE_DOUBLE') add(line, endLine - 1)
      else add(line + 1, endColumn === 1 ? endLine - 1 : endLine)
    }
  })
  return found
}

/** Whether a text has the same data as a document, and prose that renders the same. */
function saysTheSame({ data, tree }: ContentDocument, text: string): boolean {
  const parsed = parseFrontMatter(text)
  return (
    parsed.ok &&
    JSON.stringify(parsed.value.data) === JSON.stringify(data) &&
    shapeOf(parseMarkdown(parsed.value.body)) === shapeOf(tree)
  )
}

const shapeOf = (tree: Nodes): string =>
  JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value))
