import { z } from 'zod'
import { collection } from './collection.ts'
import { entry, line, sources, text } from './fields.ts'

export const contributions = collection({
  name: 'contributions',
  record: 'Contribution',
  noun: 'contribution',
  schema: z.strictObject({ ...entry, title: line, description: text, sources }),
  lead: 'description'
})
