import * as z from 'zod'
import { collection } from './collection.ts'
import { reference, times, words } from './filters.ts'
import { aliases, date, id, line, list, recordId, url } from './fields.ts'

export const sources = collection({
  name: 'sources',
  record: 'Source',
  yields: true,
  schema: z.strictObject({
    id,
    title: line,
    aliases,
    url,
    commit: z
      .string()
      .regex(/^[0-9a-f]{7,40}$/, { error: 'a commit hash of 7 to 40 digits' })
      .exactOptional(),
    date,
    license: line.exactOptional(),
    gaps: list(z.strictObject({ collection: recordId, before: date.exactOptional(), note: line }))
  }),
  references: { 'gaps.*': 'any' },
  table: ['id', 'title', 'date', 'license'],
  filters: { license: { value: 'spdx', does: 'its license' }, ...times, reference, text: words },
  search: false,
  history: true
})
