import { z } from 'zod'
import { collection } from './collection.ts'
import { entry, line, sources, text } from './fields.ts'

export const roles = collection({
  name: 'roles',
  record: 'Role',
  noun: 'role',
  schema: z.strictObject({ ...entry, title: line, responsibilities: text, election: text.exactOptional(), sources }),
  lead: 'responsibilities',
  sections: { Election: 'election' }
})
