import * as z from 'zod'
import { leadRoles } from '../records/leads.ts'
import { collection } from './collection.ts'
import { aliases, date, github, id, line, sources } from './fields.ts'

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

/** `chair, Example Corp`. */
const officeOf = ({ role, organization }: z.output<typeof term>): string =>
  `${role.replace('-', ' ')}${organization === undefined ? '' : `, ${organization}`}`

export const leads = collection({
  name: 'leads',
  record: 'Lead',
  words: ['person', 'people'],
  schema: z.strictObject({
    id,
    name: line,
    aliases,
    github: github.exactOptional(),
    terms: z.array(term).min(1, { error: 'at least one term of office' }),
    sources
  }),
  references: { 'terms.*.sources.*.id': 'sources' },
  table: ['id', 'name', 'github', 'terms'],
  filters: {
    role: { value: 'role', does: 'office held', values: leadRoles },
    at: { value: 'date', does: 'in office then, or `today`' }
  },
  search: ({ name, aliases, terms }) => ({
    title: name,
    names: aliases,
    prose: [terms.map(officeOf).join('; ')],
    former: terms.every(({ end, listed }) => (end ?? listed?.until) !== undefined)
  })
})
