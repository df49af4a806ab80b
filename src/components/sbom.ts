import { UnreadableFile, type LeftOut } from './component.ts'
import { isObject, type JsonObject } from './json.ts'

/** An object in a file. */
export interface Placed {
  readonly value: JsonObject
  /** The keys and indexes that lead to it. */
  readonly path: readonly (string | number)[]
}

/**
 * The SBOM in an object: itself, or below one of some keys, as in an in-toto attestation.
 *
 * @param mark A key that the SBOM has.
 */
export function sbomIn(data: JsonObject, mark: string, keys: readonly string[]): Placed | undefined {
  if (Object.hasOwn(data, mark)) return { value: data, path: [] }
  for (const key of keys) {
    const value = Object.hasOwn(data, key) ? data[key] : undefined
    if (isObject(value) && Object.hasOwn(value, mark)) return { value, path: [key] }
  }
  return undefined
}

/** A list in an object; empty where there is none. */
export function listOf({ value, path }: Placed, key: string): readonly unknown[] {
  const list = value[key] ?? []
  if (!Array.isArray(list)) throw new UnreadableFile(`\`${[...path, key].join('.')}\` is not a list.`)
  return list
}

/** The objects in a list; its other entries are left out. */
export function objectsIn(one: Placed, key: string, leftOut: LeftOut[]): Placed[] {
  return listOf(one, key).flatMap((value, index) => {
    const path = [...one.path, key, index]
    if (isObject(value)) return [{ value, path }]
    leftOut.push({ path, name: path.join('.'), reason: 'unreadable' })
    return []
  })
}

/** A text of an SBOM; undefined for anything else, and for a blank one. */
export const textIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
