import { resolve } from 'node:path'
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { UpstreamFacts } from '../../upstream/read/index.ts'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'
import { decode, hasDocuments, readCheckout, type CheckoutFile, type Decoded } from './checkout.ts'
import { isContentFolder } from './content-folder.ts'
import { checkFolder } from './path.ts'

/** A checkout of the TAG's repositories, a part of one, or a folder with several. */
export interface TagDocuments {
  /** The folder as typed. */
  readonly name: string
  /** Absolute. */
  readonly folder: string
  readonly files: readonly CheckoutFile[]
  /** The texts of the files; empty for those that cannot be read. */
  readonly texts: readonly Decoded[]
  /** Why files cannot be read. */
  readonly unread: readonly Diagnostic[]
}

const checkoutHint = 'name a checkout of cncf/contribute-site, cncf/toc or cncf/tag-security'

/**
 * Reads a checkout.
 *
 * @throws {CannotRun} when it is missing, cannot be read, has no documents or is content.
 */
export function readTagDocuments(name: string, from: string): TagDocuments {
  if (name === '') throw new CannotRun(`The path of the checkout is empty; ${checkoutHint}.`)
  const folder = resolve(from, name)
  checkFolder(name, folder, checkoutHint)
  if (isContentFolder(folder)) throw new CannotRun(`\`${name}\` is a content folder; ${checkoutHint}.`)
  const files = readFiles(name, folder)
  const texts = files.map(decode)
  const unread = texts.flatMap(({ path, finding }) => (finding ? [diagnose(path, finding)] : []))
  return { name, folder, files, texts, unread }
}

function readFiles(name: string, folder: string): CheckoutFile[] {
  try {
    if (hasDocuments(folder)) return readCheckout(folder, [''])
  } catch (error) {
    throw new CannotRun(`Cannot read the folder \`${name}\`: ${reasonOf(error)}.`)
  }
  throw new CannotRun(`The folder \`${name}\` has no documents; is the checkout complete?`)
}

/**
 * Checks that documents have facts.
 *
 * @throws {CannotRun} when they are not the TAG's.
 */
export function checkFacts({ name }: TagDocuments, facts: UpstreamFacts): void {
  if (Object.values(facts).every((list) => list.length === 0))
    throw new CannotRun(`No documents of the TAG in \`${name}\`; ${checkoutHint}.`)
}

/**
 * Finds the content folder.
 *
 * @throws {CannotRun} when it is missing or something else.
 */
export function findContentFolder(name: string, from: string): string {
  const folder = resolve(from, name)
  checkFolder(name, folder, 'run this in the project, or name it: --content <folder>')
  if (!isContentFolder(folder))
    throw new CannotRun(
      `The folder \`${name}\` has no collection with Markdown; name the content folder: --content <folder>.`
    )
  return folder
}
