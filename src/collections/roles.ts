import * as z from 'zod'
import { collection } from './collection.ts'
import { words } from './filters.ts'
import { aliases, id, line, sources, text } from './fields.ts'

export const roles = collection({
  name: 'roles',
  record: 'Role',
  schema: z.strictObject({ id, title: line, aliases, responsibilities: text, election: text.exactOptional(), sources }),
  lead: 'responsibilities',
  sections: { Election: 'election' },
  table: ['id', 'title', 'responsibilities'],
  filters: { text: words },
  search: ({ title, aliases, responsibilities, election }) => ({
    title,
    names: aliases,
    prose: [responsibilities, election]
  })
})
