import { readdirSync, realpathSync, type Dirent } from 'node:fs'
import { join, sep } from 'node:path'
import { folderLimit, readPlainFile, type Unread } from '../../build/plain-file.ts'
import { start, type Finding, type Place } from '../../diagnostics/diagnostic.ts'
import { decodeText, tooDeepIn } from '../../markdown/text.ts'

/** A file of a checkout. */
export interface CheckoutFile {
  /** Path below the folder, with forward slashes. */
  readonly path: string
  /** Its bytes, why they cannot be read, or `other` for what is not a document and can only be linked to. */
  readonly content: Uint8Array | 'link' | 'other' | Unread
}

/** Whether a file can be one of the TAG's documents, going by its name. */
export const isDocument = (name: string): boolean => /\.(md|mdx|markdown|ya?ml)$/i.test(name)

const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/** Whether there is a document below a folder. */
export function hasDocuments(folder: string): boolean {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isSkipped(name))
  return (
    entries.some((entry) => !entry.isDirectory() && isDocument(entry.name)) ||
    entries.some((entry) => entry.isDirectory() && hasBelow(join(folder, entry.name)))
  )
}

function hasBelow(folder: string): boolean {
  try {
    return hasDocuments(folder)
  } catch {
    return false
  }
}

/**
 * The files below a folder, or the chosen ones, in the order of their paths, without hidden ones. Links are not
 * followed: targets inside the folder are read anyway, and those outside were not asked for.
 */
export function readCheckout(folder: string, chosen: readonly string[]): CheckoutFile[] {
  if (!chosen.includes(''))
    return chosen.map((path) => ({ path, content: readPlainFile(join(folder, path)) })).sort(byPath)
  const files: CheckoutFile[] = []
  const count = folderLimit()
  const add = (path: string, content: CheckoutFile['content']): void => {
    count(content)
    files.push({ path, content })
  }
  const root = realpathSync(folder)
  const walk = (below: string): void => {
    const entries = entriesOf(join(folder, below))
    if (!entries) add(below, 'unreadable')
    for (const entry of entries ?? []) {
      if (isSkipped(entry.name)) continue
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else if (entry.isSymbolicLink()) add(path, leavesTree(join(folder, path), root) ? 'link' : 'other')
      else add(path, isDocument(entry.name) ? readPlainFile(join(folder, path)) : 'other')
    }
  }
  walk('')
  return files.sort(byPath)
}

const byPath = (a: CheckoutFile, b: CheckoutFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return undefined
  }
}

/** Whether a link leads out of the folder, or nowhere. */
function leavesTree(path: string, root: string): boolean {
  try {
    return !`${realpathSync(path)}${sep}`.startsWith(`${root}${sep}`)
  } catch {
    return true
  }
}

/** The text of a file, or why it cannot be read as a document. */
export interface Decoded {
  readonly path: string
  /** With line feeds only; empty where it cannot be read or is not a document. */
  readonly text: string
  /** Why it cannot be read. */
  readonly finding?: Finding
}

/** The text of a file of a checkout. */
export function decode({ path, content }: CheckoutFile): Decoded {
  if (typeof content === 'string')
    return content === 'other' ? { path, text: '' } : { path, text: '', finding: unread[content] }
  const nul = content.indexOf(0)
  const text = decodeText(nul < 0 ? content : content.subarray(0, nul))
  const fail = (rule: Finding['rule'], place: Place, message: string): Decoded => ({
    path,
    text: '',
    finding: { rule, place, message }
  })
  if (!('text' in text)) return fail('file/encoding', text, 'Invalid UTF-8.')
  if (nul >= 0)
    return fail(
      'file/control-character',
      endOf(text.text),
      'Contains the control character U+0000; this is not a text file.'
    )
  const deep = tooDeepIn(text.text)
  return deep ? fail('file/depth', deep, 'The nesting is too deep.') : { path, text: text.text }
}

const unread = {
  link: {
    rule: 'file/link',
    place: start,
    message: 'The symbolic link leads out of the folder or nowhere; it was not followed.'
  },
  special: { rule: 'file/link', place: start, message: 'The file is a pipe, a device or a socket; it was not read.' },
  unreadable: { rule: 'file/unreadable', place: start, message: 'The file cannot be read.' },
  'too-large': { rule: 'file/too-large', place: start, message: 'The file is too large to check.' }
} as const satisfies Record<Exclude<CheckoutFile['content'], Uint8Array | 'other'>, Finding>

function endOf(text: string): Place {
  const lines = text.split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
