import * as z from 'zod'
import { verdicts } from '../records/pages.ts'
import { collection } from './collection.ts'
import { times, words } from './filters.ts'
import { aliases, date, id, line, list, recordId, sources, text, url } from './fields.ts'

const claim = z.strictObject({
  id,
  section: line,
  line: z.int().min(1, { error: 'a line number from 1' }),
  quote: line,
  verdict: z.enum(verdicts),
  note: line.exactOptional(),
  evidence: line.exactOptional(),
  records: list(z.strictObject({ collection: recordId, id: recordId, item: line.exactOptional() }))
})

export const pages = collection({
  name: 'pages',
  record: 'Page',
  yields: true,
  schema: z.strictObject({
    id,
    title: line,
    aliases,
    url,
    date,
    note: text.exactOptional(),
    claims: z.array(claim),
    sources
  }),
  references: { 'claims.*.records.*': 'any' },
  quotes: ['claims.*.quote'],
  items: ({ claims }) => claims.map((claim) => claim.id),
  table: ['id', 'title', 'url', 'date'],
  filters: { ...times, text: words },
  search: false,
  history: true
})
