import * as z from 'zod'
import { collection } from './collection.ts'
import { id, line, sources } from './fields.ts'

const point = z.strictObject({ id, summary: line, sources })

export const scope = collection({
  name: 'scope',
  record: 'Scope',
  single: true,
  schema: z.strictObject({
    id: z.literal('scope'),
    areas: z.array(z.strictObject({ id, title: line, sources })),
    inCharter: z.array(point),
    outOfScope: z.array(point),
    sources
  }),
  references: {
    'areas.*.sources.*.id': 'sources',
    'inCharter.*.sources.*.id': 'sources',
    'outOfScope.*.sources.*.id': 'sources'
  },
  items: ({ areas, inCharter, outOfScope }) => [...areas, ...inCharter, ...outOfScope].map((item) => item.id),
  search: ({ areas, inCharter }) => ({
    title: 'Scope',
    keywords: areas.map(({ title }) => title),
    prose: inCharter.map(({ summary }) => summary)
  })
})
