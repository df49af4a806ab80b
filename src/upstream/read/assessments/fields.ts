import type { FilePlace, LocatedFinding, UpstreamDocument } from '../document.ts'
import { isBody, labelOfField, isAboutPeople, sectionNamed, type FieldKind, type SectionName } from './labels.ts'
import { lineText, linesText, placeOfLines, type Line } from './lines.ts'
import { labelInLine, rowFields, isMetadata, type Field } from './rows.ts'
import { blocksOf, type Block, type Row } from './tables.ts'
import { outlineOf } from '../outline.ts'
import { isProse } from '../unread.ts'

/** A paragraph without labels. */
export interface Prose {
  readonly text: string
  readonly lines: readonly Line[]
}

/** What an assessment has of data, before it is understood. */
export interface Fields {
  readonly fields: readonly Field[]
  /** The rows of the table of security links, or the items of its list. */
  readonly links: readonly Row[]
  /** The paragraphs above its text, and those of its summary. */
  readonly prose: readonly Prose[]
  /** The sections with data that it has. */
  readonly sections: ReadonlySet<SectionName>
  readonly findings: readonly LocatedFinding[]
}

/** A part of a document, as its blocks are read. */
interface Part {
  section: SectionName | undefined
  /** Whether the heading says that people are below it. */
  readonly people: FieldKind | undefined
  readonly title: string
  readonly isHead: boolean
}

/** The field that the next line may belong to. */
interface Last {
  open: Field | undefined
}

/** Collects what an assessment has of data: all above its text, its tables of metadata, and its security links. */
export function fieldsOf(document: UpstreamDocument): Fields {
  const fields: Field[] = []
  const links: Row[] = []
  const prose: Prose[] = []
  const sections = new Set<SectionName>()
  const findings: LocatedFinding[] = []
  let isHead = true
  const last: Last = { open: undefined }
  const openField = (): Field | undefined => last.open

  const add = (field: Field | undefined): void => {
    if (field) fields.push(field)
    last.open = field
  }
  const startSection = (title: string, at: FilePlace): SectionName | undefined => {
    const named = sectionNamed(title)
    if (named?.meant !== undefined) findings.push(misspelt('section', title, named.meant, at))
    if (named) sections.add(named.name)
    return named?.name
  }
  const readLines = (lines: readonly Line[], isParagraph: boolean, kinds?: readonly FieldKind[]): void => {
    const rest: Line[] = []
    for (const line of lines) {
      const labelled = labelInLine(document, line)
      if (labelled?.field && (kinds?.includes(labelled.field.kind) ?? true)) add(labelled.field)
      else if (labelled) last.open = undefined
      else if (last.open && !isProse(lineText(line))) last.open.lines.push(line)
      else rest.push(line)
    }
    if (isParagraph && rest.length > 0) prose.push({ text: rest.map(lineText).join(' '), lines: rest })
  }
  const readRows = ({ rows }: Block & { type: 'rows' }, part: Part): void => {
    if (isMetadata(rows, part.section, part.isHead)) {
      const read = rowFields(document, rows, part.section === 'security links')
      fields.push(...read.fields)
      findings.push(...read.findings)
      links.push(...read.others)
    } else if (part.section === 'security links') links.push(...rows)
    else if (part.isHead) {
      const [header, ...others] = rows
      const label = linesText(header?.cells[0] ?? [])
      const kind = part.people ?? labelOfField(label)?.kind
      if (header && (kind === 'authors' || kind === 'reviewers'))
        add({ kind, label, at: header.at, lines: others.flatMap(({ cells }) => cells[0] ?? []), isList: true })
    }
  }
  const readItems = ({ rows }: Block & { type: 'items' }, part: Part): void => {
    const lines = rows.flatMap(({ cells }) => cells[0] ?? [])
    if (part.section === 'security links') links.push(...rows)
    else if (last.open?.lines.length === 0) Object.assign(last.open, { lines, isList: true })
    else if (part.people && part.isHead) {
      const at = rows[0]?.at ?? { file: document.path, line: 1, column: 1 }
      fields.push({ kind: part.people, label: part.title, at, lines, isList: true })
    } else if (part.isHead || part.section) for (const one of rows) readItem(one.cells[0] ?? [])
    last.open = undefined
  }
  const readItem = (lines: readonly Line[]): void => {
    last.open = undefined
    readLines(lines, false)
  }

  for (const { heading, title, nodes } of outlineOf(document)) {
    if (heading && isBody(title)) isHead = false
    const label = heading && isHead ? labelOfField(title) : undefined
    const people = label?.kind === 'authors' || label?.kind === 'reviewers' ? label.kind : undefined
    const part: Part = {
      section: heading && startSection(title, document.at(heading)),
      people,
      title,
      isHead
    }
    last.open = undefined
    for (const block of blocksOf(document, nodes)) {
      if (block.type === 'rows') readRows(block, part)
      else if (block.type === 'items') readItems(block, part)
      else {
        const at = placeOfLines(document, block.lines)
        const section = block.isBold && at ? startSection(linesText(block.lines), at) : undefined
        if (section || openField()?.lines.length !== 0) last.open = undefined
        if (section) part.section = section
        else if (isHead || part.section) {
          if (at && lineText(block.lines[0] ?? []).startsWith('|')) findings.push(brokenTable(at))
          else if (part.people && at) add({ kind: part.people, label: title, at, lines: [...block.lines] })
          else readLines(block.lines, true)
        } else if (isAboutPeople(title)) readLines(block.lines, true, ['authors', 'reviewers'])
      }
    }
  }
  return { fields, links, prose, sections, findings }
}

/** The finding for a name that is not as it should be. */
export const misspelt = (what: 'section' | 'row', written: string, meant: string, at: FilePlace): LocatedFinding => ({
  rule: what === 'section' ? 'assessment/section' : 'assessment/unread-row',
  at,
  message: `Unknown ${what} \`${written}\`; did you mean \`${meant}\`?`,
  expected: meant,
  actual: written
})

const brokenTable = (at: FilePlace): LocatedFinding => ({
  rule: 'assessment/unread-row',
  at,
  message: 'The rows are not in a table.',
  expected: '`| | |` and `| --- | --- |` above them'
})
