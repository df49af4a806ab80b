import type { ContentFile } from '../../build/read.ts'
import type { Collection } from '../../collections/collection.ts'
import { collections } from '../../collections/index.ts'
import { queries } from '../../generated/queries.ts'
import { fileOf } from '../../upstream/write/check.ts'
import { bodyOf } from '../../upstream/write/scaffold.ts'
import type { Item } from './queries.ts'

/** The packaged records as the files of a content folder, which read back to the same records. */
export async function packagedContent(): Promise<ContentFile[]> {
  const lists = await Promise.all(
    collections.map(async (one) => {
      const { records } = (await queries[one.name]()) as unknown as { records: readonly Item[] }
      return records.map((record) => fileOfRecord(record, one))
    })
  )
  return lists.flat()
}

function fileOfRecord(record: Item, { name, lead, sections }: Collection): ContentFile {
  const inBody = [...(lead === undefined ? [] : [lead]), ...Object.values(sections)]
  const { id, ...rest } = record
  const fields = Object.fromEntries(Object.entries(rest).filter(([field]) => !inBody.includes(field)))
  const textOf = (field: string | undefined): string => (field === undefined ? '' : String(record[field] ?? ''))
  const titled = Object.fromEntries(Object.entries(sections).map(([title, field]) => [title, textOf(field)]))
  const { path, content } = fileOf({ collection: name, id, fields, body: bodyOf(textOf(lead), titled) }, collections)
  return { path, content }
}
