import type { Assessment } from '../../records/assessments.ts'
import type { CompromiseType } from '../../records/compromise-types.ts'
import type { Incident } from '../../records/incidents.ts'
import type { Lead } from '../../records/leads.ts'
import type { Term } from '../../records/lexicon.ts'
import type { Meta } from '../../records/meta.ts'
import type { Role } from '../../records/roles.ts'
import type { Source } from '../../records/sources.ts'

interface AnyRecord {
  readonly id: string
}

/** The data that a site gets. */
export interface Catalog {
  readonly meta: Meta
  /** Every collection by name: a list, or a single record. */
  readonly collections: Readonly<Record<string, readonly AnyRecord[] | AnyRecord>> & {
    readonly assessments: readonly Assessment[]
    readonly 'compromise-types': readonly CompromiseType[]
    readonly incidents: readonly Incident[]
    readonly leads: readonly Lead[]
    readonly lexicon: readonly Term[]
    readonly roles: readonly Role[]
    readonly sources: readonly Source[]
  }
}

/** Collections whose records have pages, which are also the sections that the pages are in. */
export type PageCollection = 'assessments' | 'incidents' | 'lexicon'

/** The title of the record with that id; the id where none has it. */
export const titleOf = (id: string, records: readonly { readonly id: string; readonly title: string }[]): string =>
  records.find((record) => record.id === id)?.title ?? id

/** Where the page of a record is, from the root of the content. */
export const pagePath = (collection: PageCollection, id: string): string => `/${collection}/${id}`

/** Where the content file of a record is edited. */
export const editUrl = (collection: PageCollection, id: string): string =>
  `https://github.com/cncf/tag-security/edit/main/content/${collection}/${id}.md`
