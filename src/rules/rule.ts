import type { Root } from 'mdast'
import type { Place, Report } from '../diagnostics/diagnostic.ts'
import type { ProblemId } from '../diagnostics/problems.ts'
import type { FieldPath } from '../markdown/yaml.ts'

/** A content file as rules see it: read, but perhaps at fault. */
export interface ContentDocument {
  /** Name of its collection. */
  readonly collection: string
  /** The collection's fields in the order of the schema. */
  readonly fields: readonly string[]
  /** The whole text, with line feeds. */
  readonly text: string
  /** The YAML of the front matter; it starts on line 2. */
  readonly yaml: string
  /** The front matter as it stands, unchecked. */
  readonly data: Readonly<Record<string, unknown>>
  /** The tree of the text below the front matter. */
  readonly tree: Root
  /** The text that the tree was made from. */
  readonly body: string
  /** Number of the body's first line. */
  readonly bodyLine: number
  /** The place of a value or key of the front matter. */
  readonly placeOf: (path: FieldPath, part?: 'key' | 'value') => Place
  /** The place between two offsets of the body. */
  readonly placeInBody: (from: number, to: number) => Required<Place>
}

/** One rule for content files, besides what the schemas say. It looks at one file alone. */
export interface Rule {
  /** The rule's id, and of further problems it can report. */
  readonly ids: readonly [ProblemId, ...ProblemId[]]
  readonly check: (document: ContentDocument, report: Report) => void
}
