/** Path of a value in a record: keys and indexes. */
export type FieldPath = readonly (string | number)[]

/** A value in a record, with its path. */
export interface Found {
  readonly value: unknown
  readonly path: FieldPath
}

/** A path as it is written: `terms[0].start`. */
export const fieldName = (path: FieldPath): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${part}`)).join('')

const seen = new WeakMap<object, readonly Found[]>()

/** A value and every value inside it, outermost first. Every rule asks this of the same front matter. */
export function valuesIn(value: unknown): readonly Found[] {
  const known = typeof value === 'object' && value !== null ? seen.get(value) : undefined
  if (known) return known
  const found: Found[] = []
  const add = (value: unknown, path: FieldPath): void => {
    found.push({ value, path })
    if (typeof value !== 'object' || value === null) return
    const entries: Iterable<[string | number, unknown]> = Array.isArray(value) ? value.entries() : Object.entries(value)
    for (const [key, item] of entries) add(item, [...path, key])
  }
  add(value, [])
  if (typeof value === 'object' && value !== null) seen.set(value, found)
  return found
}

/** The strings in a value. */
export const stringsIn = (value: unknown): { readonly text: string; readonly path: FieldPath }[] =>
  valuesIn(value).flatMap(({ value: text, path }) => (typeof text === 'string' ? [{ text, path }] : []))

/** The values at a path in which `*` is every index of a list. */
export function valuesAt(value: unknown, pattern: string): Found[] {
  let found: Found[] = [{ value, path: [] }]
  for (const part of pattern.split('.')) {
    found = found.flatMap(({ value, path }): Found[] => {
      if (part === '*')
        return Array.isArray(value)
          ? value.map((item: unknown, index) => ({ value: item, path: [...path, index] }))
          : []
      const inner = (value as Record<string, unknown> | null | undefined)?.[part]
      return inner === undefined ? [] : [{ value: inner, path: [...path, part] }]
    })
  }
  return found
}
