import { sourceUrl } from '../../query/sources.ts'
import type { Entry } from '../../records/entry.ts'
import type { CheckedOptions, CollectionName } from './options.ts'

/** Where the pages of a site are. */
export interface Addresses {
  /** Path of a collection's overview; `undefined` when it has no pages. */
  readonly overview: (collection: CollectionName) => string | undefined
  /** Path of a record's page, or the address of its source when the collection has no pages. */
  readonly record: (collection: CollectionName, record: Entry) => string | undefined
  /** Path of a record's page; `undefined` when the collection has no pages. */
  readonly page: (collection: CollectionName, id: string) => string | undefined
  /** Address at which a record's content file is edited. */
  readonly edit: (collection: CollectionName, id: string) => string
}

/** The addresses in a site with such a base path and options. */
export function addressesIn(baseUrl: string, { paths, editUrl }: Pick<CheckedOptions, 'paths' | 'editUrl'>): Addresses {
  const overview = (collection: CollectionName): string | undefined => {
    const path = paths[collection]
    return path === undefined ? undefined : `${baseUrl}${path}`
  }
  const page = (collection: CollectionName, id: string): string | undefined =>
    overview(collection)?.replace(/\/?$/, `/${id}`)
  return {
    overview,
    page,
    record: (collection, record) => page(collection, record.id) ?? sourceUrl(record),
    edit: (collection, id) => `${editUrl}/${collection}/${id}.md`
  }
}

/** The address as a property, when it is one of the web: no other may become a link. */
export const webLink = (url: string): { href?: string } => (/^https?:\/\//i.test(url) ? { href: url } : {})
