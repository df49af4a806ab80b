import type { Nodes, Paragraph, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { columnsOf, isAbsent } from './cell.ts'
import type { UpstreamDocument, LocatedFinding } from './document.ts'
import type { UpstreamLead, UpstreamRole } from './facts.ts'
import { handleIn, type Profile, termOfOffice, termFindings } from './lead-fields.ts'
import { readLeadLine, roleOf, type LineEntry } from './lead-line.ts'
import { leadColumns, personIn } from './lead-row.ts'
import type { OutlinePart } from './outline.ts'
import { isProse, unreadColumns, unreadHtml, unreadNode } from './unread.ts'

/** The leads of a part of the page: of its tables and of its lists. */
export function leadsOf(document: UpstreamDocument, part: OutlinePart, findings: LocatedFinding[]): UpstreamLead[] {
  const role = roleOf(part.title)
  const leads: UpstreamLead[] = []
  const walk = (node: Nodes, inItem: boolean): void => {
    if (node.type === 'table') leads.push(...(role ? tableLeads(document, node, role, findings) : []))
    else if (node.type === 'paragraph')
      leads.push(...lineLeads(document, node, { part, role, inItem: inItem || isHtml(node) }, findings))
    else if ('children' in node) for (const child of node.children) walk(child, inItem || node.type === 'listItem')
  }
  for (const node of part.nodes) walk(node, false)
  if (isListOfLeads(part, role)) findings.push(...unreadHtml(document, part.nodes))
  return leads
}

function tableLeads(
  document: UpstreamDocument,
  table: Table,
  role: UpstreamRole,
  findings: LocatedFinding[]
): UpstreamLead[] {
  const at = columnsOf(table.children[0], leadColumns)
  if (at.name === undefined) {
    findings.push(unreadNode(document, table, 'it has no column `Name`'))
    return []
  }
  findings.push(...unreadColumns(document, table, Object.values(at)))
  return table.children.slice(1).flatMap((row): UpstreamLead[] => {
    const person = personIn(document, row, at, findings)
    if (!person) return []
    const { name, handle, profile, organization, term } = person
    const termCell = at.term === undefined ? undefined : row.children[at.term]?.children[0]
    const lead = leadOf(document, { name, role, profile, handle, organization, term, node: row })
    checkLead(document, lead, profile, termCell ?? row, findings)
    return [lead]
  })
}

interface Written {
  readonly name: string
  readonly role: UpstreamRole
  readonly profile: Profile | undefined
  readonly handle?: string | undefined
  readonly organization: string
  readonly term: string
  readonly node: Nodes
}

function leadOf(
  document: UpstreamDocument,
  { name, role, profile, handle, organization, term, node }: Written
): UpstreamLead {
  const github = profile?.handle ?? handle
  return {
    name,
    ...(github && { github }),
    role,
    ...(!isAbsent(organization) && { organization }),
    ...(!isAbsent(term) && { term: termOfOffice(term) }),
    at: document.at(node)
  }
}

function checkLead(
  document: UpstreamDocument,
  lead: UpstreamLead,
  profile: Profile | undefined,
  termNode: Nodes,
  findings: LocatedFinding[]
): void {
  const written = profile && handleIn(toString(profile.link))
  if (profile && written && written.toLowerCase() !== profile.handle.toLowerCase()) {
    const message = `\`@${written}\` links to the profile of \`${profile.handle}\`.`
    findings.push({
      rule: 'leads/handle',
      at: document.at(profile.link),
      message,
      expected: `@${profile.handle}`,
      actual: `@${written}`
    })
  }
  findings.push(...termFindings(lead.term, document.at(termNode)))
}

/** Whether a paragraph is a list or a table in HTML. */
const isHtml = ({ children: [first] }: Paragraph): boolean =>
  first?.type === 'html' && /^<(?:ul|ol|li|table|tr)\b/i.test(first.value)

/** Where a line stands. */
interface Around {
  readonly part: OutlinePart
  /** The role that the heading names. */
  readonly role: UpstreamRole | undefined
  readonly inItem: boolean
}

/** The leads of a line. Of a list that names leads, every line has to. */
function lineLeads(
  document: UpstreamDocument,
  paragraph: Paragraph,
  { part, role, inItem }: Around,
  findings: LocatedFinding[]
): UpstreamLead[] {
  const isList = inItem && isListOfLeads(part, role)
  const { entries, label, rest } = readLeadLine(paragraph, inItem)
  const leads = entries.flatMap(({ name, handle, profile, organization, term, ...entry }): UpstreamLead[] => {
    const own = entry.role ?? role
    if (!own || !isName(name)) return []
    const lead = leadOf(document, { name, role: own, profile, handle, organization, term, node: paragraph })
    checkLead(document, lead, profile, paragraph, findings)
    return [lead]
  })
  const isWhole = leads.length === entries.length && leads.length > 0 && rest.length === 0
  const isForNames = entries.length > 0 || role !== undefined || !isProse(rest.join(' '))
  if (inItem && (isList || label !== undefined) && isForNames && !isWhole)
    findings.push(unreadNode(document, paragraph, reasonOf(leads, entries, rest), expected))
  return leads
}

const expected = 'Name ([@handle](https://github.com/handle)), Organization'

const reasonOf = (leads: readonly UpstreamLead[], entries: readonly LineEntry[], rest: readonly string[]): string =>
  entries.length === 0
    ? 'it names nobody with a GitHub handle'
    : leads.length < entries.length
      ? 'it does not say who has which role'
      : `\`${rest.join(', ').replaceAll('`', '')}\` is neither a role nor an organization nor a term`

/** Whether the lists of a part are of leads, by its heading. */
const isListOfLeads = ({ title }: OutlinePart, role: UpstreamRole | undefined): boolean =>
  /^leads$/i.test(title) || (role !== undefined && !/\b(?:of|for|by|to)\b/i.test(title))

/** Whether words are those of a person's name. */
const isName = (name: string): boolean => {
  const words = name.split(' ')
  return words.length <= 6 && /^[\p{Lu}\p{Lo}]/u.test(name) && words.every((word) => isNameWord.test(word))
}

const isNameWord =
  /^(?:["'(]?[\p{Lu}\p{Lo}][^@\s]*|de|da|di|do|dos|del|der|den|van|von|zu|la|le|el|al|bin|ibn|ben|y|e|i)$/u
