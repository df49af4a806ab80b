import * as z from 'zod'
import { collection } from './collection.ts'
import { isCurrent, reference, words } from './filters.ts'
import { aliases, id, line, list, recordId, sources, status, text, url } from './fields.ts'

export const resources = collection({
  name: 'resources',
  record: 'Resource',
  words: ['link'],
  yields: true,
  schema: z.strictObject({
    id,
    title: line,
    aliases,
    url,
    description: text,
    status,
    replacedBy: list(recordId),
    sources
  }),
  lead: 'description',
  references: { 'replacedBy.*': 'resources' },
  table: ['id', 'title', 'url', 'status'],
  filters: { status: isCurrent, reference, text: words },
  search: ({ title, aliases, description }) => ({ title, names: aliases, prose: [description] })
})
