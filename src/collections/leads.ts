import * as z from 'zod'
import { leadRoles } from '../records/leads.ts'
import { collection } from './collection.ts'
import { aliases, date, id, line, sources } from './fields.ts'

const term = z
  .strictObject({
    role: z.enum(leadRoles),
    start: date.exactOptional(),
    end: date.exactOptional(),
    listed: z.strictObject({ from: date, until: date.exactOptional() }).exactOptional(),
    organization: line.exactOptional(),
    sources
  })
  .refine((term) => term.start !== undefined || term.listed !== undefined, {
    error: 'a `start`, or when the person was `listed`',
    params: { rule: 'field/missing' }
  })

export const leads = collection({
  name: 'leads',
  record: 'Lead',
  noun: 'lead',
  schema: z.strictObject({
    id,
    name: line,
    aliases,
    github: z
      .string()
      .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, { error: 'a GitHub handle, without `@`' })
      .exactOptional(),
    terms: z.array(term).min(1, { error: 'at least one term of office' }),
    sources
  }),
  references: { 'terms.*.sources.*.id': 'sources' }
})
