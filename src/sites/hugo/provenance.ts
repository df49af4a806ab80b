import type { RootContent } from 'mdast'
import { sourceUrl } from '../../query/sources.ts'
import type { SourceReference } from '../../records/sources.ts'
import { editUrl, type Catalog, type PageCollection } from './catalog.ts'
import { link, paragraph, text } from './markdown.ts'

/** The last paragraph of a page: where its record was read, and where it is edited. */
export function provenance(
  collection: PageCollection,
  record: { readonly id: string; readonly sources: readonly SourceReference[] },
  { collections }: Catalog
): RootContent {
  const source = sourceUrl(record, collections.sources)
  const title = collections.sources.find(({ id }) => id === record.sources[0]?.id)?.title
  const read = source === undefined || title === undefined ? [] : [text('Source: '), link(title, source), text('. ')]
  return paragraph(...read, link('Edit this record', editUrl(collection, record.id)), text('.'))
}
