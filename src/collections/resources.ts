import { z } from 'zod'
import { collection } from './collection.ts'
import { entry, id, line, list, sources, status, text, url } from './fields.ts'

export const resources = collection({
  name: 'resources',
  record: 'Resource',
  noun: 'resource',
  schema: z.strictObject({ ...entry, title: line, url, description: text, status, replacedBy: list(id), sources }),
  lead: 'description',
  references: { 'replacedBy.*': 'resources' }
})
