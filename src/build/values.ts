import type { FieldPath } from '../markdown/yaml.ts'

/** A value in a record, with the way to it. */
export interface Found {
  readonly value: unknown
  readonly path: FieldPath
}

/** The values at a path that may hold `*` for every index of a list. */
export function valuesAt(value: unknown, pattern: string): Found[] {
  let found: Found[] = [{ value, path: [] }]
  for (const part of pattern.split('.')) {
    found = found.flatMap(({ value, path }): Found[] => {
      if (part === '*')
        return Array.isArray(value)
          ? value.map((item, index) => ({ value: item as unknown, path: [...path, index] }))
          : []
      const inner = (value as Record<string, unknown> | undefined)?.[part]
      return inner === undefined ? [] : [{ value: inner, path: [...path, part] }]
    })
  }
  return found
}
