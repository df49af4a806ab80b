import * as z from 'zod'
import { collection } from './collection.ts'
import { words } from './filters.ts'
import { aliases, id, line, recordId, sources, url } from './fields.ts'

export const procedures = collection({
  name: 'procedures',
  record: 'Procedure',
  schema: z.strictObject({
    id,
    title: line,
    aliases,
    steps: z
      .array(
        z.strictObject({
          text: line,
          url: url.exactOptional(),
          statedUrl: url.exactOptional(),
          note: line.exactOptional(),
          resources: z.array(recordId).min(1, { error: 'at least one resource' }).exactOptional()
        })
      )
      .min(1, { error: 'at least one step' }),
    sources
  }),
  references: { 'steps.*.resources.*': 'resources' },
  items: ({ steps }) => steps.map((_, index) => String(index + 1)),
  table: ['id', 'title'],
  filters: { text: words },
  search: ({ title, aliases, steps }) => ({ title, names: aliases, prose: steps.map((step) => step.text) })
})
