import fc from 'fast-check'
import { incidents, lexicon, type Incident, type Term } from '../../src/index.ts'

const nasty = [
  '</script>',
  '<!--',
  '{{',
  '}}',
  '{%',
  '${',
  '`',
  '"',
  "'",
  '\\',
  ',',
  ';',
  '\n',
  '\r',
  '\r\n',
  '\t',
  '=',
  '+',
  '-',
  '@',
  '＝',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u200f',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\u{e0041}',
  '\u0000',
  '\u001b',
  '\u007f',
  '\ud800',
  '#',
  ': ',
  '- ',
  '|',
  '>',
  '%',
  '&',
  '*',
  '!',
  '~',
  'null',
  'no',
  ' ',
  '1',
  'é',
  '👩‍👧'
]
/** Text of what breaks formats. */
export const text = fc.string({
  minLength: 1,
  maxLength: 12,
  unit: fc.oneof(fc.constantFrom(...nasty), fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }))
})

const address = text.chain((one) => fc.constantFrom(one, `https://example.org/${one}`))

/** A real incident. */
export const base = incidents[0] as Incident
/** Incidents of such text. */
export const hostile = fc
  .record({
    title: text,
    summary: text,
    note: text,
    products: fc.array(text, { maxLength: 2 }),
    aliases: fc.array(text, { maxLength: 2 }),
    url: address
  })
  .map(({ url, ...fields }): Incident => ({
    ...base,
    ...fields,
    references: [{ url, title: fields.title, kind: 'article' }],
    packages: [{ purl: url, versions: [fields.note] }]
  }))
/** Terms of such text. */
export const term = fc
  .record({
    term: text,
    definition: text,
    usage: text,
    aliases: fc.array(text),
    covers: fc.array(text),
    mentions: fc.array(text),
    url: address
  })
  .map(({ url, ...fields }): Term => ({
    ...(lexicon[0] as Term),
    ...fields,
    references: [{ url, title: fields.term }]
  }))
