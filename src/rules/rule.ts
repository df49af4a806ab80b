import type { Root } from 'mdast'
import type { Place, Report } from '../diagnostics/diagnostic.ts'
import type { ProblemId } from '../diagnostics/problems.ts'
import type { FrontMatter } from '../markdown/front-matter.ts'

/** A content file as rules see it: read, but not yet valid. */
export interface ContentDocument extends FrontMatter {
  /** Name of its collection. */
  readonly collection: string
  /** The collection's fields in the order of the schema. */
  readonly fields: readonly string[]
  /** The whole text, with line feeds. */
  readonly text: string
  /** The tree of the body. */
  readonly tree: Root
  /** The place between two offsets of the body. */
  readonly placeInBody: (from: number, to: number) => Required<Place>
}

/** A rule for one content file, beyond what the schemas say. */
export interface Rule {
  /** The rule's id, and those of further problems it can report. */
  readonly ids: readonly [ProblemId, ...ProblemId[]]
  readonly check: (document: ContentDocument, report: Report) => void
}
