import type { Root } from 'mdast'
import type { Collection } from '../collections/collection.ts'
import { diagnose, start, type Diagnostic, type Finding, type Place } from '../diagnostics/diagnostic.ts'
import { tooDeepIn } from '../markdown/depth.ts'
import { parseFrontMatter, type FrontMatter } from '../markdown/front-matter.ts'
import { parseMarkdown, proseFindings } from '../markdown/prose.ts'
import { conflictMarkerIn, controlCharacterIn, decodeText } from '../markdown/text.ts'
import { parseYaml, type FieldPath, type YamlText } from '../markdown/yaml.ts'
import type { Rule } from '../rules/rule.ts'
import { applyRules } from './apply-rules.ts'
import { readBody } from './body.ts'
import type { ContentFile } from './read.ts'
import { fieldName, schemaFindings } from './schema-findings.ts'

/** A record as plain JSON. */
export type JsonRecord = Readonly<Record<string, unknown>> & { readonly id: string }

/** What one file gives by itself, whatever the other files hold. */
export interface CheckedFile {
  readonly path: string
  readonly id: string
  /** Absent where the file lies in no collection. */
  readonly collection?: Collection
  /** Absent where the file cannot be read as a record; what rules say against it does not matter here. */
  readonly record?: JsonRecord
  readonly frontMatter?: FrontMatter
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks one file: its place, its encoding, its front matter, its text and its schema. */
export function checkFile(file: ContentFile, collections: readonly Collection[], rules: readonly Rule[]): CheckedFile {
  const [folder = '', name = '', ...deeper] = file.path.split('/')
  const id = name.replace(/\.md$/, '')
  const collection = collections.find((one) => one.name === folder)
  const base = { path: file.path, id, ...(collection && deeper.length === 0 && { collection }) }
  const fail = (...findings: Finding[]): CheckedFile => ({
    ...base,
    diagnostics: findings.map((one) => diagnose(file.path, one))
  })
  try {
    const misplaced = placeFinding(file.path, { collection, name, id, deeper, collections })
    if (misplaced) return fail(misplaced)
    if (file.content === 'link')
      return fail({ rule: 'file/link', place: start, message: 'The file is a symbolic link or no plain file.' })
    if (file.content === 'unreadable')
      return fail({ rule: 'file/unreadable', place: start, message: 'The file cannot be read.' })
    if (file.content === 'too-large')
      return fail({ rule: 'file/too-large', place: start, message: 'The file is too large to be checked.' })
    const decoded = decodeText(file.content)
    if (!('text' in decoded))
      return fail({ rule: 'file/encoding', place: decoded, message: 'The bytes here are no UTF-8.' })
    if (decoded.text.trim() === '') return fail({ rule: 'file/empty', place: start, message: 'The file is empty.' })
    const control = controlCharacterIn(decoded.text)
    if (control) return fail(controlFinding(control.name, control.place))
    const conflict = conflictMarkerIn(decoded.text)
    if (conflict)
      return fail({
        rule: 'file/merge-conflict',
        place: { line: conflict, column: 1 },
        message: 'There is a marker of a merge conflict.'
      })
    const deep = tooDeepIn(decoded.text)
    if (deep) return fail({ rule: 'file/depth', place: deep, message: 'The nesting goes too deep here.' })
    const frontMatter = parseFrontMatter(decoded.text)
    if (!frontMatter.ok || !collection) return fail(...(frontMatter.ok ? [] : frontMatter.findings))
    const tree = parseMarkdown(frontMatter.value.body)
    const inRecord = checkRecord(frontMatter.value, tree, id, collection)
    const findings = [...inRecord.findings, ...applyRules(rules, decoded.text, frontMatter.value, tree, collection)]
    const diagnostics = findings.map((one) => diagnose(file.path, one))
    return { ...base, frontMatter: frontMatter.value, ...(inRecord.record && { record: inRecord.record }), diagnostics }
  } catch (error) {
    return fail({
      rule: 'rule/crashed',
      place: start,
      message: `Checking the file failed: ${error instanceof Error ? error.message : String(error)}`
    })
  }
}

function placeFinding(
  path: string,
  {
    collection,
    name,
    id,
    deeper,
    collections
  }: {
    collection: Collection | undefined
    name: string
    id: string
    deeper: string[]
    collections: readonly Collection[]
  }
): Finding | undefined {
  if (!collection) {
    const known = collections.map((one) => one.name).join(', ')
    return {
      rule: 'file/unknown-folder',
      place: start,
      message: `\`${path}\` is in the folder of no collection.`,
      expected: known
    }
  }
  if (deeper.length > 0)
    return { rule: 'file/nested', place: start, message: `\`${path}\` lies below the folder \`${collection.name}\`.` }
  if (!name.endsWith('.md'))
    return { rule: 'file/not-markdown', place: start, message: `\`${name}\` is no Markdown file.` }
  if (collection.single && id !== collection.name) {
    return {
      rule: 'file/single',
      place: start,
      message: `The ${collection.noun} is one file.`,
      expected: `${collection.name}/${collection.name}.md`,
      actual: path
    }
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    return { rule: 'file/name', place: start, message: `\`${id}\` is no id.`, actual: id }
  return undefined
}

function checkRecord(
  frontMatter: FrontMatter,
  tree: Root,
  id: string,
  collection: Collection
): { readonly record?: JsonRecord; readonly findings: readonly Finding[] } {
  const body = readBody(frontMatter, tree, collection)
  let yaml: YamlText | undefined
  const locate = (fields: FieldPath, part: 'key' | 'value' = 'value'): Place => {
    const first = fields[0]
    const inFrontMatter = typeof first === 'string' && Object.hasOwn(frontMatter.data, first)
    if (!inFrontMatter && typeof first === 'string') return body.placeOf(first) ?? start
    yaml ??= parseYaml(frontMatter.yaml, 2)
    return yaml.placeOf(fields, part)
  }
  const { known, misplaced } = ownFields(frontMatter.data, collection)
  const input = { id, ...known, ...body.fields }
  const result = collection.schema.safeParse(input)
  const findings = [
    ...body.findings,
    ...misplaced.map((key): Finding => misplacedField(key, collection, locate([key], 'key'))),
    ...stringFindings(frontMatter.data, locate),
    ...(result.success ? [] : schemaFindings(result.error.issues, input, collection, locate))
  ]
  return result.success ? { record: result.data as JsonRecord, findings } : { findings }
}

/** Front matter may not give what the file's name or its body gives. */
function ownFields(
  data: FrontMatter['data'],
  collection: Collection
): { known: Record<string, unknown>; misplaced: string[] } {
  const elsewhere = ['id', ...(collection.lead ? [collection.lead] : []), ...Object.values(collection.sections)]
  const misplaced = Object.keys(data).filter((key) => elsewhere.includes(key))
  return { known: Object.fromEntries(Object.entries(data).filter(([key]) => !misplaced.includes(key))), misplaced }
}

function misplacedField(key: string, collection: Collection, place: Place): Finding {
  const heading = Object.entries(collection.sections).find(([, field]) => field === key)?.[0]
  const help = heading ? `Write it as the section \`## ${heading}\`.` : 'Write it as the text below the front matter.'
  return {
    rule: 'field/misplaced',
    place,
    field: key,
    message: `\`${key}\` does not belong into the front matter.`,
    help: key === 'id' ? 'The id is the name of the file; remove the key.' : help
  }
}

const controlFinding = (name: string, place: Place, field?: string): Finding => ({
  rule: 'file/control-character',
  place,
  field,
  message: `There is the control character ${name}.`,
  actual: name
})

/** Strings in front matter may be Markdown too, and are held to the same rules. */
function stringFindings(value: unknown, locate: (path: FieldPath) => Place, path: FieldPath = []): Finding[] {
  if (typeof value === 'string') {
    const control = controlCharacterIn(value)
    if (control) return [controlFinding(control.name, locate(path), fieldName(path))]
    if (!/[<[]/.test(value)) return []
    return proseFindings(parseMarkdown(value).children, value, 1)
      .filter(({ rule }) => rule === 'body/html' || rule === 'link/scheme')
      .map((finding) => ({ ...finding, place: locate(path), field: fieldName(path) }))
  }
  if (typeof value !== 'object' || value === null) return []
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return entries.flatMap(([key, item]) => stringFindings(item, locate, [...path, key]))
}
