import * as z from 'zod'
import { singular, wordsOf } from '../words.ts'
import { collection } from './collection.ts'
import { id, line, text } from './fields.ts'

/** The words of a phrase as the search compares them. */
const keyOf = (phrase: string): string =>
  wordsOf(phrase)
    .map(({ word }) => singular(word))
    .join(' ')

const groups = z
  .array(z.array(line).min(2, { error: 'at least two phrases' }))
  .min(1, { error: 'at least one group' })
  .superRefine((all, context) => {
    const seen = new Set<string>()
    all.forEach((group, index) =>
      group.forEach((phrase, place) => {
        const key = keyOf(phrase)
        const refuse = (message: string): void => context.addIssue({ code: 'custom', path: [index, place], message })
        if (key === '') refuse('a phrase with a word that the search does not pass over')
        else if (seen.has(key)) refuse('a phrase that is in the table once')
        seen.add(key)
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
