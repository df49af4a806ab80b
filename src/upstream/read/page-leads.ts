import type { Nodes, Paragraph, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { columnsOf, isAbsent } from './cell.ts'
import type { UpstreamDocument, LocatedFinding } from './document.ts'
import type { UpstreamLead, UpstreamRole } from './facts.ts'
import { handleIn, profileIn, profileOf, type Profile, termOfOffice, termFindings } from './lead-fields.ts'
import type { OutlinePart } from './outline.ts'

const columns = {
  name: /^name$/i,
  handle: /^(github|handle)$/i,
  organization: /^(organi[sz]ation|company)$/i,
  term: /^term$/i
}

/** The role that a heading, a label or a word in brackets names. */
export function roleOf(text: string): UpstreamRole | undefined {
  if (/emerit/i.test(text)) return undefined
  if (/sub-?project leads?/i.test(text)) return 'subproject-lead'
  if (/liaisons?\b/i.test(text)) return 'toc-liaison'
  if (/\btech(nical)? leads?\b|^TL$/i.test(text)) return 'tech-lead'
  return /\bchairs?\b/i.test(text) ? 'chair' : undefined
}

/** The leads of a part of the page: of its tables and of its lists. */
export function leadsOf(document: UpstreamDocument, part: OutlinePart, findings: LocatedFinding[]): UpstreamLead[] {
  const role = roleOf(part.title)
  const leads: UpstreamLead[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'table') leads.push(...(role ? tableLeads(document, node, role, findings) : []))
    else if (node.type === 'paragraph') leads.push(...lineLeads(document, node, role, findings))
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  for (const node of part.nodes) walk(node)
  return leads
}

function tableLeads(
  document: UpstreamDocument,
  table: Table,
  role: UpstreamRole,
  findings: LocatedFinding[]
): UpstreamLead[] {
  const at = columnsOf(table.children[0], columns)
  if (at.name === undefined) return []
  return table.children.slice(1).flatMap((row): UpstreamLead[] => {
    const text = (column: number | undefined): string =>
      column === undefined ? '' : toString(row.children[column]).trim()
    const name = text(at.name)
    if (name === '') return []
    const cell = row.children[at.handle ?? at.name ?? 0]
    const profile = cell && profileIn(cell)
    const term = text(at.term)
    const termCell = at.term === undefined ? undefined : row.children[at.term]?.children[0]
    const lead = leadOf(document, {
      name,
      role,
      profile,
      handle: handleIn(text(at.handle)),
      organization: text(at.organization),
      term,
      node: row
    })
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

/** The leads of a line: `Name ([@handle](…))`, `[Name](…) (Chair)` or `Name ([@handle](…)), Org (Term: …)`. */
function lineLeads(
  document: UpstreamDocument,
  paragraph: Paragraph,
  heading: UpstreamRole | undefined,
  findings: LocatedFinding[]
): UpstreamLead[] {
  const pieces = piecesOf(paragraph)
  const leads: UpstreamLead[] = []
  let role = heading
  pieces.forEach((piece, index) => {
    if (typeof piece === 'string') return
    const before = pieces[index - 1]
    const after = pieces[index + 1]
    const textBefore = typeof before === 'string' ? before : ''
    const textAfter = typeof after === 'string' ? after : ''
    const label = /(?:^|\n)([^:()\n]*):/.exec(textBefore)?.[1]
    if (label) role = roleOf(label) ?? role
    const linked = toString(piece.link).trim()
    const name = linked.startsWith('@') ? nameBefore(textBefore) : linked
    const own = roleOf(/^\s*\(([^()]*)\)/.exec(textAfter)?.[1] ?? '') ?? role
    if (!own || !/^\p{L}[^\n]*$/u.test(name)) return
    const organization = /^\)?\s*,([^()]+)\(Term:/.exec(textAfter)?.[1]?.trim() ?? ''
    const term = /\(Term:([^()]*)\)/.exec(textAfter)?.[1]?.trimStart() ?? ''
    const lead = leadOf(document, { name, role: own, profile: piece, organization, term, node: paragraph })
    checkLead(document, lead, piece, paragraph, findings)
    leads.push(lead)
  })
  return leads
}

const nameBefore = (text: string): string =>
  text
    .replace(/\s{0,3}\(?\s{0,3}$/, '')
    .slice(Math.max(text.lastIndexOf(':'), text.lastIndexOf(',')) + 1)
    .trim()

/** A line as texts and profiles, neighbouring texts joined. */
function piecesOf(paragraph: Paragraph): (string | Profile)[] {
  const pieces: (string | Profile)[] = []
  const add = (text: string): void => {
    const last = pieces.at(-1)
    if (typeof last === 'string') pieces[pieces.length - 1] = last + text
    else pieces.push(text)
  }
  const walk = (node: Nodes): void => {
    const profile = node.type === 'link' ? profileOf(node) : undefined
    if (profile) pieces.push(profile)
    else if (node.type === 'text') add(node.value)
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  for (const node of paragraph.children) walk(node)
  return pieces
}
