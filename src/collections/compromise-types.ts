import * as z from 'zod'
import { compromiseTypeKinds } from '../records/compromise-types.ts'
import { collection } from './collection.ts'
import { kind, reference as link, words } from './filters.ts'
import { aliases, id, line, list, reference, sources, text } from './fields.ts'

export const compromiseTypes = collection({
  name: 'compromise-types',
  record: 'CompromiseType',
  words: ['type'],
  schema: z
    .strictObject({
      id,
      title: line,
      aliases,
      kind: z.enum(compromiseTypeKinds),
      defined: z.boolean(),
      definition: text.exactOptional(),
      mitigation: text.exactOptional(),
      note: text.exactOptional(),
      references: list(reference),
      sources
    })
    .refine(({ defined, definition }) => defined === (definition !== undefined), {
      error: '`true` exactly when the file has a definition',
      path: ['defined']
    }),
  lead: 'definition',
  sections: { Mitigation: 'mitigation' },
  table: ['id', 'title', 'kind', 'defined'],
  filters: {
    kind: kind(compromiseTypeKinds),
    defined: { value: 'true|false', does: 'whether the TAG defines it' },
    reference: link,
    text: words
  },
  search: ({ title, aliases, definition, mitigation, note }) => ({
    title,
    names: aliases,
    prose: [definition, mitigation, note]
  })
})
