import type { Collection } from '../collections/collection.ts'
import type { Finding, Place } from '../diagnostics/diagnostic.ts'
import type { ProblemId } from '../diagnostics/problems.ts'
import { fieldName, type FieldPath } from '../markdown/values.ts'
import type { YamlText } from '../markdown/yaml.ts'
import { didYouMean } from '../suggestion.ts'

type SchemaError = NonNullable<ReturnType<Collection['schema']['safeParse']>['error']>
type Issue = SchemaError['issues'][number]
type PlaceOf = YamlText['placeOf']

/** What a schema finds wrong with the input of a record, one finding per field. */
export function schemaFindings(
  issues: readonly Issue[],
  input: unknown,
  collection: Collection,
  placeOf: PlaceOf
): Finding[] {
  const found = new Map<string, Finding>()
  for (const issue of issues) {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) found.set(fieldName([...path, key]), unknownField(path, key, collection, placeOf))
    } else {
      const field = fieldName(path)
      const value = path.reduce<unknown>(
        (one, part) => (one as Record<string | number, unknown> | undefined)?.[part],
        input
      )
      const place = placeOf(path)
      if (found.has(field)) continue
      found.set(
        field,
        value === undefined ? missingField(issue, field, place, collection) : wrongField(issue, field, value, place)
      )
    }
  }
  return [...found.values()]
}

function unknownField(path: FieldPath, key: string, collection: Collection, placeOf: PlaceOf): Finding {
  const known = collection.fieldsAt(path).filter((name) => path.length > 0 || name !== 'id')
  return {
    rule: 'field/unknown',
    place: placeOf([...path, key], 'key'),
    field: fieldName([...path, key]),
    message: didYouMean(`Unknown field \`${key}\``, key, known),
    expected: known.map((one) => `\`${one}\``).join(', '),
    actual: key
  }
}

function missingField(issue: Issue, field: string, place: Place, { lead, sections }: Collection): Finding {
  const heading = Object.keys(sections).find((title) => sections[title] === field)
  if (heading) return { rule: 'section/missing', place, field, message: `Missing section \`## ${heading}\`.` }
  if (lead === field) return { rule: 'body/missing', place, field, message: 'No text below the front matter.' }
  return { rule: 'field/missing', place, field, message: `Missing field \`${field}\`.`, expected: expectation(issue) }
}

function wrongField(issue: Issue, field: string, value: unknown, place: Place): Finding {
  const expected = expectation(issue)
  if (value === null) return { rule: 'field/empty', place, field, message: `\`${field}\` has no value.`, expected }
  const actual = formatValue(value)
  const base = { place, field, expected, actual }
  switch (issue.code) {
    case 'invalid_value':
      return {
        ...base,
        rule: 'field/value',
        message: didYouMean(`Unknown value \`${actual}\` of \`${field}\``, actual, issue.values.map(String)),
        help: Array.isArray(value) ? 'Give one value, without brackets.' : undefined
      }
    case 'invalid_type':
      return {
        ...base,
        rule: 'field/type',
        message: `\`${field}\` is ${describe(value)}; expected ${expected}.`,
        help: typeHelp(issue.expected, value)
      }
    case 'too_small':
      if (issue.origin !== 'number' && issue.origin !== 'int')
        return { ...base, rule: 'field/empty', message: `\`${field}\` is empty; expected ${expected}.` }
  }
  const ownRule = issue.code === 'custom' ? (issue.params?.['rule'] as ProblemId | undefined) : undefined
  return { ...base, rule: ownRule ?? 'field/format', message: `\`${field}\` is \`${actual}\`; expected ${expected}.` }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  object: 'a mapping of fields'
}

function expectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return issue.values.map((value) => `\`${String(value)}\``).join(', ')
  return issue.message
}

const formatValue = (value: unknown): string => {
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function describe(value: unknown): string {
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'a mapping of fields'
  return `the ${typeof value === 'string' ? 'text' : typeof value} \`${formatValue(value)}\``
}

/** How to write a value of the expected type, where the given one shows what is meant. */
function typeHelp(expected: string, value: unknown): string | undefined {
  if (expected === 'string') {
    if (Array.isArray(value)) return 'Give one text, without brackets.'
    return typeof value === 'object' ? undefined : 'Quote the value to make it text.'
  }
  if (typeof value !== 'string') return undefined
  if (expected === 'array') return `Write it as a list: \`[${value}]\`.`
  return ['number', 'int', 'boolean'].includes(expected) ? 'Write it without quotes.' : undefined
}
