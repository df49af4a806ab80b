import type { Root } from 'mdast'
import type { Collection } from '../collections/collection.ts'
import { start, type Finding } from '../diagnostics/diagnostic.ts'
import type { FrontMatter } from '../markdown/front-matter.ts'
import { pointsOf } from '../markdown/positions.ts'
import type { ContentDocument, Rule } from '../rules/rule.ts'

/** What the rules find in one file. A rule that crashes becomes a finding itself. */
export function applyRules(
  rules: readonly Rule[],
  text: string,
  frontMatter: FrontMatter,
  tree: Root,
  { name, fieldsAt }: Collection
): Finding[] {
  const findings: Finding[] = []
  const pointAt = pointsOf(frontMatter.body)
  const firstLine = frontMatter.bodyLine - 1
  const document: ContentDocument = {
    ...frontMatter,
    collection: name,
    fields: fieldsAt([]),
    text,
    tree,
    placeInBody: (from, to) => {
      const { line, column } = pointAt(from)
      const end = pointAt(to)
      return { line: line + firstLine, column, endLine: end.line + firstLine, endColumn: end.column }
    }
  }
  for (const { ids, check } of rules) {
    try {
      check(document, (finding) => findings.push(finding))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      findings.push({ rule: 'rule/crashed', place: start, message: `The rule \`${ids[0]}\` crashed: ${reason}` })
    }
  }
  return findings
}
