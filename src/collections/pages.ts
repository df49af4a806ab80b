import { z } from 'zod'
import { verdicts } from '../records/pages.ts'
import { collection } from './collection.ts'
import { date, entry, id, line, list, sources, text, url } from './fields.ts'

const claim = z.strictObject({
  id,
  section: line,
  line: z.int().min(1, { error: 'a line number from 1' }),
  quote: line,
  verdict: z.enum(verdicts),
  note: line.exactOptional(),
  evidence: line.exactOptional(),
  records: list(z.strictObject({ collection: id, id, item: line.exactOptional() }))
})

export const pages = collection({
  name: 'pages',
  record: 'Page',
  noun: 'page',
  schema: z.strictObject({ ...entry, title: line, url, date, note: text.exactOptional(), claims: z.array(claim), sources }),
  references: { 'claims.*.records.*': 'any' },
  items: ({ claims }) => claims.map((claim) => claim.id)
})
