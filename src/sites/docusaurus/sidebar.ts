import { assessmentRows } from './assessment-data.ts'
import { labels } from './labels.ts'
import { checkOptions, type CollectionName, type DocusaurusOptions } from './options.ts'
import type { RecordLink } from './page-data.ts'
import { addressesIn, incidentRows, termRows } from './record-data.ts'

/** An item of a Docusaurus sidebar that leads to a page. */
export interface SidebarLink {
  /** What Docusaurus calls such an item. */
  type: 'link'
  /** Its text. */
  label: string
  /** Path below the site's base path, which Docusaurus adds. */
  href: string
}

/** An item of a Docusaurus sidebar with others in it. */
export interface SidebarCategory {
  /** What Docusaurus calls such an item. */
  type: 'category'
  /** Its text. */
  label: string
  /** The overview, and each record. */
  items: SidebarLink[]
}

/**
 * Items for a sidebars file, from the options of the plugin: for each collection that has pages a category with a link
 * to its overview and one to each record.
 *
 * @throws {Error} for options that the plugin does not take.
 * @example
 * sidebarItems({ lexicon: { path: 'lexicon' } }).map(({ label, items }) => [label, items[1].href])
 * // => [['Security lexicon', '/lexicon/abac-rbac-and-mac']]
 */
export function sidebarItems(options: DocusaurusOptions): SidebarCategory[] {
  const addresses = addressesIn('/', checkOptions(options))
  const categoryOf = (collection: CollectionName, all: string, rows: readonly RecordLink[]): SidebarCategory[] => {
    const overview = addresses.overview(collection)
    if (overview === undefined) return []
    const links = rows.map(({ id, title }) => ({ label: title, href: addresses.page(collection, id) ?? overview }))
    const items = [{ label: all, href: overview }, ...links].map((link) => ({ type: 'link' as const, ...link }))
    return [{ type: 'category', label: labels[collection].message, items }]
  }
  return [
    ...categoryOf('incidents', 'All incidents', incidentRows(addresses).rows),
    ...categoryOf('lexicon', 'All terms', termRows(addresses)),
    ...categoryOf('assessments', 'All assessments', assessmentRows(addresses).rows)
  ]
}
