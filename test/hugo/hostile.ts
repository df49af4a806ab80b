import fc from 'fast-check'
import { packagedCatalog } from './packaged.ts'
import type { Catalog } from '../../src/sites/hugo/index.ts'

/** Pieces that mean something to HTML, Hugo, Markdown, YAML or a reader's eye. */
export const hostilePieces = [
  '</script>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- more -->',
  '<!--more-->',
  '{{< relref "no" >}}',
  '{{% note %}}',
  '{{<',
  '>}}',
  '{{ .Site }}',
  '{',
  '}',
  '<',
  '&lt;',
  '&',
  '"',
  "'",
  '`',
  '```',
  '\\',
  '\\<',
  '---',
  '+++',
  '\n---\n',
  ': ',
  '# ',
  '- ',
  '> ',
  '1. ',
  '| a | b |',
  '[x](javascript:alert(1))',
  '<javascript:alert(1)>',
  '![x](https://example.org/x.png)',
  ']( ',
  '**',
  '_',
  '~~x~~',
  '$$<b>$$',
  ':smile:',
  '{onclick="alert(1)"}',
  '{.x}',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u200f',
  '\u202e',
  '\u202b',
  '\u2066',
  '\u2069',
  '&#x202e;',
  '&#8295;',
  '\ufeff',
  '\u007f',
  '\ud83d\ude00',
  'é',
  ' ',
  '\n',
  '\t',
  'https://example.org/{{<x>}}',
  'www.example.org',
  'word'
]

/** Characters that turn the direction of the text after them. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** Whether a text turns the direction of what follows, as characters or as HTML, YAML and JSON escape them. */
export function turnsText(written: string): boolean {
  const read = written.replace(
    /(?<!\\)(?:&#x([\da-f]{1,4});|&#(\d{1,5});|\\u([\da-f]{4}))/gi,
    (_, hexadecimal?: string, decimal?: string, escaped?: string) =>
      String.fromCharCode(decimal === undefined ? Number.parseInt(hexadecimal ?? escaped ?? '0', 16) : Number(decimal))
  )
  return read.search(turning) >= 0
}

/** A text as readers see it: without the invisible characters that change its direction. */
export const asShown = (text: string): string => text.replace(turning, '')

/** Text made of such pieces, and of any characters. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...hostilePieces), { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 40 })
)

/** An incident, a term and an assessment for each of some texts, put into every text field. */
export function hostileCatalog(texts: readonly string[]): Catalog {
  const { meta, collections } = packagedCatalog
  const proseOf = (text: string): string => {
    const line = text.replace(/\s+/g, ' ')
    const [code, label] = [line.replaceAll('`', ''), line.replace(/[[\]]/g, '')]
    return `${text}\n\n\`\`${code}x\`\`\n\n[${label}](https://example.org/{{<x>}}"<b>)`
  }
  const fields = (text: string, index: number) => ({
    id: `case-${index}`,
    aliases: [`${text} ${index}`],
    related: [],
    references: [
      { url: `https://example.org/?q=${text}`, title: text, kind: 'article' as const },
      { url: 'https://example.org/', kind: 'report' as const }
    ]
  })
  const incidentOf = (text: string) => ({
    title: text,
    summary: proseOf(text),
    impact: proseOf(text),
    details: proseOf(text),
    products: [text],
    packages: [{ purl: text, versions: [text] }],
    identifiers: [{ id: text, relation: 'alias' as const }],
    note: text
  })
  const termOf = (text: string) => ({
    term: text,
    definition: proseOf(text),
    usage: proseOf(text),
    covers: [text],
    mentions: [text]
  })
  const assessmentOf = (text: string) => ({
    title: text,
    project: text,
    partOf: text,
    stated: [text],
    languages: [text],
    sbom: { urls: [`https://example.org/?q=${text}`], note: text },
    authors: [text],
    links: [{ kind: 'other' as const, url: `https://example.org/?q=${text}`, title: text }],
    summary: proseOf(text),
    note: proseOf(text)
  })
  const [assessment] = collections.assessments
  const [incident] = collections.incidents
  const [term] = collections.lexicon
  return {
    meta: { ...meta, attribution: texts.join(' ') },
    collections: {
      ...collections,
      assessments: assessment
        ? texts.map((text, index) => ({ ...assessment, ...assessmentOf(text), id: `case-${index}`, aliases: [text] }))
        : [],
      incidents: incident
        ? texts.map((text, index) => ({ ...incident, ...incidentOf(text), ...fields(text, index) }))
        : [],
      lexicon: term ? texts.map((text, index) => ({ ...term, ...termOf(text), ...fields(text, index) })) : [],
      leads: collections.leads.map((lead) => ({ ...lead, name: texts[0] ?? '', github: texts[1] ?? '' })),
      roles: collections.roles.map((role) => ({ ...role, title: texts[2] ?? '' }))
    }
  }
}
