import { join } from 'node:path'
import { readContent, type ContentFile } from '../../../src/build/read.ts'
import { sortDiagnostics } from '../../../src/diagnostics/diagnostic.ts'
import { diagnosticsOf, findDrift, readFacts, type DriftFinding } from '../../../src/upstream/compare/index.ts'
import { currentCollections } from '../../../src/generated/collections.ts'
import type { UpstreamFile } from '../../../src/upstream/read/document.ts'
import { readUpstream } from '../../../src/upstream/read/index.ts'
import { filesIn, fixtures as upstreamFixtures } from '../read/files.ts'

/** Folder of the fixtures of drift. */
export const fixtures = join(import.meta.dirname, '../../fixtures/drift')

/** Small documents, all of kinds that the TAG has. */
export const upstream: readonly UpstreamFile[] = [
  ...filesIn(join(upstreamFixtures, 'clean')),
  ...filesIn(join(fixtures, 'upstream'))
]

/** Content that agrees with them. */
export const content: readonly ContentFile[] = readContent(join(fixtures, 'content'))

/** A day on which no term of office has just ended and no source is old. */
export const day = '2026-11-21'

/** The differences between documents and content files. */
export const driftOf = (documents: readonly UpstreamFile[], files: readonly ContentFile[], now = day): DriftFinding[] =>
  findDrift({
    facts: readUpstream(documents).facts,
    paths: documents.map(({ path }) => path),
    content: readFacts(files),
    now,
    current: currentCollections
  })

/** Differences as they are listed: `rule place | place beside it`, in the order of reports. */
export function listOf(findings: readonly DriftFinding[]): string[] {
  const diagnostics = sortDiagnostics(diagnosticsOf(findings, (side, file) => `${side}/${file}`))
  return diagnostics.map(
    ({ rule, file, line, column, message }) =>
      `${rule} ${file}:${line}:${column} | ${/`([^`]*)`\.$/.exec(message)?.[1] ?? ''}`
  )
}

const decode = ({ content: bytes }: ContentFile): string =>
  typeof bytes === 'string' ? '' : new TextDecoder().decode(bytes)

/** A change of one file: words put in place of others, or the file taken away. */
export interface Edit {
  /** `upstream/…` or `content/…`. */
  readonly file: string
  readonly from?: string
  readonly to?: string
}

/** Both sides after some edits. */
export function edited(edits: readonly Edit[]): { readonly documents: UpstreamFile[]; readonly files: ContentFile[] } {
  let documents = [...upstream]
  let files = [...content]
  for (const { file, from, to = '' } of edits) {
    const [, side, path = ''] = /^(upstream|content)\/(.*)$/.exec(file) ?? []
    const text =
      side === 'upstream'
        ? documents.find((one) => one.path === path)?.text
        : files.filter((one) => one.path === path).map(decode)[0]
    if (from !== undefined && !text?.includes(from)) throw new Error(`${file} does not say ${from}.`)
    const after = from === undefined ? undefined : text?.replaceAll(from, to)
    documents = documents.flatMap((one) =>
      side !== 'upstream' || one.path !== path ? [one] : after === undefined ? [] : [{ path, text: after }]
    )
    files = files.flatMap((one) =>
      side !== 'content' || one.path !== path
        ? [one]
        : after === undefined
          ? []
          : [{ path, content: new TextEncoder().encode(after) }]
    )
  }
  return { documents, files }
}
