import * as z from 'zod'
import { initiativeKinds } from '../records/initiatives.ts'
import { collection } from './collection.ts'
import { isCurrent, kind, reference, words } from './filters.ts'
import { aliases, github, id, line, list, recordId, sources, status, text, url } from './fields.ts'

export const initiatives = collection({
  name: 'initiatives',
  record: 'Initiative',
  schema: z.strictObject({
    id,
    name: line,
    aliases,
    kind: z.enum(initiativeKinds),
    description: text,
    leads: list(z.strictObject({ name: line, lead: recordId.exactOptional(), github: github.exactOptional() })),
    url: url.exactOptional(),
    status,
    replacedBy: list(recordId),
    sources
  }),
  lead: 'description',
  references: { 'replacedBy.*': 'initiatives', 'leads.*.lead': 'leads' },
  table: ['id', 'name', 'kind', 'status'],
  filters: {
    kind: kind(initiativeKinds),
    status: isCurrent,
    lead: { value: 'person', does: 'who leads it: id, name or GitHub handle' },
    reference,
    text: words
  },
  search: ({ name, aliases, leads, description }) => ({
    title: name,
    names: aliases,
    keywords: leads.flatMap(({ name, github }) => (github === undefined ? [name] : [name, github])),
    prose: [description]
  })
})
