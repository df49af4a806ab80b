import { sourceUrl } from '../../query/sources.ts'
import type { Entry } from '../../records/entry.ts'
import type { Reference } from '../../records/entry.ts'
import { webLink, type Addresses } from './addresses.ts'
import type { CollectionName } from './options.ts'
import type { RecordData } from './page-data.ts'

/** What the page of any record shows. */
export function recordData(
  collection: CollectionName,
  title: string,
  record: Entry & { readonly references: readonly (Reference & { readonly kind?: string })[] },
  addresses: Addresses
): Pick<RecordData, 'id' | 'href' | 'overview' | 'source' | 'editUrl' | 'references'> {
  const overview = addresses.overview(collection)
  const source = sourceUrl(record)
  const href = addresses.record(collection, record)
  return {
    id: record.id,
    editUrl: addresses.edit(collection, record.id),
    references: record.references.map(({ url, title, kind }) => ({
      text: title ?? url,
      ...webLink(url),
      ...(kind === undefined ? {} : { kind })
    })),
    ...(href === undefined ? {} : { href }),
    ...(overview === undefined ? {} : { overview: { title, href: overview } }),
    ...(source === undefined ? {} : { source })
  }
}
