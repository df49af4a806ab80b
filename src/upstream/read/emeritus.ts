import type { Table, TableRow } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { columnsOf, isAbsent } from './cell.ts'
import type { UpstreamDocument, LocatedFinding, WithFindings } from './document.ts'
import type { EmeritusLead } from './facts.ts'
import { handleIn, profileIn, termOfOffice, termFindings } from './lead-fields.ts'
import { emeritusColumns, isEmeritusTable } from './recognise.ts'

/** Reads the emeritus tables in both forms. Of a table of several TAGs, the rows of this one are kept. */
export function readEmeritus(document: UpstreamDocument): WithFindings<{ readonly leads: readonly EmeritusLead[] }> {
  const findings: LocatedFinding[] = []
  const leads = document.tables.filter(isEmeritusTable).flatMap((table) => readTable(document, table, findings))
  return { leads, findings }
}

function readTable(document: UpstreamDocument, table: Table, findings: LocatedFinding[]): EmeritusLead[] {
  const columns = columnsOf(table.children[0], emeritusColumns)
  return table.children.slice(1).flatMap((row): EmeritusLead[] => {
    const text = (column: number | undefined): string =>
      column === undefined ? '' : toString(row.children[column]).trim()
    const tag = text(columns.tag)
    const name = text(columns.name ?? columns.chair)
    if (name === '' || (tag !== '' && !/\bsecurity\b/i.test(tag))) return []
    const profile = columns.handle ?? columns.chair
    const handle = profile === undefined ? undefined : handleOf(row, profile)
    const organization = text(columns.organization)
    const term = text(columns.term)
    const lead: EmeritusLead = {
      name,
      ...(handle && { github: handle }),
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

const handleOf = (row: TableRow, column: number): string | undefined => {
  const cell = row.children[column]
  return cell && (profileIn(cell)?.handle ?? handleIn(toString(cell)))
}
