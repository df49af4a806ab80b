/** As much of a JSON Schema as a type can say. */
interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

const names: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null'
}

/** The TypeScript type of what a JSON Schema describes; further lines are set in by `indent`. */
export function typeOf(schema: object, indent = ''): string {
  const { type, const: only, enum: words, items, properties } = schema as Schema
  if (only !== undefined) return JSON.stringify(only)
  if (words) return words.map((word) => JSON.stringify(word)).join(' | ')
  if (type === 'array') return items ? `readonly ${inList(items, indent)}[]` : 'readonly unknown[]'
  return properties ? fieldsOf(schema, indent) : (names[type ?? ''] ?? 'unknown')
}

function inList(items: Schema, indent: string): string {
  const type = typeOf(items, indent)
  return /^(readonly |")/.test(type) ? `(${type})` : type
}

/** The fields of an object, in braces. */
function fieldsOf(schema: object, indent: string): string {
  const { properties = {}, required = [] } = schema as Schema
  const inner = `${indent}  `
  const lines = Object.entries(properties).map(
    ([name, field]) => `${inner}readonly ${name}${required.includes(name) ? '' : '?'}: ${typeOf(field, inner)}`
  )
  return ['{', ...lines, `${indent}}`].join('\n')
}
