import type { Collection } from '../collections/collection.ts'
import type { Finding, Place } from '../diagnostics/diagnostic.ts'
import type { ProblemId } from '../diagnostics/problems.ts'
import type { FieldPath } from '../markdown/yaml.ts'
import { nearest } from '../suggestion.ts'
import { withArticle } from './words.ts'

type SchemaError = NonNullable<ReturnType<Collection['schema']['safeParse']>['error']>
type Issue = SchemaError['issues'][number]

/** Gives the place of a field's value or key. */
export type Locate = (path: FieldPath, part: 'key' | 'value') => Place

/** A path as it is written: `terms[0].start`. */
export const fieldName = (path: FieldPath): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${part}`)).join('')

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping of fields'
}

const shown = (value: unknown): string => {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const typeOf = (value: unknown): string =>
  Array.isArray(value)
    ? 'a list'
    : typeof value === 'object'
      ? 'a mapping of fields'
      : `the ${typeof value === 'string' ? 'text' : typeof value} \`${shown(value)}\``

/** What a schema says against the input of a record, one finding per field. */
export function schemaFindings(
  issues: readonly Issue[],
  input: unknown,
  collection: Collection,
  locate: Locate
): Finding[] {
  const found = new Map<string, Finding>()
  for (const issue of issues) {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) found.set(fieldName([...path, key]), unknownField(path, key, collection, locate))
    } else {
      const field = fieldName(path)
      if (!found.has(field)) found.set(field, wrongField(issue, path, valueAt(input, path), locate, collection))
    }
  }
  return [...found.values()]
}

function unknownField(path: FieldPath, key: string, collection: Collection, locate: Locate): Finding {
  const known = collection.fieldsAt(path).filter((name) => path.length > 0 || name !== 'id')
  const near = nearest(key, known)
  const of = path.length > 0 ? `\`${fieldName(path)}\`` : withArticle(collection.noun)
  return {
    rule: 'field/unknown',
    place: locate([...path, key], 'key'),
    field: fieldName([...path, key]),
    message: `\`${key}\` is no field of ${of}${near && near !== key ? `; did you mean \`${near}\`?` : '.'}`,
    expected: known.map((one) => `\`${one}\``).join(', '),
    actual: key
  }
}

/** A check over several fields blames one of them, while its own input is all of them. */
const valueAt = (input: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>((value, part) => (value as Record<string | number, unknown> | undefined)?.[part], input)

function wrongField(issue: Issue, path: FieldPath, value: unknown, locate: Locate, collection: Collection): Finding {
  const field = fieldName(path)
  const place = locate(path, 'value')
  if (value === undefined) return missingField(issue, path, place, collection)
  if (value === null)
    return { rule: 'field/empty', place, field, message: `\`${field}\` has no value.`, expected: expectation(issue) }
  const expected = expectation(issue)
  const base = { place, field, expected, actual: shown(value) }
  if (issue.code === 'invalid_value') {
    const near = typeof value === 'string' ? nearest(value, issue.values.map(String)) : undefined
    const hint = near ? `; did you mean \`${near}\`?` : '.'
    const help = Array.isArray(value) ? 'Give one value, without brackets.' : undefined
    return { ...base, rule: 'field/value', message: `\`${shown(value)}\` is not a value of \`${field}\`${hint}`, help }
  }
  if (issue.code === 'invalid_type') {
    const quotable = issue.expected === 'string' && typeof value !== 'object'
    return {
      ...base,
      rule: 'field/type',
      message: `\`${field}\` is ${typeOf(value)}; expected ${expected}.`,
      help: quotable ? 'Put what is written there in quotes, so that it is text.' : typeHelp(issue.expected, value)
    }
  }
  if (issue.code === 'too_small' && issue.origin !== 'number' && issue.origin !== 'int')
    return { ...base, rule: 'field/empty', message: `\`${field}\` is empty; expected ${expected}.` }
  const rule =
    issue.code === 'custom' ? ((issue.params?.['rule'] as ProblemId | undefined) ?? 'field/format') : 'field/format'
  return { ...base, rule, message: `\`${field}\` is \`${shown(value)}\`; expected ${expected}.` }
}

/** How to write a value of the expected type, where the one given shows what is meant. */
function typeHelp(expected: string, value: unknown): string | undefined {
  if (expected === 'array' && typeof value === 'string') return `Write it as a list: \`[${value}]\`.`
  if (expected === 'string' && Array.isArray(value)) return 'Give one text, without brackets.'
  if (['number', 'int', 'boolean'].includes(expected) && typeof value === 'string') return 'Write it without quotes.'
  return undefined
}

function missingField(issue: Issue, path: FieldPath, place: Place, collection: Collection): Finding {
  const field = fieldName(path)
  const heading = Object.entries(collection.sections).find(([, name]) => name === field)?.[0]
  if (heading) return { rule: 'section/missing', place, field, message: `There is no section \`## ${heading}\`.` }
  if (collection.lead === field)
    return { rule: 'body/missing', place, field, message: 'There is no text below the front matter.' }
  return { rule: 'field/missing', place, field, message: `\`${field}\` is missing.`, expected: expectation(issue) }
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return issue.values.map((value) => `\`${String(value)}\``).join(', ')
  return issue.message
}
