import * as z from 'zod'
import { initiativeKinds } from '../records/initiatives.ts'
import { collection } from './collection.ts'
import { aliases, id, line, list, recordId, sources, status, text, url } from './fields.ts'

export const initiatives = collection({
  name: 'initiatives',
  record: 'Initiative',
  noun: 'initiative',
  schema: z.strictObject({
    id,
    name: line,
    aliases,
    kind: z.enum(initiativeKinds),
    description: text,
    leads: list(z.strictObject({ name: line, lead: recordId.exactOptional() })),
    url: url.exactOptional(),
    status,
    replacedBy: list(recordId),
    sources
  }),
  lead: 'description',
  references: { 'replacedBy.*': 'initiatives', 'leads.*.lead': 'leads' }
})
