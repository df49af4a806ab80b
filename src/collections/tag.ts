import * as z from 'zod'
import { collection } from './collection.ts'
import { date, line, sources, text, url } from './fields.ts'

export const tag = collection({
  name: 'tag',
  record: 'Tag',
  single: true,
  schema: z.strictObject({
    id: z.literal('tag'),
    name: line,
    formerNames: z.array(z.strictObject({ name: line, until: date.exactOptional() })),
    tagline: line,
    overview: text,
    urls: z.strictObject({ site: url, repository: url, charter: url, governance: url }),
    sources
  }),
  lead: 'overview',
  search: ({ name, formerNames, tagline, overview }) => ({
    title: name,
    names: formerNames.map((former) => former.name),
    prose: [tagline, overview]
  })
})
