import type { VFile } from 'vfile'
import type { DocumentFile, SyntaxNode, Tree } from '../remark/syntax-tree.ts'
import { readDocument } from './document.ts'
import { checkOptions, type RemarkLintTagSecurityOptions } from './options.ts'
import { report } from './report.ts'
import { rules } from './rules.ts'

export type { DocumentFile, Tree } from '../remark/syntax-tree.ts'
export { ruleIds, type RuleId } from './finding.ts'
export type { Reaction, RemarkLintTagSecurityOptions } from './options.ts'

/**
 * A remark plugin that reports what is no longer true of the TAG: links to documents that moved, to superseded channels
 * and meeting links, former names, and components or shortcodes that name an unknown record. Each message has the
 * rule's id, the place, what is there and what is expected.
 *
 * @throws {RangeError | TypeError} for an unknown option or a value that it does not take, with the nearest one.
 * @example
 * messages('Ask TAG Security.').map(({ ruleId, line, column, expected }) => [ruleId, line, column, expected])
 * // => [['former-name', 1, 5, ['TAG Security and Compliance']]]
 */
export function remarkLintTagSecurity(
  options?: RemarkLintTagSecurityOptions | null
): (tree: Tree, file: DocumentFile) => undefined {
  const checked = checkOptions(options ?? {})
  return (tree, file) => {
    const root = tree as SyntaxNode
    const document = readDocument(root, file)
    const findings = checked.rules.flatMap((id) => rules[id](document))
    report(findings, root, file as VFile, checked)
  }
}

export default remarkLintTagSecurity
