import { diagnose, start, type Diagnostic, type Finding, type Place } from '../diagnostics/diagnostic.ts'
import { parseYaml, type FieldPath } from '../markdown/yaml.ts'
import type { Collection } from '../collections/collection.ts'
import type { CheckedFile } from './check.ts'
import type { Holds } from './presence.ts'
import { createResolver, type Reference } from './resolve.ts'
import { fieldName } from './schema-findings.ts'
import { valuesAt } from './values.ts'

/** What is wrong between records: ids and aliases given twice, references to nothing, records that replace each other. */
export function linkFindings(
  files: readonly CheckedFile[],
  collections: readonly Collection[],
  holds: Holds
): Diagnostic[] {
  const held = collections.filter(({ name }) => holds(name))
  return [
    ...namesakes(files),
    ...sharedValues(files),
    ...missingSingles(files, held),
    ...danglingReferences(files, collections, holds),
    ...cycles(files)
  ]
}

/** The diagnostic for a field of a file; `replacement` is the value that mends it. */
function report(
  file: CheckedFile,
  path: FieldPath,
  finding: Omit<Finding, 'place' | 'field'>,
  replacement?: string
): Diagnostic {
  const place: Place = file.frontMatter ? parseYaml(file.frontMatter.yaml, 2).placeOf(path) : start
  const { line, column, endLine = line, endColumn = column } = place
  const fix = replacement !== undefined && { place: { line, column, endLine, endColumn }, text: replacement }
  return diagnose(file.path, {
    ...finding,
    place,
    ...(path.length > 0 && { field: fieldName(path) }),
    ...(fix && { fix })
  })
}

function namesakes(files: readonly CheckedFile[]): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const owners = new Map<string, CheckedFile>()
  const keyOf = (file: CheckedFile, name: string): string => `${file.collection?.name ?? ''}/${name.toLowerCase()}`
  for (const file of files.filter((one) => one.collection)) {
    const owner = owners.get(keyOf(file, file.id))
    if (owner)
      diagnostics.push(
        report(file, [], { rule: 'id/duplicate', message: `\`${file.id}\` is also the id of \`${owner.path}\`.` })
      )
    else owners.set(keyOf(file, file.id), file)
    diagnostics.push(...twiceInside(file))
  }
  for (const file of files) {
    for (const { value, path } of valuesAt(file.record, 'aliases.*')) {
      const key = keyOf(file, String(value))
      const owner = owners.get(key)
      // A rule about lists tells of an alias that stands in its own list twice.
      if (owner === file && key !== keyOf(file, file.id)) continue
      const whose = owner === file ? 'this record already' : `\`${owner?.path}\` already`
      if (owner)
        diagnostics.push(
          report(file, path, {
            rule: 'alias/duplicate',
            message: `\`${String(value)}\` names ${whose}.`,
            actual: String(value)
          })
        )
      else owners.set(key, file)
    }
  }
  return diagnostics
}

/** Ids given twice to items inside one record. */
function twiceInside(file: CheckedFile): Diagnostic[] {
  if (!file.record) return []
  const items = Object.keys(file.record).flatMap((field) =>
    valuesAt(file.record, `${field}.*.id`).filter(() => field !== 'sources')
  )
  return items
    .filter(({ value }, index) => items.findIndex((other) => other.value === value) < index)
    .map(({ value, path }) =>
      report(file, path, {
        rule: 'id/duplicate',
        message: `\`${String(value)}\` stands in this record twice.`,
        actual: String(value)
      })
    )
}

/** Values that one record alone may have and another has as well. */
function sharedValues(files: readonly CheckedFile[]): Diagnostic[] {
  const owners = new Map<string, CheckedFile>()
  return files.flatMap((file) =>
    Object.entries(file.collection?.unique ?? {}).flatMap(([pattern, textOf]) =>
      valuesAt(file.record, pattern).flatMap(({ value, path }) => {
        const text = textOf(value)
        if (text === undefined) return []
        const key = `${file.collection?.name}/${pattern}/${text.toLowerCase()}`
        const owner = owners.get(key) ?? file
        owners.set(key, owner)
        return owner === file
          ? []
          : [
              report(file, path, {
                rule: 'identifier/shared',
                message: `\`${text}\` names \`${owner.path}\` already.`,
                actual: text
              })
            ]
      })
    )
  )
}

function missingSingles(files: readonly CheckedFile[], collections: readonly Collection[]): Diagnostic[] {
  return collections
    .filter(({ single, name }) => single && !files.some((file) => file.path === `${name}/${name}.md`))
    .map(({ name }) =>
      diagnose(`${name}/${name}.md`, {
        rule: 'file/missing',
        place: start,
        message: `There is no \`${name}/${name}.md\`.`
      })
    )
}

/** Whether a reference leads to the record it stands in, and not to an item inside. */
const isSelf = (file: CheckedFile, { collection, id, item }: Reference): boolean =>
  collection === file.collection?.name && id === file.id && item === undefined

function danglingReferences(
  files: readonly CheckedFile[],
  collections: readonly Collection[],
  holds: Holds
): Diagnostic[] {
  const isAbsent = (name: string): boolean => !holds(name) && collections.some((one) => one.name === name)
  const resolve = createResolver(files, collections)
  return files.flatMap((file) =>
    Object.entries(file.record ? (file.collection?.references ?? {}) : {}).flatMap(([pattern, name]) =>
      valuesAt(file.record, pattern).flatMap(({ value, path }) => {
        const reference = name === 'any' ? (value as Reference) : { collection: name, id: String(value) }
        if (isSelf(file, reference) && path[0] !== 'replacedBy')
          return [
            report(file, path, { rule: 'reference/self', message: `\`${file.id}\` names itself.`, actual: file.id })
          ]
        const dangling = isAbsent(reference.collection) ? undefined : resolve(reference)
        if (!dangling) return []
        const { part, message, meant } = dangling
        return [
          report(
            file,
            name === 'any' ? [...path, part] : path,
            { rule: 'reference/unknown', message, actual: reference[part] },
            meant
          )
        ]
      })
    )
  )
}

function cycles(files: readonly CheckedFile[]): Diagnostic[] {
  const next = (file: CheckedFile): CheckedFile[] => {
    const ids = valuesAt(file.record, 'replacedBy.*').map(({ value }) => value)
    return files.filter((other) => other.collection === file.collection && ids.includes(other.id))
  }
  const leadsBack = (file: CheckedFile): boolean => {
    const seen = new Set<CheckedFile>()
    const waiting = next(file)
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      if (one === file) return true
      if (!seen.has(one)) waiting.push(...next(one))
      seen.add(one)
    }
    return false
  }
  return files
    .filter((file) => valuesAt(file.record, 'replacedBy.*').length > 0 && leadsBack(file))
    .map((file) =>
      report(file, ['replacedBy'], {
        rule: 'reference/cycle',
        message: `\`${file.id}\` ends up being replaced by itself.`
      })
    )
}
