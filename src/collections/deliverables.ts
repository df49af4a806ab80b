import * as z from 'zod'
import { deliverableFormats, deliverableKinds } from '../records/deliverables.ts'
import { collection } from './collection.ts'
import { isCurrent, kind, reference, times, words } from './filters.ts'
import { aliases, date, id, line, list, recordId, sources, status, text, url } from './fields.ts'

const link = z.strictObject({
  url,
  format: z.enum(deliverableFormats),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, { error: 'a language tag such as `pt-BR`' })
    .exactOptional(),
  version: line.exactOptional(),
  assessment: recordId.exactOptional()
})

export const deliverables = collection({
  name: 'deliverables',
  record: 'Deliverable',
  words: ['publication'],
  schema: z.strictObject({
    id,
    title: line,
    aliases,
    kind: z.enum(deliverableKinds),
    description: text,
    date: date.exactOptional(),
    links: list(link),
    partOf: recordId.exactOptional(),
    status,
    sources
  }),
  lead: 'description',
  references: { partOf: 'deliverables', 'links.*.assessment': 'assessments' },
  dates: ['date'],
  table: ['id', 'title', 'kind', 'date', 'status'],
  filters: {
    kind: kind(deliverableKinds),
    status: isCurrent,
    // `--format` says how to show a list.
    format: { flag: 'link-format', value: 'format', does: 'format of an edition', values: deliverableFormats },
    ...times,
    reference,
    text: words
  },
  search: ({ title, aliases, kind, description }) => ({ title, names: aliases, keywords: [kind], prose: [description] })
})
