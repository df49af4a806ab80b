import * as z from 'zod'
import { termCategories } from '../records/lexicon.ts'
import { collection } from './collection.ts'
import { reference as link, words } from './filters.ts'
import { aliases, id, line, list, recordId, reference, sources, text } from './fields.ts'

export const lexicon = collection({
  name: 'lexicon',
  record: 'Term',
  words: ['glossary'],
  schema: z.strictObject({
    id,
    term: line,
    aliases,
    category: z.enum(termCategories),
    definition: text,
    usage: text.exactOptional(),
    covers: list(line),
    related: list(recordId),
    mentions: list(line),
    references: list(reference),
    sources
  }),
  lead: 'definition',
  sections: { Usage: 'usage' },
  references: { 'related.*': 'lexicon' },
  table: ['id', 'term', 'aliases', 'category'],
  filters: {
    category: { value: 'category', does: "the lexicon's category", values: termCategories },
    reference: link,
    text: words
  },
  search: ({ term, aliases, covers, definition, usage }) => ({
    title: term,
    names: aliases,
    keywords: covers,
    prose: [definition, usage]
  })
})
