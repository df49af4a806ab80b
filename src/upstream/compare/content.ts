import type { ContentFile } from '../../build/read.ts'
import { diagnose, start, type Diagnostic, type Finding, type Place } from '../../diagnostics/diagnostic.ts'
import { isObject } from '../../json.ts'
import { parseFrontMatter } from '../../markdown/front-matter.ts'
import { decodeText } from '../../markdown/text.ts'
import type { FieldPath } from '../../markdown/values.ts'
import { BeyondLimit } from '../../markdown/budget.ts'
import { parseYaml, type YamlText } from '../../markdown/yaml.ts'
import { slugOf } from '../read/vocabulary.ts'

/** The front matter of a file. Its shape is for `validate` to judge; what has the wrong one counts as missing here. */
export type Fields = Readonly<Record<string, unknown>>

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
  return isObject(value) ? value : undefined
}

/** The mappings of a list, each with its index. */
export function itemsIn(fields: Fields, name: string): { readonly item: Fields; readonly index: number }[] {
  const value = fields[name]
  if (!Array.isArray(value)) return []
  return value.flatMap((item: unknown, index) => (isObject(item) ? [{ item, index }] : []))
}

/** A record as far as it is compared: its front matter, with the places of its fields. */
export interface ContentRecord {
  readonly collection: string
  readonly id: string
  /** Path below the content folder. */
  readonly file: string
  readonly fields: Fields
  /** The place of a field, else of the nearest thing around it. */
  readonly placeOf: (path: FieldPath) => Place
}

/** The facts of a content folder. */
export interface ContentFacts {
  /** The records of a collection, in the order of their files. */
  readonly of: (collection: string) => readonly ContentRecord[]
  /** Why files could not be read. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The pages that this project started from are history; their claims are a seventh of all front matter. */
const notCompared = 'pages'

/**
 * Reads the front matter of content files, which has all the facts. Prose is never compared, and would be most of the
 * cost.
 */
export function readFacts(files: readonly ContentFile[]): ContentFacts {
  const records = new Map<string, ContentRecord[]>()
  const diagnostics: Diagnostic[] = []
  for (const file of files) {
    const [, collection, id] = /^([^/]+)\/([^/]+)\.md$/.exec(file.path) ?? []
    if (collection === undefined || id === undefined || collection === notCompared) continue
    const read = readRecord(file, collection, id)
    if ('fields' in read) records.set(collection, [...(records.get(collection) ?? []), read])
    else diagnostics.push(...read.findings.map((finding) => diagnose(file.path, finding)))
  }
  return { of: (collection) => records.get(collection) ?? [], diagnostics }
}

type Read = ContentRecord | { readonly findings: readonly Finding[] }

function readRecord(file: ContentFile, collection: string, id: string): Read {
  try {
    return recordIn(file, collection, id)
  } catch (error) {
    if (error instanceof BeyondLimit) return { findings: [error.finding] }
    throw error
  }
}

function recordIn({ path: file, content }: ContentFile, collection: string, id: string): Read {
  if (typeof content === 'string') {
    const rule = content === 'special' ? 'file/link' : (`file/${content}` as const)
    return { findings: [{ rule, place: start, message: 'The file cannot be read.' }] }
  }
  const decoded = decodeText(content)
  if (!('text' in decoded)) return { findings: [{ rule: 'file/encoding', place: decoded, message: 'Invalid UTF-8.' }] }
  const record = { collection, id, file }
  const source = /^---(\n[\s\S]*?\n)---(?:\n|$)/.exec(decoded.text)?.[1]
  const plain = source === undefined ? undefined : plainFields(parseYaml(source))
  let again: YamlText | undefined
  // Parsed again for a place: few records need one, and keeping all trees takes memory.
  if (plain && source !== undefined)
    return { ...record, fields: plain, placeOf: (path) => (again ??= parseYaml(source)).placeOf(path) }
  // Only for faults, as its walks through the tree would double the cost.
  const front = parseFrontMatter(decoded.text)
  if (!front.ok) return { findings: front.findings }
  return { ...record, fields: front.value.data, placeOf: front.value.yaml.placeOf }
}

/** The fields of valid YAML without aliases. */
function plainFields({ document }: YamlText): Fields | undefined {
  if (document.errors.length > 0 || document.warnings.length > 0) return undefined
  try {
    const fields: unknown = document.toJS({ maxAliasCount: 0 })
    return isObject(fields) ? fields : undefined
  } catch {
    return undefined
  }
}

/** The names of a record: its id, its aliases and what it is called. */
export const recordNames = ({ id, fields }: ContentRecord): string[] => [
  id,
  ...textsIn(fields, 'aliases'),
  ...['title', 'name', 'term', 'github'].flatMap((field) => textIn(fields, field) ?? [])
]

/** Finds the record that has one of some names, in any case and with any punctuation. */
export function nameFinder(
  records: readonly ContentRecord[]
): (...names: readonly (string | undefined)[]) => ContentRecord | undefined {
  const known = new Map<string, ContentRecord>()
  // Two records may have one name, but no two have one ID.
  for (const record of records) known.set(slugOf(record.id), record)
  for (const record of records)
    for (const name of recordNames(record)) if (!known.has(slugOf(name))) known.set(slugOf(name), record)
  return (...names) => {
    for (const name of names) {
      const found = name === undefined ? undefined : known.get(slugOf(name))
      if (found) return found
    }
    return undefined
  }
}
