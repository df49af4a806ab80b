import type { Nodes, TableRow } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { isAbsent } from './cell.ts'
import type { LocatedFinding, UpstreamDocument } from './document.ts'
import { profilesIn, type Profile } from './lead-fields.ts'
import { readLeadLine } from './lead-line.ts'
import { saysSomething, unreadNode } from './unread.ts'

/** Columns of a table of leads. */
export const leadColumns = {
  name: /^(?:full )?name$/i,
  handle: /^(?:github|handle)(?: (?:handle|id|user(?:name)?|account))?$/i,
  organization: /^(?:organi[sz]ation|company|affiliation|employer)$/i,
  term: /^term(?: of office)?$/i
}

/** Whether a name says that an office is not filled. */
const isNobody = (name: string): boolean => isAbsent(name) || /^(?:open$|tb[acd]\b|vacan(?:t|cy)\b)/i.test(name)

/** Somebody in a row. */
interface Person {
  readonly name: string
  readonly handle?: string
  readonly profile?: Profile
  readonly organization: string
  readonly term: string
}

/** The person of a row; undefined, with a finding, where the row names nobody. */
export function personIn(
  document: UpstreamDocument,
  row: TableRow,
  columns: Partial<Record<keyof typeof leadColumns, number>>,
  findings: LocatedFinding[]
): Person | undefined {
  const cellAt = (column: number | undefined): Nodes | undefined =>
    column === undefined ? undefined : row.children[column]
  const text = (column: number | undefined): string => toString(cellAt(column), { includeHtml: false }).trim()
  const nameCell = cellAt(columns.name)
  // A name may have its handle beside it: `Name (@handle)`.
  const { entries, rest } = nameCell ? readLeadLine(nameCell, true) : { entries: [], rest: [] }
  const [beside] = entries
  const name = beside?.name || (entries.length === 0 ? text(columns.name) : '')
  if (name === '' || isNobody(name)) {
    if (row.children.some(saysSomething)) findings.push(unreadNode(document, row, 'it names nobody'))
    return undefined
  }
  const handleCell = cellAt(columns.handle)
  const [own, ...others] = handleCell ? profilesIn(handleCell) : []
  const plain = handleIn(text(columns.handle))
  const isUnclear = others.length > 0 || (!own && plain === undefined && !isAbsent(text(columns.handle)))
  if (handleCell && isUnclear) findings.push(unreadNode(document, handleCell, 'it is not one GitHub handle'))
  if (nameCell && (entries.length > 1 || (beside && rest.length > 0)))
    findings.push(unreadNode(document, nameCell, 'it is not one name'))
  const profile = own ?? beside?.profile
  const handle = profile?.handle ?? plain ?? beside?.handle
  return {
    name,
    ...(handle !== undefined && { handle }),
    ...(profile && { profile }),
    organization: text(columns.organization) || (beside?.organization ?? ''),
    term: text(columns.term) || (beside?.term ?? '')
  }
}

/** The handle that is all of a text, with or without `@`. */
const handleIn = (text: string): string | undefined => /^@?([a-z\d](?:[a-z\d-]{0,38}))$/i.exec(text)?.[1]
