import { sourceUrl } from '../../query/sources.ts'
import type { Entry } from '../../records/entry.ts'
import type { Reference } from '../../records/entry.ts'
import type { CheckedOptions, CollectionName } from './options.ts'
import type { RecordData, RecordLink } from './page-data.ts'

/** Where the pages of a site are. */
export interface Addresses {
  /** Path of a collection's overview; `undefined` when it has no pages. */
  readonly overview: (collection: CollectionName) => string | undefined
  /** Path of a record's page; `undefined` when the collection has no pages. */
  readonly page: (collection: CollectionName, id: string) => string | undefined
  /** A link to a record's page, or to its source when the collection has no pages. */
  readonly link: (collection: CollectionName, record: Entry, title: string) => RecordLink
  /** Address at which a record's content file is edited. */
  readonly edit: (collection: CollectionName, id: string) => string
}

/** The addresses in a site with such a base path and options. */
export function addressesIn(baseUrl: string, { paths, editUrl }: Pick<CheckedOptions, 'paths' | 'editUrl'>): Addresses {
  const overview: Addresses['overview'] = (collection) => {
    const path = paths[collection]
    return path === undefined ? undefined : `${baseUrl}${path}`
  }
  const page: Addresses['page'] = (collection, id) => overview(collection)?.replace(/\/?$/, `/${id}`)
  return {
    overview,
    page,
    link: (collection, record, title) => ({
      id: record.id,
      title,
      href: page(collection, record.id) ?? sourceUrl(record)
    }),
    edit: (collection, id) => `${editUrl}/${collection}/${id}.md`
  }
}

/** The address, when it is one of the web: no other may become a link. */
export const webAddress = (url: string): string | undefined => (/^https?:\/\//i.test(url) ? url : undefined)

/** What the page of any record shows. */
export function recordData(
  collection: CollectionName,
  overviewTitle: string,
  record: Entry & { readonly references: readonly (Reference & { readonly kind?: string })[] },
  title: string,
  addresses: Addresses
): Omit<RecordData, 'text' | 'related'> {
  const overview = addresses.overview(collection)
  return {
    ...addresses.link(collection, record, title),
    overview: overview === undefined ? undefined : { title: overviewTitle, href: overview },
    source: sourceUrl(record),
    editUrl: addresses.edit(collection, record.id),
    references: record.references.map(({ url, title, kind }) => ({ text: title ?? url, href: webAddress(url), kind }))
  }
}
