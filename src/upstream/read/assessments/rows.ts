import type { FilePlace, LocatedFinding, UpstreamDocument } from '../document.ts'
import { labelOfField, plainLabel, type FieldKind, type SectionName } from './labels.ts'
import { linesText, placeOfLines, type Line } from './lines.ts'
import type { Row } from './tables.ts'

/** A labelled value. */
export interface Field {
  readonly kind: FieldKind
  /** As written. */
  readonly label: string
  /** The label that was probably meant. */
  readonly meant?: string
  /** The value. */
  lines: Line[]
  /** Whether the lines are the items of a list, or the rows of a table. */
  readonly isList?: boolean
  /** The place of the label. */
  readonly at: FilePlace
}

const core: readonly FieldKind[] = ['stage', 'software', 'provider', 'languages', 'sbom']

/**
 * Whether the rows of a table are metadata: two of its labels are known, or one where the section says so, or all above
 * the text.
 */
export function isMetadata(rows: readonly Row[], section: SectionName | undefined, isHead: boolean): boolean {
  const named = rows.map(({ cells }) => linesText(cells[0] ?? [])).filter((label) => label !== '')
  const found = named.flatMap((label) => labelOfField(label) ?? [])
  const kinds = new Set<FieldKind>(found.map(({ kind }) => kind).filter((kind) => kind !== 'other'))
  if (section === 'metadata' || (isHead && found.length === named.length)) return kinds.size > 0
  return (section === 'security links' ? core.filter((kind) => kinds.has(kind)).length : kinds.size) > 1
}

/** What the rows of a table of metadata say. */
interface RowFields {
  readonly fields: readonly Field[]
  /** Rows with another label and a value. */
  readonly others: readonly Row[]
  readonly findings: readonly LocatedFinding[]
}

/** Reads the rows of a table of metadata; a row without a label belongs to the one above it. */
export function rowFields(document: UpstreamDocument, rows: readonly Row[], hasLinks: boolean): RowFields {
  const fields: Field[] = []
  const others: Row[] = []
  const findings: LocatedFinding[] = []
  let last: Field | undefined
  rows.forEach((row, index) => {
    const [labelLines = [], ...values] = row.cells
    const text = linesText(labelLines)
    const lines = values.flat()
    if (text === '') {
      if (last && lines.length > 0) last.lines.push(...lines)
      return
    }
    const label = labelOfField(text)
    last = undefined
    if (!label) {
      if (lines.length > 0 && hasLinks) others.push(row)
      if (lines.length === 0 && index > 0 && startsWithLabel(text)) findings.push(withoutBar(row, text))
    } else if (label.kind !== 'other') {
      last = { ...label, label: text.replace(/:$/, ''), at: placeOfLines(document, labelLines) ?? row.at, lines }
      fields.push(last)
    }
  })
  return { fields, others, findings }
}

const startsWithLabel = (text: string): boolean => {
  const words = text.split(' ')
  return [1, 2, 3].some((count) => labelOfField(words.slice(0, count).join(' ')) !== undefined)
}

const withoutBar = ({ at }: Row, text: string): LocatedFinding => ({
  rule: 'assessment/unread-row',
  at,
  message: `The row \`${text.slice(0, 60)}\` has no value.`,
  expected: 'a bar between its name and its value'
})

/** A line that starts with a label: its field, unless the label has no meaning. */
export function labelInLine(document: UpstreamDocument, line: Line): { readonly field?: Field } | undefined {
  const raw = line.map(({ text }) => text).join('')
  const match = /^\s*([^:]{1,60}):(?=\s|$)/.exec(raw) ?? withDash(raw)
  const label = match?.[1]?.trim()
  if (!match || label === undefined || /[.,!?]|^\(/.test(label) || label.split(' ').length > 5) return undefined
  const found = labelOfField(label)
  if (!found) return /^\p{Lu}/u.test(plainLabel(label)) || label.split(' ').length < 4 ? {} : undefined
  if (found.kind === 'other') return {}
  const at = placeOfLines(document, [cut(line, 0, match[0].length)])
  const rest = cut(line, match[0].length, raw.length)
  const hasValue = rest.some(({ text, url }) => text.trim() !== '' || url !== undefined)
  return at && { field: { ...found, label, at, lines: hasValue ? [rest] : [] } }
}

/** A known label with a dash behind it. */
function withDash(raw: string): RegExpExecArray | null {
  const match = /^\s*([\p{L} ?()]{4,40}) [-–—](?=\s)/u.exec(raw)
  const found = match?.[1] === undefined ? undefined : labelOfField(match[1])
  return found && found.meant === undefined ? match : null
}

/** The part of a line between two places in its words. */
function cut(line: Line, from: number, to: number): Line {
  let at = 0
  return line.flatMap((piece) => {
    const begin = Math.max(from - at, 0)
    const end = Math.min(to - at, piece.text.length)
    at += piece.text.length
    if (end <= begin) return []
    return [{ ...piece, text: piece.text.slice(begin, end), from: piece.from + begin }]
  })
}
