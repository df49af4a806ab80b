import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { join, sep } from 'node:path'
import { largestFile } from '../../build/read.ts'

/** A file of a checkout. */
export interface CheckoutFile {
  /** Path below the folder, with forward slashes. */
  readonly path: string
  /** Its bytes, why they could not be had, or `other` for what is no document and only linked to. */
  readonly content: Uint8Array | 'link' | 'unreadable' | 'too-large' | 'other'
}

/** Whether a file can be one of the TAG's documents, going by its name. */
export const isDocument = (name: string): boolean => /\.(md|mdx|markdown|ya?ml)$/i.test(name)

const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/** Whether there is a document in a folder or anywhere below it. */
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
 * The files below a folder, or those of them that were chosen, in the order of their paths. What starts with a dot is
 * left out. Links are not followed: inside the folder their target is read anyway, and what lies outside was not asked for.
 */
export function readCheckout(folder: string, chosen: readonly string[]): CheckoutFile[] {
  if (!chosen.includes('')) return chosen.map((path) => ({ path, content: contentOf(join(folder, path)) })).sort(byPath)
  const files: CheckoutFile[] = []
  const root = realpathSync(folder)
  const walk = (below: string): void => {
    const entries = entriesOf(join(folder, below))
    if (!entries) files.push({ path: below, content: 'unreadable' })
    for (const entry of entries ?? []) {
      if (isSkipped(entry.name)) continue
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else if (entry.isSymbolicLink())
        files.push({ path, content: leavesTree(join(folder, path), root) ? 'link' : 'other' })
      else
        files.push({
          path,
          content: entry.isFile() && isDocument(entry.name) ? contentOf(join(folder, path)) : 'other'
        })
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

function contentOf(path: string): Uint8Array | 'unreadable' | 'too-large' {
  try {
    return statSync(path).size > largestFile ? 'too-large' : readFileSync(path)
  } catch {
    return 'unreadable'
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
