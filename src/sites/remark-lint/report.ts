import remarkMessageControl from 'remark-message-control'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { SyntaxNode } from '../remark/syntax-tree.ts'
import { ruleIds, type Finding } from './finding.ts'
import type { CheckedOptions } from './options.ts'

const source = 'tag-security'

/** Comments such as `<!-- tag-security disable former-name -->` switch rules off in a part of a page. */
const heedComments = remarkMessageControl({ name: source, source, known: [...ruleIds] })

/** Fixes or reports what was found, except what the page's comments switch off. */
export function report(
  findings: readonly Finding[],
  root: SyntaxNode,
  file: VFile,
  { fix, onProblem }: CheckedOptions
): void {
  const reported = new Map([...findings].sort(byPlace).map((finding) => [messageOf(finding, file), finding]))
  const earlier = new Set(file.messages)
  heedComments(withoutGaps(root) as Parameters<typeof heedComments>[0], file)
  const kept = file.messages.filter((message) => reported.has(message))
  const fixed = new Set(fix ? kept.filter((message) => reported.get(message)?.edit) : [])
  const edits = [...fixed].flatMap((message) => reported.get(message)?.edit ?? [])
  for (const { apply } of edits.sort((a, b) => b.start - a.start)) apply()
  const ofComments = file.messages.filter((message) => !earlier.has(message))
  const rest = [...kept.filter((message) => !fixed.has(message)), ...ofComments]
  file.messages = file.messages.filter(
    (message) => !fixed.has(message) && !(onProblem === 'throw' && rest.includes(message))
  )
  if (onProblem === 'error') for (const message of rest) message.fatal = true
  if (onProblem !== 'throw' || rest.length === 0) return
  const lines = rest.map(
    ({ line, column, reason, ruleId }) => `${file.path ?? 'document'}:${line}:${column} ${reason} (${ruleId})`
  )
  throw new Error(lines.join('\n'))
}

/**
 * A copy of a tree in which every node has a place, and which ends with a text. Otherwise remark-message-control takes
 * messages before a node without a place, and after the last text, for messages on something that was removed.
 */
function withoutGaps(root: SyntaxNode): SyntaxNode {
  const placed = (node: SyntaxNode): SyntaxNode =>
    node.children ? { ...node, children: node.children.filter(({ position }) => position).map(placed) } : node
  const end = root.position?.end
  const copy = placed(root)
  return end
    ? { ...copy, children: [...(copy.children ?? []), { type: 'text', value: '', position: { start: end, end } }] }
    : copy
}

const byPlace = ({ place: a }: Finding, { place: b }: Finding): number =>
  a && b
    ? a.start.line - b.start.line || a.start.column - b.start.column
    : Number(b === undefined) - Number(a === undefined)

function messageOf({ reason, place, ruleId, actual, expected, note, url }: Finding, file: VFile): VFileMessage {
  const message = file.message(reason, { ...(place && { place }), ruleId, source })
  message.actual = actual
  message.expected = [...expected]
  message.note = note
  message.url = url
  return message
}
