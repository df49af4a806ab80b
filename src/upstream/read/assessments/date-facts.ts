import type { Stated } from './facts.ts'
import { dateIn, isLikeDate, type ReadDate } from './dates.ts'
import type { Fields } from './fields.ts'
import { lineText, linesText, placeOfLines, type Line } from './lines.ts'
import type { Field } from './rows.ts'
import { short, template } from './links.ts'
import { isTemplate, stageOf } from './values.ts'
import type { FilePlace, LocatedFinding, UpstreamDocument } from '../document.ts'

/** The date of an assessment. */
interface DateFacts {
  readonly facts: { readonly date?: Stated<string> }
  /** When it was completed. */
  readonly completed?: Stated<string>
  readonly findings: readonly LocatedFinding[]
}

/** Finds the date of an assessment: of its completion, else the one that a label or a line of its own gives. */
export function dateFacts(document: UpstreamDocument, { fields, prose }: Fields): DateFacts {
  const findings: LocatedFinding[] = []
  const read = (field: Field): Stated<string>[] => {
    const at = placeOfLines(document, field.lines) ?? field.at
    const text = linesText(field.lines)
    if (isTemplate(field.lines)) findings.push(template(at, text))
    else if (stageOf(text) === undefined) return stated(dateIn(text), text, at)
    return []
  }
  const stated = (date: ReadDate | undefined, text: string, at: FilePlace): Stated<string>[] => {
    if (!date || date.isAmbiguous) findings.push(unreadDate(at, text, date))
    return date ? [{ value: date.date, at }] : []
  }
  const ofKind = (kind: Field['kind']): Field[] => fields.filter((field) => field.kind === kind)
  const completion = ofKind('completed')
  const completed = completion.flatMap(read)
  const sentence = prose.flatMap((one) => completionIn(one.text, placeOfLines(document, one.lines)))
  const labelled = ofKind('date').flatMap(read)
  const lines = prose.flatMap((one) => one.lines)
  const bare = lines.flatMap((line) => {
    const text = lineText(line)
    const at = placeOfLines(document, [line])
    const date = dateIn(text) ?? dateIn(/^(.{4,30}), written by\b/i.exec(text)?.[1] ?? '')
    return at && (date ?? isLikeDate(text)) ? stated(date, text, at) : []
  })
  const [date] = [...completed, ...sentence, ...labelled, ...bare]
  const [done] = [...completed, ...sentence]
  return {
    facts: date ? { date } : {},
    ...(done && { completed: done }),
    findings
  }
}

/** The date in a sentence that says when an assessment was completed. */
function completionIn(text: string, at: FilePlace | undefined): Stated<string>[] {
  const words = /\bassessment\b[^.]{0,40}\bcompleted (?:in|on) ([\p{L}\d, ]{4,30})/iu.exec(text)?.[1]?.split(' ') ?? []
  const date = [4, 3, 2, 1].flatMap((count) => dateIn(words.slice(0, count).join(' ')) ?? [])[0]
  return date && at ? [{ value: date.date, at }] : []
}

const unreadDate = (at: FilePlace, text: string, date: ReadDate | undefined): LocatedFinding => ({
  rule: 'assessment/unread-date',
  at,
  message: date ? `\`${short(text)}\` can be read as two days.` : `\`${short(text)}\` is not a date that can be read.`,
  expected: '`2025-07-31` or `July 2025`',
  actual: short(text)
})

/** Whether a line is only a date. */
export const isDateLine = (line: Line): boolean => dateIn(lineText(line)) !== undefined
