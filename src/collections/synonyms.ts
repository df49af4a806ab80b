import * as z from 'zod'
import { nameKey } from '../name-key.ts'
import { collection } from './collection.ts'
import { id, line, text } from './fields.ts'

const groups = z
  .array(z.array(line).min(2, { error: 'at least two phrases' }))
  .min(1, { error: 'at least one group' })
  .superRefine((all, context) => {
    const seen = new Set<string>()
    all.forEach((group, index) =>
      group.forEach((phrase, place) => {
        const message = 'a phrase that is in the table once'
        if (seen.has(nameKey(phrase))) context.addIssue({ code: 'custom', path: [index, place], message })
        seen.add(nameKey(phrase))
      })
    )
  })

/** What people type for the same thing: the search takes each phrase of a group for the others. */
export const synonyms = collection({
  name: 'synonyms',
  record: 'Synonyms',
  single: true,
  optional: true,
  schema: z.strictObject({ id, groups, purpose: text }),
  lead: 'purpose',
  search: false
})
