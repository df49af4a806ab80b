import matter from 'gray-matter'
import { isMap } from 'yaml'
import { start, type Finding, type Place } from '../diagnostics/diagnostic.ts'
import { parseYaml, placesOfKeys, type YamlText } from './yaml.ts'

/** A file split into its front matter and its body. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>
  /** The YAML between the two `---` lines; it starts on line 2. */
  readonly yaml: string
  /** The text below the front matter. */
  readonly body: string
  /** Number of the body's first line; of the last line where the file ends before. */
  readonly bodyLine: number
}

/** The front matter, or what is wrong with it. */
export type FrontMatterResult =
  { readonly ok: true; readonly value: FrontMatter } | { readonly ok: false; readonly findings: Finding[] }

const firstYamlLine = 2
const forbiddenKeys = ['__proto__', 'constructor', 'prototype']

const refuse = (): never => {
  throw new Error('Only YAML front matter is read.')
}

/**
 * Splits a text into front matter and body. gray-matter would run a `---js` block and guess other languages; here every
 * engine but YAML refuses, and YAML is read by yaml 2 as plain data. Options are always given: without them gray-matter
 * answers from a cache that has forgotten earlier errors.
 */
export function parseFrontMatter(text: string): FrontMatterResult {
  const fail = (
    rule: Finding['rule'],
    place: Place,
    message: string,
    more: Partial<Finding> = {}
  ): FrontMatterResult => ({
    ok: false,
    findings: [{ rule, place, message, ...more }]
  })
  const [firstLine = '', ...rest] = text.split('\n')
  if (!firstLine.startsWith('---')) return fail('front-matter/missing', start, 'The file has no front matter.')
  const language = firstLine.slice(3).trim()
  if (language) {
    const column = firstLine.indexOf(language, 3) + 1
    const place = { line: 1, column, endLine: 1, endColumn: column + language.length }
    return fail('front-matter/language', place, `The front matter is marked as \`${language}\`.`, {
      expected: '`---` alone',
      actual: firstLine
    })
  }
  const closing = rest.findIndex((line) => line.startsWith('---'))
  if (rest[closing]?.trimEnd() !== '---') {
    return fail(
      'front-matter/unclosed',
      closing < 0 ? start : { line: closing + 2, column: 1 },
      'The front matter has no closing `---` line.'
    )
  }
  let yaml: YamlText | undefined
  const parse = (source: string): object => {
    yaml = parseYaml(source.replace(/^[ \t]*\n/, ''), firstYamlLine)
    return problemsOf(yaml).length > 0 ? {} : (yaml.document.toJS({ maxAliasCount: 0 }) as object)
  }
  const file = matter(text, {
    language: 'yaml',
    engines: { yaml: { parse, stringify: refuse }, javascript: refuse, json: refuse, coffee: refuse, toml: refuse }
  })
  const findings = yaml ? problemsOf(yaml) : []
  if (findings.length > 0) return { ok: false, findings }
  return {
    ok: true,
    value: {
      data: file.data as Record<string, unknown>,
      yaml: rest.slice(0, closing).join('\n'),
      body: rest.slice(closing + 1).join('\n'),
      bodyLine: Math.min(closing + 3, rest.length + 1)
    }
  }
}

/** How to mend the commonest slips; of others the table of problems says what there is to say. */
const syntaxHelp: Readonly<Record<string, string | undefined>> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put the value in quotes, since it holds a colon with a space behind it.',
  BAD_SCALAR_START: 'Put the value in quotes, since it starts with a character that means something in YAML.',
  UNEXPECTED_TOKEN: 'Put the whole value in quotes; a quotation mark inside single quotes is doubled.',
  MISSING_CHAR: 'Close the quotation mark or bracket, or put a space behind the colon.',
  BAD_INDENT: 'Close the bracket that is open, or indent the lines alike.',
  TAB_AS_INDENT: 'Indent with spaces.'
}

function problemsOf(yaml: YamlText): Finding[] {
  const { document, placeAt, aliases } = yaml
  const syntax = [...document.errors, ...document.warnings].map((error): Finding => {
    const duplicate = error.code === 'DUPLICATE_KEY'
    const reason = error.message.split('\n')[0]?.replace(/[.:]$/, '') ?? error.code
    return {
      rule: duplicate ? 'front-matter/duplicate-key' : 'front-matter/syntax',
      place: placeAt(error.pos[0], error.pos[1]),
      message: duplicate ? 'The key stands here twice.' : `The YAML cannot be read: ${reason}.`,
      help: syntaxHelp[error.code]
    }
  })
  if (syntax.length > 0) return syntax
  const found = aliases().map((place): Finding => ({
    rule: 'front-matter/alias',
    place,
    message: 'The YAML uses an anchor or alias.'
  }))
  if (found.length > 0) return found
  if (document.contents && !isMap(document.contents)) {
    return [
      {
        rule: 'front-matter/not-a-mapping',
        place: placeAt(document.contents.range[0]),
        message: 'The front matter is no list of fields.'
      }
    ]
  }
  const odd = placesOfKeys(yaml, (key) => typeof key !== 'string')
  return [
    ...odd.map((place): Finding => ({ rule: 'front-matter/syntax', place, message: 'The key is no text.' })),
    ...forbiddenKeys.flatMap((name) =>
      placesOfKeys(yaml, (key) => key === name).map((place): Finding => ({
        rule: 'front-matter/forbidden-key',
        place,
        message: `No record may have a key \`${name}\`.`
      }))
    )
  ]
}
