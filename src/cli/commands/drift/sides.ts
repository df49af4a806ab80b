import { resolve, isAbsolute } from 'node:path'
import { readContent, type ContentFile } from '../../../build/read.ts'
import { diagnose, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { readUpstream, type UpstreamFacts } from '../../../upstream/read/index.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'
import { checkFolder } from '../../files/path.ts'
import { decode, hasDocuments, readCheckout, type CheckoutFile } from '../../files/checkout.ts'
import { isContentFolder } from '../../files/content-folder.ts'
import { counted, type Count } from '../../terminal/progress.ts'
import type { Target } from '../../files/targets.ts'

/** The checkout, read. */
export interface UpstreamSide {
  readonly target: Target
  readonly facts: UpstreamFacts
  readonly files: readonly CheckoutFile[]
  /** What keeps files from being read. */
  readonly diagnostics: readonly Diagnostic[]
}

/** The content folder, read. */
export interface ContentSide {
  readonly target: Target
  readonly files: readonly ContentFile[]
}

const repositories = 'cncf/contribute-site, cncf/toc or cncf/tag-security'

const targetOf = (kind: Target['kind'], word: string, from: string): Target => ({
  kind,
  folder: resolve(from, word),
  chosen: [''],
  absolute: isAbsolute(word)
})

/**
 * Finds the content folder.
 *
 * @throws {CannotRun} when it is not there or is none.
 */
export function contentTarget(word: string, from: string): Target {
  const target = targetOf('content', word, from)
  checkFolder(word, target.folder, 'run this in the project, or name it: --content <folder>')
  if (!isContentFolder(target.folder))
    throw new CannotRun(
      `The folder \`${word}\` has no collection with Markdown; name the content folder: --content <folder>.`
    )
  return target
}

/** Reads a content folder. */
export const readContentSide = (target: Target): ContentSide => ({ target, files: readContent(target.folder) })

/**
 * Reads a checkout.
 *
 * @throws {CannotRun} when it is not there, cannot be read, or has none of the TAG's documents.
 */
export function readUpstreamSide(word: string, from: string, count: Count): UpstreamSide {
  const target = targetOf('upstream', word, from)
  checkFolder(word, target.folder, `name a checkout of ${repositories}`)
  if (isContentFolder(target.folder))
    throw new CannotRun(`\`${word}\` is a content folder; name a checkout of ${repositories}.`)
  const files = documentsIn(target.folder, word)
  const decoded = files.map(decode)
  const { facts } = readUpstream(counted(decoded, 'text', count))
  const diagnostics = decoded.flatMap(({ path, finding }) => (finding ? [diagnose(path, finding)] : []))
  if (Object.values(facts).every((list) => list.length === 0))
    throw new CannotRun(`There are no documents of the TAG in \`${word}\`; name a checkout of ${repositories}.`)
  return { target, facts, files, diagnostics }
}

function documentsIn(folder: string, word: string): CheckoutFile[] {
  try {
    if (hasDocuments(folder)) return readCheckout(folder, [''])
  } catch (error) {
    throw new CannotRun(`The folder \`${word}\` cannot be read: ${reasonOf(error)}.`)
  }
  throw new CannotRun(`The folder \`${word}\` has no documents; is the checkout complete?`)
}
