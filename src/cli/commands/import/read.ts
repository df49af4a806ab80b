import { resolve } from 'node:path'
import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ProblemId } from '../../../diagnostics/problems.ts'
import { readUpstream, type UpstreamFacts } from '../../../upstream/read/index.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'
import { checkFolder } from '../../files/path.ts'
import { decode, hasDocuments, readCheckout, type CheckoutFile } from '../../files/checkout.ts'
import { isContentFolder } from '../../files/content-folder.ts'
import { hashOf } from '../../files/manifest.ts'

/** A checkout, read. */
export interface Checkout {
  /** Absolute. */
  readonly folder: string
  readonly facts: UpstreamFacts
  /** What could not be read whole: documents, and parts of them. */
  readonly unread: readonly Diagnostic[]
  /** The hash of a document. */
  readonly hashOf: (path: string) => string
}

const wayOut = "name a checkout of the TAG's repositories: cncf/contribute-site, cncf/tag-security or cncf/toc"

/** Problems of documents that cannot be read as a whole. */
const unreadable: readonly ProblemId[] = ['upstream/yaml-syntax', 'rule/crashed']
/** Problems of documents of which a part cannot be read. */
const partial: readonly ProblemId[] = ['catalog/broken-table', 'lexicon/broken-table']

/**
 * Finds the folder of a checkout.
 *
 * @throws {CannotRun} when it is not there, or is something else.
 */
export function checkoutFolder(word: string, from: string): string {
  if (word === '') throw new CannotRun(`The path of the checkout is empty; ${wayOut}.`)
  const folder = resolve(from, word)
  checkFolder(word, folder, wayOut)
  if (isContentFolder(folder)) throw new CannotRun(`\`${word}\` is a content folder already; ${wayOut}.`)
  return folder
}

/**
 * Reads a checkout. What cannot be read whole counts as not being there.
 *
 * @throws {CannotRun} when it has none of the TAG's documents.
 */
export function readDocuments(word: string, folder: string): Checkout {
  const decoded = documentsIn(word, folder).map(decode)
  const failed = decoded.flatMap(({ path, finding }) => (finding ? [diagnose(path, finding)] : []))
  const { facts, broken, parts } = factsOf(decoded.filter(({ finding }) => !finding))
  const unread = [...failed, ...broken, ...parts]
  if (unread.length === 0 && Object.values(facts).every((list) => list.length === 0))
    throw new CannotRun(`There are no documents of the TAG in \`${word}\`; ${wayOut}.`)
  const texts = new Map(decoded.map(({ path, text }) => [path, text]))
  const gone = new Set(unread.map(({ file }) => file))
  // What only the index says of a file that was not read is no record, and the file is told of already.
  const incidents = facts.incidents.filter(({ path, file }) => file !== undefined || !gone.has(path))
  return { folder, facts: { ...facts, incidents }, unread, hashOf: (path) => hashOf(texts.get(path) ?? '') }
}

function factsOf(files: readonly { readonly path: string; readonly text: string }[]): {
  readonly facts: UpstreamFacts
  readonly broken: readonly Diagnostic[]
  readonly parts: readonly Diagnostic[]
} {
  const { facts, diagnostics } = readUpstream(files)
  const broken = diagnostics.filter(({ rule }) => unreadable.includes(rule))
  const parts = diagnostics.filter(({ rule }) => partial.includes(rule))
  if (broken.length === 0) return { facts, broken, parts }
  const rest = files.filter(({ path }) => !broken.some(({ file }) => file === path))
  // At least one file less each time.
  const again = rest.length < files.length ? factsOf(rest) : { facts, broken: [], parts }
  return { ...again, broken: [...broken, ...again.broken] }
}

function documentsIn(word: string, folder: string): CheckoutFile[] {
  try {
    if (hasDocuments(folder)) return readCheckout(folder, [''])
  } catch (error) {
    throw new CannotRun(`The folder \`${word}\` cannot be read: ${reasonOf(error)}; ${wayOut}.`)
  }
  throw new CannotRun(`The folder \`${word}\` has no documents; is the checkout complete?`)
}
