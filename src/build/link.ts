import type { Collection } from '../collections/collection.ts'
import { diagnose, start, type Diagnostic, type Finding } from '../diagnostics/diagnostic.ts'
import { fieldName, valuesAt, type FieldPath } from '../markdown/values.ts'
import { nameKey } from '../name-key.ts'
import type { CheckedFile } from './check.ts'
import { cyclicIn } from './cycles.ts'
import type { Presence } from './read.ts'
import { createResolver, type Reference } from './resolve.ts'

/** What is wrong between records: duplicate ids and names, unknown references, records that replace each other. */
export function linkFindings(
  files: readonly CheckedFile[],
  collections: readonly Collection[],
  isPresent: Presence
): Diagnostic[] {
  return [
    ...duplicateIds(files),
    ...files.flatMap(duplicateItems),
    ...duplicateAliases(files),
    ...sharedValues(files),
    ...missingSingles(
      files,
      collections.filter(({ name }) => isPresent(name))
    ),
    ...wrongReferences(files, collections, isPresent),
    ...oneWay(files),
    ...cycles(files)
  ]
}

/** The diagnostic for a field of a file; `replacement` is the value that fixes it. */
function report(
  file: CheckedFile,
  path: FieldPath,
  finding: Omit<Finding, 'place' | 'field'>,
  replacement?: string
): Diagnostic {
  return diagnose(file.path, {
    ...finding,
    place: file.placeOf(path),
    field: fieldName(path),
    ...(replacement !== undefined && { fix: file.rewrite(path, replacement) })
  })
}

const keyIn = ({ collection }: CheckedFile, name: string): string => `${collection?.name}/${nameKey(name)}`

/** The first file of each id, by its name key. */
const firstById = (files: readonly CheckedFile[]): Map<string, CheckedFile> =>
  new Map(files.toReversed().flatMap((file) => (file.collection ? [[keyIn(file, file.id), file]] : [])))

function duplicateIds(files: readonly CheckedFile[]): Diagnostic[] {
  const owners = firstById(files)
  return files.flatMap((file) => {
    const owner = file.collection ? owners.get(keyIn(file, file.id)) : file
    if (!owner || owner === file) return []
    return report(file, [], { rule: 'id/duplicate', message: `\`${file.id}\` is also the id of \`${owner.path}\`.` })
  })
}

/** Ids of items that appear twice inside one record. */
function duplicateItems(file: CheckedFile): Diagnostic[] {
  const fields = Object.keys(file.record ?? {}).filter((field) => field !== 'sources')
  const seen = new Set<unknown>()
  return fields
    .flatMap((field) => valuesAt(file.record, `${field}.*.id`))
    .filter(({ value }) => seen.size === seen.add(value).size)
    .map(({ value, path }) => {
      const actual = String(value)
      const message = `\`${actual}\` appears twice in this record.`
      return report(file, path, { rule: 'id/duplicate', message, actual })
    })
}

function duplicateAliases(files: readonly CheckedFile[]): Diagnostic[] {
  const owners = firstById(files)
  return files.flatMap((file) =>
    valuesAt(file.record, 'aliases.*').flatMap(({ value, path }) => {
      const actual = String(value)
      const key = keyIn(file, actual)
      const owner = owners.get(key)
      owners.set(key, owner ?? file)
      // The rule for lists reports an alias that is twice in its own list.
      if (!owner || (owner === file && key !== keyIn(file, file.id))) return []
      const whose = owner === file ? 'this record' : `\`${owner.path}\``
      return report(file, path, { rule: 'alias/duplicate', message: `\`${actual}\` already names ${whose}.`, actual })
    })
  )
}

/** Values that only one record may have and another has as well. */
function sharedValues(files: readonly CheckedFile[]): Diagnostic[] {
  const owners = new Map<string, CheckedFile>()
  return files.flatMap((file) =>
    Object.entries(file.collection?.unique ?? {}).flatMap(([pattern, textOf]) =>
      valuesAt(file.record, pattern).flatMap(({ value, path }) => {
        const actual = textOf(value)
        if (actual === undefined) return []
        const key = keyIn(file, `${pattern}/${actual}`)
        const owner = owners.get(key) ?? file
        owners.set(key, owner)
        const message = `\`${actual}\` already belongs to \`${owner.path}\`.`
        return owner === file ? [] : report(file, path, { rule: 'identifier/shared', message, actual })
      })
    )
  )
}

const missingSingles = (files: readonly CheckedFile[], collections: readonly Collection[]): Diagnostic[] =>
  collections.flatMap(({ single, optional, name }) => {
    const path = `${name}/${name}.md`
    if (!single || optional || files.some((file) => file.path === path)) return []
    return diagnose(path, { rule: 'file/missing', place: start, message: `No such file: \`${path}\`.` })
  })

/** References to nothing, or from a record to itself. */
function wrongReferences(
  files: readonly CheckedFile[],
  collections: readonly Collection[],
  isPresent: Presence
): Diagnostic[] {
  const absent = new Set(collections.flatMap(({ name }) => (isPresent(name) ? [] : [name])))
  const resolve = createResolver(files, collections)
  return files.flatMap((file) =>
    Object.entries(file.collection?.references ?? {}).flatMap(([pattern, name]) =>
      valuesAt(file.record, pattern).flatMap(({ value, path }) => {
        const reference = name === 'any' ? (value as Reference) : { collection: name, id: String(value) }
        if (isSelf(file, reference) && path[0] !== 'replacedBy') {
          const message = `\`${file.id}\` refers to itself.`
          return report(file, path, { rule: 'reference/self', message, actual: file.id })
        }
        const dangling = absent.has(reference.collection) ? undefined : resolve(reference)
        if (!dangling) return []
        const { part, message, meant } = dangling
        const place = name === 'any' ? [...path, part] : path
        return report(file, place, { rule: 'reference/unknown', message, actual: reference[part] }, meant)
      })
    )
  )
}

/** Records that the record with their id, in the collection that should name them, does not name. */
function oneWay(files: readonly CheckedFile[]): Diagnostic[] {
  const owners = firstById(files)
  return files.flatMap(({ collection, id, path }) => {
    const [owning, field] = collection?.namedBy ?? []
    const owner = owners.get(`${owning}/${nameKey(id)}`)
    if (field === undefined || !owner?.record || owner.record[field] === id) return []
    const place = Object.hasOwn(owner.record, field) ? [field] : []
    return report(owner, place, {
      rule: 'reference/one-way',
      message: `\`${field}: ${id}\` is missing, as \`${path}\` is there.`
    })
  })
}

/** Whether a reference leads to the record it is in, and not to an item inside. */
const isSelf = (file: CheckedFile, { collection, id, item }: Reference): boolean =>
  collection === file.collection?.name && id === file.id && item === undefined

function cycles(files: readonly CheckedFile[]): Diagnostic[] {
  const keyOf = ({ collection }: CheckedFile, id: string): string => `${collection?.name}/${id}`
  const next = new Map(
    files.map((file) => [
      keyOf(file, file.id),
      valuesAt(file.record, 'replacedBy.*').map(({ value }) => keyOf(file, String(value)))
    ])
  )
  const cyclic = cyclicIn(next)
  return files
    .filter((file) => cyclic.has(keyOf(file, file.id)))
    .map((file) =>
      report(file, ['replacedBy'], {
        rule: 'reference/cycle',
        message: `What replaces \`${file.id}\` is, in the end, replaced by it.`
      })
    )
}
