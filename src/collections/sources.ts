import { z } from 'zod'
import { collection } from './collection.ts'
import { date, entry, line, url } from './fields.ts'

export const sources = collection({
  name: 'sources',
  record: 'Source',
  noun: 'source',
  schema: z.strictObject({
    ...entry,
    title: line,
    url,
    commit: z.string().regex(/^[0-9a-f]{7,40}$/, { error: 'a commit hash of 7 to 40 digits' }).exactOptional(),
    date,
    license: line.exactOptional()
  })
})
