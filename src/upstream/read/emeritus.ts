import type { Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { columnsOf, isAbsent } from './cell.ts'
import type { UpstreamDocument, LocatedFinding, WithFindings } from './document.ts'
import type { EmeritusLead } from './facts.ts'
import { termOfOffice, termFindings } from './lead-fields.ts'
import { personIn } from './lead-row.ts'
import { emeritusColumns, isEmeritusTable } from './recognise.ts'
import { unreadColumns, unreadHtml, unreadNode } from './unread.ts'

/** Reads the emeritus tables in both forms. Of a table of several TAGs, the rows of this one are kept. */
export function readEmeritus(document: UpstreamDocument): WithFindings<{ readonly leads: readonly EmeritusLead[] }> {
  const findings: LocatedFinding[] = []
  const leads = document.tables.filter(isEmeritusTable).flatMap((table) => readTable(document, table, findings))
  for (const node of document.tree.children) {
    if (node.type === 'table' && !isEmeritusTable(node))
      findings.push(unreadNode(document, node, 'it is not a table of former leaders'))
    else if (node.type === 'list')
      for (const item of node.children) findings.push(unreadNode(document, item, 'former leaders are rows of a table'))
  }
  findings.push(...unreadHtml(document, document.tree.children))
  return { leads, findings }
}

function readTable(document: UpstreamDocument, table: Table, findings: LocatedFinding[]): EmeritusLead[] {
  const { tag: tagColumn, chair, ...columns } = columnsOf(table.children[0], emeritusColumns)
  findings.push(...unreadColumns(document, table, [tagColumn, chair, ...Object.values(columns)]))
  const name = columns.name ?? chair
  return table.children.slice(1).flatMap((row): EmeritusLead[] => {
    const tag = tagColumn === undefined ? '' : toString(row.children[tagColumn]).trim()
    if (tag !== '' && !/\bsecurity\b/i.test(tag)) return []
    const person = personIn(document, row, { ...columns, ...(name !== undefined && { name }) }, findings)
    if (!person) return []
    const { organization, term, handle } = person
    const lead: EmeritusLead = {
      name: person.name,
      ...(handle !== undefined && { github: handle }),
      ...(!isAbsent(organization) && { organization }),
      ...(!isAbsent(term) && { term: termOfOffice(term) }),
      ...(tag && { tag }),
      at: document.at(row)
    }
    const cell = columns.term === undefined ? undefined : row.children[columns.term]?.children[0]
    findings.push(...termFindings(lead.term, document.at(cell ?? row)))
    return [lead]
  })
}
