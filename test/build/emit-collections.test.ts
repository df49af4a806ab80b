import { expect, test } from 'vitest'
import * as z from 'zod'
import { emitCollections } from '../../src/build/emit-collections.ts'
import { collection, type FilterFlag } from '../../src/collections/collection.ts'
import { currentCollections, searchableCollections } from '../../src/generated/collections.ts'

const notes = (name: string, filters: Readonly<Record<string, FilterFlag>>) =>
  collection({
    name,
    record: 'Note',
    schema: z.strictObject({ id: z.string() }),
    table: ['id'],
    filters,
    search: false
  })

const descriptions = { Note: { '': 'A note.', id: 'Its id.' } }

test('a flag that two collections explain differently stops the build', () => {
  const [first, second] = [
    notes('notes', { kind: { value: 'kind', does: 'what it is' } }),
    notes('memos', { kind: { value: 'kind', does: 'sort of memo' } })
  ]
  expect(() => emitCollections([first, first], descriptions, [])).not.toThrow()
  expect(() => emitCollections([first, second], descriptions, [])).toThrow(
    new Error("The filter `kind` in src/collections/memos.ts differs from another collection's.")
  )
})

test('equally good search results begin with terms, incidents and compromise types', () => {
  expect(searchableCollections.slice(0, 4)).toEqual(['lexicon', 'incidents', 'compromise-types', 'tag'])
  expect(new Set(searchableCollections).size).toBe(searchableCollections.length)
  for (const name of ['pages', 'sources']) expect(searchableCollections).not.toContain(name)
})

test('incidents, pages and sources tell of the past, all other records of today', () => {
  for (const name of ['incidents', 'pages', 'sources']) expect(currentCollections).not.toContain(name)
  for (const name of ['tag', 'leads', 'lexicon', 'compromise-types']) expect(currentCollections).toContain(name)
})
