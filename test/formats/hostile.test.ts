import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { guardedCell, plainCell, toCodebook, toCsv, toJsonLd, toNdjson, toYaml } from '../../src/formats/index.ts'
import { compromiseTypes, incidents, lexicon, sources } from '../../src/index.ts'
import { base, hostile, term, text } from './hostile-text.ts'

const { toRDF } = createRequire(import.meta.url)('jsonld') as {
  readonly toRDF: (
    document: object,
    options: object
  ) => Promise<{ readonly object: { readonly termType: string; readonly value: string } }[]>
}

/** What no page may get to see as it is, and no program may take for the end of a line. */
const harmful = /(?![\u200c\u200d])[<\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\p{Cf}\p{Cs}]/u

test('whatever text records hold, NDJSON is harmless in a page and reads back', () => {
  fc.assert(
    fc.property(hostile, (incident) => {
      const lines = toNdjson({ incidents: [incident] })
      expect(lines).not.toMatch(harmful)
      expect(
        lines
          .split(/\r\n|[\n\r]/)
          .slice(1, -1)
          .map((line) => JSON.parse(line) as unknown)
      ).toEqual([incident])
    })
  )
})

test('whatever text records hold, YAML is harmless in a page and reads back, also for readers of YAML 1.1', () => {
  fc.assert(
    fc.property(hostile, (incident) => {
      const document = toYaml({ incidents: [incident] })
      expect(document).not.toMatch(harmful)
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
      const [row = {}] = parseCsv(toCsv('incidents', [incident]), {
        columns: true,
        record_delimiter: '\r\n'
      }) as Record<string, string>[]
      for (const cell of Object.values(row)) expect(cell).not.toMatch(formula)
      expect(plainCell(row['title'] ?? '')).toBe(wellFormed(incident.title))
      expect(plainCell(row['summary'] ?? '')).toBe(wellFormed(incident.summary))
      expect(JSON.parse(row['products'] ?? '')).toEqual(incident.products)
    })
  )
})

test('the guard of a cell can be undone for every text', () => {
  fc.assert(fc.property(text, (one) => void expect(plainCell(guardedCell(one))).toBe(one)))
  for (const start of [
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    '＝',
    '＋',
    '－',
    '＠',
    ' =',
    '\ufeff=',
    '\u202e-',
    "'",
    "'="
  ]) {
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

test.each([
  ['a soft hyphen', '\u00ad', String.raw`\u00ad`, String.raw`\u00ad`],
  ['a space of no width', '\u200b', String.raw`\u200b`, String.raw`\u200b`],
  ['a joiner of words', '\u2060', String.raw`\u2060`, String.raw`\u2060`],
  ['a letter of hidden tags', '\u{e0041}', String.raw`\udb40\udc41`, String.raw`\U000e0041`],
  ['the end of a script', '</script>', String.raw`\u003c/script>`, String.raw`\u003c/script>`]
])('%s is written as an escape in JSON and in YAML', (_, hidden, inJson, inYaml) => {
  const title = `a${hidden}b`
  const records = { incidents: [{ ...base, title }] }
  expect(toNdjson(records)).toContain(`"title":"a${inJson}b"`)
  expect(toJsonLd(records)).toContain(`"schema:name": "a${inJson}b"`)
  expect(toYaml(records)).toContain(`title: "a${inYaml}b"\n`)
  expect((parseYaml(toYaml(records)) as typeof records).incidents).toEqual(records.incidents)
})

test('the joiners that scripts and emoji need stand as they are', () => {
  const title = 'می\u200cخواهم 👩\u200d👧'
  for (const text of [toNdjson({ incidents: [{ ...base, title }] }), toYaml({ incidents: [{ ...base, title }] })])
    expect(text).toContain(title)
})

test('a page can hold the whole document in a script element', () => {
  const all = toJsonLd({ lexicon, 'compromise-types': compromiseTypes, incidents, sources })
  expect(all).not.toContain('<')
  expect(toCodebook('incidents', incidents)).not.toContain('<')
})
