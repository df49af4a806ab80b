import type { Stated } from './facts.ts'
import { isDateLine } from './date-facts.ts'
import type { Fields } from './fields.ts'
import { linesText, placeOfLines, type Line } from './lines.ts'
import { short, template } from './links.ts'
import { namesIn, peopleInSentence } from './names.ts'
import { noValue } from './stage.ts'
import { isTemplate } from './values.ts'
import type { FilePlace, LocatedFinding, UpstreamDocument } from '../document.ts'

/** Who wrote an assessment, and who reviewed it. */
interface PeopleFacts {
  readonly facts: { readonly authors: readonly Stated<string>[]; readonly reviewers: readonly Stated<string>[] }
  readonly findings: readonly LocatedFinding[]
}

/** Reads the people of an assessment, by their labels and in its sentences. */
export function peopleFacts(document: UpstreamDocument, { fields, prose }: Fields): PeopleFacts {
  const findings: LocatedFinding[] = []
  const people = { authors: new Map<string, FilePlace>(), reviewers: new Map<string, FilePlace>() }
  const add = (kind: 'authors' | 'reviewers', lines: readonly Line[], at: FilePlace, isList: boolean): void => {
    const { names, unread, hasHandles } = namesIn(lines, isList)
    for (const name of names) if (!people[kind].has(name)) people[kind].set(name, at)
    const isNobody = names.length === 0 && !hasHandles && unread.length === 0
    const missed = isNobody ? [linesText(lines)] : unread
    for (const text of missed) findings.push(unreadNames(text, at))
  }
  for (const { kind, label, lines, at: place, isList } of fields) {
    if (kind !== 'authors' && kind !== 'reviewers') continue
    const at = placeOfLines(document, lines) ?? place
    if (lines.length === 0) findings.push(noValue(label, at))
    else if (isTemplate(lines)) findings.push(template(at, linesText(lines)))
    else
      add(
        kind,
        lines.filter((line) => !isDateLine(line)),
        at,
        isList === true
      )
  }
  for (const { lines } of prose) {
    const found = peopleInSentence(lines)
    const at = placeOfLines(document, lines)
    const names = found ? namesIn(found.lines).names : []
    // One word may be the name of a project.
    if (found && at && (names.length > 1 || names[0]?.includes(' '))) add(found.kind, found.lines, at, false)
  }
  const stated = (found: ReadonlyMap<string, FilePlace>): Stated<string>[] =>
    [...found].map(([value, at]) => ({ value, at }))
  return { facts: { authors: stated(people.authors), reviewers: stated(people.reviewers) }, findings }
}

const unreadNames = (text: string, at: FilePlace): LocatedFinding => ({
  rule: 'assessment/unread-names',
  at,
  message: `\`${short(text)}\` was not read as a name.`,
  expected: 'names with commas between them',
  actual: short(text)
})
