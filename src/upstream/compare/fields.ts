/** The front matter of a file. Its shape is for `validate` to judge; what has the wrong one counts as missing here. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is a mapping. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The text of a field; a number too, since a year may be meant. */
export function textIn(fields: Fields | undefined, name: string): string | undefined {
  const value = fields?.[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}

/** The texts of a list. */
export function textsIn(fields: Fields, name: string): string[] {
  const value = fields[name]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** The mapping of a field. */
export function fieldsIn(fields: Fields, name: string): Fields | undefined {
  const value = fields[name]
  return isFields(value) ? value : undefined
}

/** The mappings of a list, each with its index. */
export function itemsIn(fields: Fields, name: string): { readonly item: Fields; readonly index: number }[] {
  const value = fields[name]
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown, index) => (isFields(item) ? [{ item, index }] : []))
}
