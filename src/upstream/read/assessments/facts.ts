import type { AssessmentKind, AssessmentStage, RecommendationReader } from '../../../records/assessments.ts'
import type { FilePlace } from '../document.ts'

/** A value that a document states, and where. */
export interface Stated<Value> {
  readonly value: Value
  readonly at: FilePlace
}

/** A row of the table of security links. */
export interface UpstreamSecurityLink {
  /** What the row is called, as written. */
  readonly label: string
  /** The first web address of the row. */
  readonly url: string
  /** The other web addresses of the row. */
  readonly others: readonly string[]
  readonly at: FilePlace
}

/** A section of recommendations. */
export interface UpstreamRecommendations {
  readonly to: RecommendationReader
  /** How many items its list has. */
  readonly count: number
  /** The anchor of its heading. */
  readonly anchor: string
  readonly at: FilePlace
}

/** What a document of a security assessment says. */
export interface UpstreamAssessment {
  /** Path of the document. */
  readonly path: string
  /** The folder of the project, such as `antrea`; that of the subproject where it is one. */
  readonly project: string
  /** The folder of the project that it is a part of. */
  readonly partOf?: string
  readonly kind: AssessmentKind
  /** Its first heading, as text. */
  readonly title?: string
  /** The paragraph that says what the project is, as source text. */
  readonly overview?: Stated<string>
  /** What it says of the stage, in the words of the closed list; absent where it says nothing that is known. */
  readonly stage?: Stated<AssessmentStage>
  /** The words that it says of the stage. */
  readonly stated: readonly Stated<string>[]
  readonly program?: Stated<'security-pals'>
  /** When it was completed, or else written. */
  readonly date?: Stated<string>
  readonly software: readonly Stated<string>[]
  readonly languages: readonly Stated<string>[]
  /** The addresses of the SBOM, and whether anything is said of it. */
  readonly sbom?: Stated<readonly string[]>
  readonly securityProvider?: Stated<boolean>
  readonly authors: readonly Stated<string>[]
  readonly reviewers: readonly Stated<string>[]
  readonly links: readonly UpstreamSecurityLink[]
  readonly recommendations: readonly UpstreamRecommendations[]
  readonly at: FilePlace
}
