import { z } from 'zod'
import { initiativeKinds } from '../records/initiatives.ts'
import { collection } from './collection.ts'
import { entry, id, line, list, sources, status, text, url } from './fields.ts'

export const initiatives = collection({
  name: 'initiatives',
  record: 'Initiative',
  noun: 'initiative',
  schema: z.strictObject({
    ...entry,
    name: line,
    kind: z.enum(initiativeKinds),
    description: text,
    leads: list(z.strictObject({ name: line, lead: id.exactOptional() })),
    url: url.exactOptional(),
    status,
    replacedBy: list(id),
    sources
  }),
  lead: 'description',
  references: { 'replacedBy.*': 'initiatives', 'leads.*.lead': 'leads' }
})
