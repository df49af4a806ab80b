import type { ListItem, Nodes, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { start } from '../../diagnostics/diagnostic.ts'
import { headingText } from '../../markdown/headings.ts'
import { labelOf } from './cell.ts'
import { endOf, sourceOf, startOf, type UpstreamDocument, type LocatedFinding, type WithFindings } from './document.ts'
import type { UpstreamLead } from './facts.ts'
import { outlineOf, sourceBetween, type OutlinePart } from './outline.ts'
import type { PageItem, UpstreamPage } from './page-facts.ts'
import { leadsOf } from './page-leads.ts'
import { unlinkedItems } from './page-unread.ts'
import { referencesIn } from './references.ts'
import { withoutSecrets } from '../../policies/secrets.ts'

/** Reads the TAG's page: the live form with tables, the form without names, and the older one with a list of leads. */
export function readTagPage(document: UpstreamDocument): WithFindings<{ readonly page: UpstreamPage }> {
  const findings: LocatedFinding[] = []
  const parts = outlineOf(document)
  const heading = document.headings.find((one) => one.depth === 1)
  const leads = parts.flatMap((part) => leadsOf(document, part, findings))
  const items = parts.flatMap((part) => part.nodes.flatMap((node) => itemsIn(document, part, node)))
  findings.push(...duplicates(leads), ...unlinkedItems(document, items))
  const page: UpstreamPage = {
    title: heading ? headingText(heading) : (document.title ?? ''),
    sections: parts
      .filter((part) => part.heading ?? part.nodes.length > 0)
      .map((part) => ({
        path: part.path,
        text: withoutSecrets(sourceBetween(document, part.nodes)),
        at: part.heading ? document.at(part.heading) : { file: document.path, ...start }
      })),
    items,
    leads,
    references: referencesIn(document, document.tree, 'prose'),
    at: heading ? document.at(heading) : { file: document.path, ...start }
  }
  return { page, findings }
}

/** A finding for every second mention of a person in a role. */
export function duplicates(leads: readonly UpstreamLead[]): LocatedFinding[] {
  const seen = new Set<string>()
  return leads.flatMap((lead): LocatedFinding[] => {
    const key = `${lead.role} ${(lead.github ?? lead.name).toLowerCase()}`
    const again = seen.has(key)
    seen.add(key)
    return again
      ? [
          {
            rule: 'leads/duplicate',
            at: lead.at,
            message: `\`${lead.name}\` is already listed as ${lead.role}.`,
            actual: lead.name
          }
        ]
      : []
  })
}

function itemsIn(document: UpstreamDocument, part: OutlinePart, node: Nodes): PageItem[] {
  if (node.type === 'table') return rowsOf(document, part, node)
  if (node.type === 'listItem')
    return [itemOf(document, part, node), ...node.children.slice(1).flatMap((child) => itemsIn(document, part, child))]
  return node.type === 'list' || node.type === 'blockquote'
    ? node.children.flatMap((child) => itemsIn(document, part, child))
    : []
}

function itemOf(document: UpstreamDocument, part: OutlinePart, item: ListItem): PageItem {
  const paragraph = item.children[0]
  const strong =
    paragraph?.type === 'paragraph' && paragraph.children[0]?.type === 'strong'
      ? toString(paragraph.children[0])
      : undefined
  return {
    path: part.path,
    ...(strong && { label: strong }),
    text: paragraph ? withoutSecrets(sourceOf(document, paragraph)) : '',
    references: paragraph ? referencesIn(document, paragraph, 'prose', part.title) : [],
    at: document.at(item)
  }
}

function rowsOf(document: UpstreamDocument, part: OutlinePart, table: Table): PageItem[] {
  return table.children.slice(1).map((row) => {
    const label = labelOf(row)
    const first = row.children[1]?.children[0]
    const last = row.children.at(-1)?.children.at(-1) ?? first
    return {
      path: part.path,
      ...(label && { label }),
      text: first && last ? withoutSecrets(document.source.slice(startOf(first), endOf(last))) : '',
      references: referencesIn(document, row, 'prose', part.title),
      at: document.at(row)
    }
  })
}
