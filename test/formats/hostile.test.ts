import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { guardedCell, plainCell, toCodebook, toCsv, toJsonLd, toNdjson, toYaml } from '../../src/formats/index.ts'
import { compromiseTypes, incidents, lexicon, sources, type Incident, type Term } from '../../src/index.ts'

const { toRDF } = createRequire(import.meta.url)('jsonld') as { readonly toRDF: (document: object, options: object) => Promise<{ readonly object: { readonly termType: string; readonly value: string } }[]> }

const nasty = ['</script>', '<!--', '{{', '}}', '{%', '${', '`', '"', "'", '\\', ',', ';', '\n', '\r', '\r\n', '\t', '=', '+', '-', '@', '＝', '\u2028', '\u2029', '\u0085', '\u200f', '\u202e', '\u2066', '\ufeff', '\u0000', '\u001b', '\u007f', '\ud800', '#', ': ', '- ', '|', '>', '%', '&', '*', '!', '~', 'null', 'no', ' ', '1', 'é', '👩‍👧']
const text = fc.string({ minLength: 1, maxLength: 12, unit: fc.oneof(fc.constantFrom(...nasty), fc.string({ minLength: 1, maxLength: 1, unit: 'binary' })) })

const address = text.chain((one) => fc.constantFrom(one, `https://example.org/${one}`))

const base = incidents[0] as Incident
const hostile = fc.record({ title: text, summary: text, note: text, products: fc.array(text, { maxLength: 2 }), aliases: fc.array(text, { maxLength: 2 }), url: address }).map(
  ({ url, ...fields }): Incident => ({ ...base, ...fields, references: [{ url, title: fields.title, kind: 'article' }], packages: [{ purl: url, versions: [fields.note] }] })
)
const term = fc.record({ term: text, definition: text, usage: text, aliases: fc.array(text), covers: fc.array(text), mentions: fc.array(text), url: address }).map(
  ({ url, ...fields }): Term => ({ ...(lexicon[0] as Term), ...fields, references: [{ url, title: fields.term }] })
)

/** What no page may get to see as it is, and no program may take for the end of a line. */
const harmful = /[<\u007f-\u009f\u2028\u2029\ufeff\p{Bidi_Control}\p{Cs}]/u
const invisible = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\p{Bidi_Control}\p{Cs}]/u

test('whatever text records hold, NDJSON is harmless in a page and reads back', () => {
  fc.assert(
    fc.property(hostile, (incident) => {
      const lines = toNdjson({ incidents: [incident] })
      expect(lines).not.toMatch(harmful)
      expect(lines.split(/\r\n|[\n\r]/).slice(1, -1).map((line) => JSON.parse(line) as unknown)).toEqual([incident])
    })
  )
})

test('whatever text records hold, YAML has no hidden character and reads back, also for readers of YAML 1.1', () => {
  fc.assert(
    fc.property(hostile, (incident) => {
      const document = toYaml({ incidents: [incident] })
      expect(document).not.toMatch(invisible)
      expect((parseYaml(document) as { incidents: unknown }).incidents).toEqual([incident])
      expect((parseYaml(document, { version: '1.1' }) as { incidents: unknown }).incidents).toEqual([incident])
    })
  )
})

/** A text as UTF-8 can hold it: half a character has no bytes. */
const wellFormed = (one: string): string => Buffer.from(one).toString()

const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

test('whatever text records hold, no cell of CSV starts a formula, and each reads back to its text', () => {
  fc.assert(
    fc.property(hostile, (incident) => {
      const [row = {}] = parseCsv(toCsv('incidents', [incident]), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]
      for (const cell of Object.values(row)) expect(cell).not.toMatch(formula)
      expect(plainCell(row['title'] ?? '')).toBe(wellFormed(incident.title))
      expect(plainCell(row['summary'] ?? '')).toBe(wellFormed(incident.summary))
      expect(JSON.parse(row['products'] ?? '')).toEqual(incident.products)
    })
  )
})

test('the guard of a cell can be undone for every text', () => {
  fc.assert(fc.property(text, (one) => void expect(plainCell(guardedCell(one))).toBe(one)))
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', ' =', '\ufeff=', '\u202e-', "'", "'="]) {
    expect(guardedCell(`${start}1`)).toBe(`'${start}1`)
  }
  for (const plain of ['', 'a=1', '1-1', '(=1)', '#tag', ' a']) expect(guardedCell(plain)).toBe(plain)
})

test('whatever text records hold, JSON-LD is harmless in a page and is read without losing anything', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, term, async (incident, one) => {
      const document = toJsonLd({ lexicon: [one], incidents: [incident] })
      expect(document).not.toMatch(harmful)
      for (const { object } of await toRDF(JSON.parse(document) as object, { safe: true })) {
        if (object.termType === 'NamedNode') expect(object.value).toMatch(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`\p{C}]+$/iu)
      }
    }),
    { numRuns: 60 }
  )
})

test('a page can hold the whole document in a script element', () => {
  const all = toJsonLd({ lexicon, 'compromise-types': compromiseTypes, incidents, sources })
  expect(all).not.toContain('<')
  expect(toCodebook('incidents', incidents)).not.toContain('<')
})
