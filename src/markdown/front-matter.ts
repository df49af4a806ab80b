import matter from 'gray-matter'
import { isMap } from 'yaml'
import { start, type Finding, type Place } from '../diagnostics/diagnostic.ts'
import { budgetOf, fileUnits, type Budget } from './budget.ts'
import { parseYaml, placesOfKeys, type YamlText } from './yaml.ts'

/** A file split into its front matter and its body. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>
  /** The YAML behind the first `---`; its places are those of the file. */
  readonly yaml: YamlText
  /** The text below the front matter. */
  readonly body: string
  /** Number of the body's first line, or of the file's last line without a body. */
  readonly bodyLine: number
}

/** The front matter, or what is wrong with it. */
export type FrontMatterResult =
  { readonly ok: true; readonly value: FrontMatter } | { readonly ok: false; readonly findings: readonly Finding[] }

const delimiter = '---'
const forbiddenKeys = ['__proto__', 'constructor', 'prototype']

const refuse = (): never => {
  throw new Error('Only YAML front matter is read.')
}

/**
 * Splits a text into front matter and body. gray-matter would execute a `---js` block; here, every engine but YAML's
 * refuses. Without options, it would answer from a cache that has forgotten earlier errors.
 */
export function parseFrontMatter(text: string, budget: Budget = budgetOf(fileUnits)): FrontMatterResult {
  const fail = (...findings: readonly Finding[]): FrontMatterResult => ({ ok: false, findings })
  const firstLine = /^[^\n]*/.exec(text)?.[0] ?? ''
  if (!firstLine.startsWith(delimiter))
    return fail({ rule: 'front-matter/missing', place: start, message: 'The file has no front matter.' })
  const language = firstLine.slice(delimiter.length).trim()
  if (language) {
    const column = firstLine.indexOf(language, delimiter.length) + 1
    return fail({
      rule: 'front-matter/language',
      place: { line: 1, column, endLine: 1, endColumn: column + language.length },
      message: `Unsupported front matter language \`${language}\`.`,
      expected: '`---` alone',
      actual: firstLine
    })
  }
  let yaml: YamlText | undefined
  let findings: readonly Finding[] = []
  const parse = (source: string): object => {
    yaml = parseYaml(source, budget)
    findings = problemsIn(yaml)
    return findings.length > 0 ? {} : ((yaml.document.toJS({ maxAliasCount: 0 }) as object | null) ?? {})
  }
  const { data, matter: source } = matter(text, {
    language: 'yaml',
    engines: { yaml: { parse, stringify: refuse }, javascript: refuse, json: refuse, coffee: refuse, toml: refuse }
  })
  const end = delimiter.length + source.length
  const [closing = ''] = /^\n---[^\n]*/.exec(text.slice(end)) ?? []
  const closingLine = source.split('\n').length + 1
  if (closing.trimEnd() !== `\n${delimiter}`) {
    const place: Place = closing ? { line: closingLine, column: 1 } : start
    return fail({ rule: 'front-matter/unclosed', place, message: 'The front matter has no closing `---` line.' })
  }
  if (findings.length > 0) return fail(...findings)
  const body = end + closing.length + 1
  return {
    ok: true,
    value: {
      data,
      yaml: yaml ?? parseYaml(source), // gray-matter does not pass on mere comments
      body: text.slice(body),
      bodyLine: body > text.length ? closingLine : closingLine + 1
    }
  }
}

/** How to fix the most common slips; the table of problems has help for the others. */
const syntaxHelp: Readonly<Record<string, string | undefined>> = {
  BLOCK_AS_IMPLICIT_KEY: 'Quote the value, since it contains a colon followed by a space.',
  BAD_SCALAR_START: 'Quote the value, since it starts with a character that has a meaning in YAML.',
  UNEXPECTED_TOKEN: 'Quote the whole value; inside single quotes, double each single quote.',
  MISSING_CHAR: 'Close the quotation mark or bracket, or put a space after the colon.',
  BAD_INDENT: 'Close the open bracket, or indent the lines alike.',
  TAB_AS_INDENT: 'Indent with spaces.'
}

function problemsIn(yaml: YamlText): Finding[] {
  const { document, placeAt, aliases } = yaml
  const syntax = [...document.errors, ...document.warnings].map((error): Finding => {
    const duplicate = error.code === 'DUPLICATE_KEY'
    const reason = error.message.split('\n')[0]?.replace(/[.:]$/, '') ?? error.code
    return {
      rule: duplicate ? 'front-matter/duplicate-key' : 'front-matter/syntax',
      place: placeAt(error.pos[0], error.pos[1]),
      message: duplicate ? 'Duplicate key.' : `Invalid YAML: ${reason}.`,
      help: syntaxHelp[error.code]
    }
  })
  if (syntax.length > 0) return syntax
  const report = (rule: Finding['rule'], places: readonly Place[], message: string): Finding[] =>
    places.map((place) => ({ rule, place, message }))
  const anchors = report('front-matter/alias', aliases(), 'YAML anchors and aliases are not allowed.')
  if (anchors.length > 0) return anchors
  if (document.contents && !isMap(document.contents)) {
    const place = placeAt(document.contents.range[0])
    return report('front-matter/not-a-mapping', [place], 'The front matter is not a mapping of fields.')
  }
  const isNotText = (key: unknown): boolean => typeof key !== 'string'
  return [
    ...report('front-matter/syntax', placesOfKeys(yaml, isNotText), 'The key is not a string.'),
    ...forbiddenKeys.flatMap((name) =>
      report(
        'front-matter/forbidden-key',
        placesOfKeys(yaml, (key) => key === name),
        `Forbidden key \`${name}\`.`
      )
    )
  ]
}
