import * as z from 'zod'
import { collection } from './collection.ts'
import { id, line, sources, text } from './fields.ts'

export const mission = collection({
  name: 'mission',
  record: 'Mission',
  single: true,
  schema: z.strictObject({
    id: z.literal('mission'),
    summary: text,
    statement: text,
    goals: z.array(z.strictObject({ id, text: line, sources })),
    focus: z.array(line),
    sources
  }),
  lead: 'summary',
  sections: { Statement: 'statement' },
  references: { 'goals.*.sources.*.id': 'sources' },
  items: ({ goals }) => goals.map((goal) => goal.id),
  search: ({ summary, statement, goals, focus }) => ({
    title: 'Mission',
    keywords: focus,
    prose: [summary, statement, ...goals.map((goal) => goal.text)]
  })
})
