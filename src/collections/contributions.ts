import * as z from 'zod'
import { collection } from './collection.ts'
import { words } from './filters.ts'
import { aliases, id, line, sources, text } from './fields.ts'

export const contributions = collection({
  name: 'contributions',
  record: 'Contribution',
  schema: z.strictObject({ id, title: line, aliases, description: text, sources }),
  lead: 'description',
  table: ['id', 'title'],
  filters: { text: words },
  search: ({ title, aliases, description }) => ({ title, names: aliases, prose: [description] })
})
