import { incidentRows, incidentsTitle } from './incident-data.ts'
import { checkOptions, type CollectionName, type DocusaurusOptions } from './options.ts'
import type { RecordLink } from './page-data.ts'
import { addressesIn } from './record-data.ts'
import { lexiconTitle, termRows } from './term-data.ts'

/** An item of a Docusaurus sidebar that leads to a page. */
export interface SidebarLink {
  type: 'link'
  label: string
  /** Path below the site's base path, which Docusaurus adds. */
  href: string
}

/** An item of a Docusaurus sidebar with others in it. */
export interface SidebarCategory {
  type: 'category'
  label: string
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
  const categoryOf = (
    collection: CollectionName,
    label: string,
    all: string,
    rows: readonly RecordLink[]
  ): SidebarCategory[] => {
    const overview = addresses.overview(collection)
    if (overview === undefined) return []
    const links = rows.map(({ id, title }) => ({ label: title, href: addresses.page(collection, id) ?? overview }))
    return [
      {
        type: 'category',
        label,
        items: [{ label: all, href: overview }, ...links].map((link) => ({ type: 'link', ...link }))
      }
    ]
  }
  return [
    ...categoryOf('incidents', incidentsTitle, 'All incidents', incidentRows(addresses).rows),
    ...categoryOf('lexicon', lexiconTitle, 'All terms', termRows(addresses))
  ]
}
