import { parse, TomlError } from 'smol-toml'
import {
  UnreadableFile,
  type Component,
  type Found,
  type LeftOut,
  type LeftOutReason,
  type Named
} from './component.ts'
import { isObject, type JsonObject } from './json.ts'

/** A package of a lock file in TOML. */
export interface LockedPackage {
  readonly name: string
  readonly version: string | undefined
  /** Its table in the file. */
  readonly table: JsonObject
}

/** What a lock file says of itself, of which one is there even when it has no packages. */
const marks = ['version', 'metadata', 'requires-python', 'root']

/**
 * Finds the packages of a lock file in TOML, which are its tables `[[package]]`.
 *
 * @param judge Says the package URL of a package, or why it is not compared.
 */
export function readTomlLock(text: string, judge: (one: LockedPackage) => { purl: string } | LeftOutReason): Found {
  const data = parseToml(text)
  const tables = data['package'] ?? (marks.some((mark) => Object.hasOwn(data, mark)) ? [] : undefined)
  if (!Array.isArray(tables)) throw new UnreadableFile('It has no packages: the tables `[[package]]` are missing.')
  const components: Component[] = []
  const leftOut: LeftOut[] = []
  tables.forEach((table: unknown, index) => {
    const one = packageOf(table)
    const path = ['package', index, ...(one ? [one.name] : [])]
    const judged = one ? judge(one) : 'unreadable'
    if (typeof judged !== 'string') components.push({ path, purl: judged.purl })
    else leftOut.push({ path, name: one?.name ?? `package ${index + 1}`, reason: judged })
  })
  let places: readonly number[] | undefined
  const offsetOf = ({ path }: Named): number | undefined => (places ??= namePlaces(text))[Number(path[1])]
  return { components, leftOut, offsetOf }
}

function packageOf(table: unknown): LockedPackage | undefined {
  if (!isObject(table)) return undefined
  const { name, version } = table
  if (typeof name !== 'string' || name === '') return undefined
  if (version !== undefined && (typeof version !== 'string' || version === '')) return undefined
  return { name, version, table }
}

function parseToml(text: string): JsonObject {
  try {
    return parse(text, { integersAsBigInt: 'asNeeded' })
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [line = ''] = error.message.replace('Invalid TOML document: ', '').split('\n')
    const before = text.split('\n', error.line - 1).reduce((length, one) => length + one.length + 1, 0)
    throw new UnreadableFile(`It is not valid TOML: ${line.replace(/\.$/, '')}.`, before + error.column - 1)
  }
}

/** Where the name of each package is, or its header where it has no name. */
function namePlaces(text: string): number[] {
  const places: number[] = []
  let isNamed = true
  for (const { 0: found, index } of text.matchAll(/^[ \t]*(?:\[\[[ \t]*package[ \t]*\]\]|name[ \t]*=)/gm)) {
    const start = index + found.length - found.trimStart().length
    const isHeader = text[start] === '['
    if (isHeader) places.push(start)
    else if (!isNamed) places[places.length - 1] = start
    isNamed = !isHeader
  }
  return places
}
