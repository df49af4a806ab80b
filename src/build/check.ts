import type { Root } from 'mdast'
import type { Collection } from '../collections/collection.ts'
import {
  diagnose,
  placesIn,
  start,
  type Diagnostic,
  type Finding,
  type Fix,
  type Place
} from '../diagnostics/diagnostic.ts'
import { BeyondLimit, budgetOf, fileUnits, readPart, type Budget } from '../markdown/budget.ts'
import { parseFrontMatter, type FrontMatter } from '../markdown/front-matter.ts'
import { pointsOf } from '../points.ts'
import { parseMarkdown } from '../markdown/prose.ts'
import { conflictMarkerIn, controlCharacterIn, decodeText, tooDeepIn } from '../markdown/text.ts'
import type { FieldPath } from '../markdown/values.ts'
import { rewriteValue } from '../markdown/yaml-layout.ts'
import { idPattern, longestId } from '../policies/ids.ts'
import type { ContentDocument, Rule } from '../rules/rule.ts'
import { didYouMean } from '../suggestion.ts'
import { checkRecord, controlFinding, type JsonRecord } from './check-record.ts'
import type { ContentFile } from './read.ts'

/** What one file gives by itself, whatever the other files contain. */
export interface CheckedFile {
  readonly path: string
  readonly id: string
  /** Absent for a file outside the collections' folders. */
  readonly collection?: Collection
  /** Absent where the file cannot be read as a record; findings of rules make no difference. */
  readonly record?: JsonRecord
  /** The place of a field in the front matter. */
  readonly placeOf: (path: FieldPath) => Place
  /** The fix that writes another text for a field in the front matter. */
  readonly rewrite: (path: FieldPath, text: string) => Fix | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Checks one file: its path, its text, its front matter, its body and its record. */
export function checkFile(
  file: ContentFile,
  collections: readonly Collection[],
  rules: readonly Rule[],
  budget: Budget = budgetOf(fileUnits)
): CheckedFile {
  const { path } = file
  const [folder = '', name = '', ...deeper] = path.split('/')
  const id = name.replace(/\.md$/, '')
  const collection = collections.find((one) => one.name === folder)
  const checked = (findings: readonly Finding[], more: Partial<CheckedFile> = {}): CheckedFile => ({
    path,
    id,
    ...(collection && deeper.length === 0 && { collection }),
    placeOf: () => start,
    rewrite: () => undefined,
    ...more,
    diagnostics: findings.map((one) => diagnose(path, one))
  })
  try {
    if (file.content === 'link' || file.content === 'special') return checked([notPlain(path, file.content)])
    if (!collection) return checked([unknownFolder(path, collections)])
    const misplaced = misplacement(path, collection)
    if (misplaced) return checked([misplaced])
    const text = readText(file.content)
    if (typeof text !== 'string') return checked([text])
    // Whoever finds something, its place is in the file.
    const inFile = placesIn(text)
    const located = (findings: readonly Finding[]): Finding[] =>
      findings.map((finding) => ({ ...finding, place: inFile(finding.place) }))
    const result = parseFrontMatter(text, budget)
    if (!result.ok) return checked(located(result.findings))
    const frontMatter = result.value
    const tree = readPart(
      () => parseMarkdown(frontMatter.body, budget),
      ({ line, column }) => ({ line: line + frontMatter.bodyLine - 1, column })
    )
    const { record, findings } = checkRecord(frontMatter, tree, id, collection, budget)
    return checked(located([...findings, ...applyRules(rules, text, frontMatter, tree, collection)]), {
      placeOf: (path) => inFile(frontMatter.yaml.placeOf(path)),
      rewrite: (path, text) => rewriteValue(frontMatter.yaml, path, text),
      ...(record && { record })
    })
  } catch (error) {
    return checked([error instanceof BeyondLimit ? error.finding : crash('Checking the file failed', error)])
  }
}

/** What the rules find in one file. A rule that crashes becomes a finding itself. */
function applyRules(
  rules: readonly Rule[],
  text: string,
  frontMatter: FrontMatter,
  tree: Root,
  { name, fieldsAt }: Collection
): Finding[] {
  const findings: Finding[] = []
  const pointAt = pointsOf(frontMatter.body)
  const firstLine = frontMatter.bodyLine - 1
  const document: ContentDocument = {
    ...frontMatter,
    collection: name,
    fields: fieldsAt([]),
    text,
    tree,
    placeInBody: (from, to) => {
      const { line, column } = pointAt(from)
      const end = pointAt(to)
      return { line: line + firstLine, column, endLine: end.line + firstLine, endColumn: end.column }
    }
  }
  for (const { ids, check } of rules) {
    try {
      check(document, (finding) => findings.push(finding))
    } catch (error) {
      if (error instanceof BeyondLimit) throw error
      findings.push(crash(`The rule \`${ids[0]}\` crashed`, error))
    }
  }
  return findings
}

const crash = (what: string, error: unknown): Finding => ({
  rule: 'rule/crashed',
  place: start,
  message: `${what}: ${error instanceof Error ? error.message : String(error)}`
})

function unknownFolder(path: string, collections: readonly Collection[]): Finding {
  const known = collections.map(({ name }) => name)
  const [folder = '', ...rest] = path.split('/')
  return {
    rule: 'file/unknown-folder',
    place: start,
    message:
      rest.length > 0
        ? didYouMean(`Unknown collection \`${folder}\``, folder, known)
        : `\`${path}\` is not in the folder of a collection.`,
    expected: known.join(', ')
  }
}

/** Names that Windows keeps for devices, whatever their ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

function misplacement(path: string, { name: folder, single, noun }: Collection): Finding | undefined {
  const name = path.slice(folder.length + 1)
  const id = name.replace(/\.md$/, '')
  const finding = (rule: Finding['rule'], message: string, more: Partial<Finding> = {}): Finding => ({
    rule,
    place: start,
    message,
    ...more
  })
  if (name.includes('/')) return finding('file/nested', `\`${path}\` is in a folder below \`${folder}\`.`)
  if (!name.endsWith('.md')) return finding('file/not-markdown', `\`${name}\` is not a Markdown file.`)
  if (single && id !== folder) {
    const expected = `${folder}/${folder}.md`
    return finding('file/single', `The ${noun} is a single file, \`${expected}\`.`, { expected, actual: path })
  }
  if (!idPattern.test(id)) return finding('file/name', `\`${id}\` is not a valid id.`, { actual: id })
  if (id.length > longestId)
    return finding('file/name', `The id has ${id.length} characters; at most ${longestId} are allowed.`, { actual: id })
  if (device.test(id))
    return finding('file/name', `\`${name}\` is the name of a device on Windows, where git cannot check it out.`, {
      actual: id,
      help: 'Choose another id, with a second word.'
    })
  return undefined
}

/** What is wrong with anything but a folder or a plain file, wherever it is. */
const notPlain = (path: string, kind: 'link' | 'special'): Finding => ({
  rule: 'file/link',
  place: start,
  message: `\`${path}\` is ${
    kind === 'link' ? 'a symbolic link, which is not followed' : 'a pipe, a device or a socket, which is not read'
  }.`
})

const unread = {
  unreadable: { rule: 'file/unreadable', place: start, message: 'The file cannot be read.' },
  'too-large': { rule: 'file/too-large', place: start, message: 'The file is too large to check.' }
} as const satisfies Record<string, Finding>

/** The text of a file, or what keeps it from being parsed. */
function readText(content: Exclude<ContentFile['content'], 'link' | 'special'>): string | Finding {
  if (typeof content === 'string') return unread[content]
  const decoded = decodeText(content)
  if (!('text' in decoded)) return { rule: 'file/encoding', place: decoded, message: 'Invalid UTF-8.' }
  const { text } = decoded
  if (text.trim() === '') return { rule: 'file/empty', place: start, message: 'The file is empty.' }
  const control = controlCharacterIn(text)
  if (control) return controlFinding(control)
  const line = conflictMarkerIn(text)
  if (line) return { rule: 'file/merge-conflict', place: { line, column: 1 }, message: 'Merge conflict marker.' }
  const deep = tooDeepIn(text)
  return deep ? { rule: 'file/depth', place: deep, message: 'Nesting too deep.' } : text
}
