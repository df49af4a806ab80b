import type { PartialDate } from './dates.ts'
import type { Entry } from './entry.ts'
import type { AnyIds } from './ids.ts'

/** What an assessment is: by the project, jointly with reviewers of the TAG, or a threat model in its own document. */
export const assessmentKinds = ['self-assessment', 'joint-assessment', 'threat-model'] as const

/** What an assessment is. */
export type AssessmentKind = (typeof assessmentKinds)[number]

/** How far an assessment is, as its documents say: `pending` is only announced; `unknown`: they do not say. */
export const assessmentStages = ['complete', 'incomplete', 'in-progress', 'draft', 'pending', 'unknown'] as const

/** How far an assessment is, as its documents say. */
export type AssessmentStage = (typeof assessmentStages)[number]

/** What a security link leads to. */
export const securityLinkKinds = [
  'security-policy',
  'security-insights',
  'contacts',
  'configuration',
  'threat-model',
  'audit',
  'guidance',
  'other'
] as const

/** What a security link leads to. */
export type SecurityLinkKind = (typeof securityLinkKinds)[number]

/** A document on the project's security that the assessment lists. */
export interface SecurityLink {
  readonly kind: SecurityLinkKind
  /** Its address. */
  readonly url: string
  /** What the assessment calls it, where `kind` does not say it. */
  readonly title?: string
}

/** What the documents of an assessment are. */
export const assessmentDocumentKinds = [...assessmentKinds, 'recommendations', 'other'] as const

/** What a document of an assessment is. */
export type AssessmentDocumentKind = (typeof assessmentDocumentKinds)[number]

/** A document of an assessment. */
export interface AssessmentDocument {
  readonly kind: AssessmentDocumentKind
  /** Its permalink. */
  readonly url: string
}

/** What an assessment says of the project's software bill of materials (SBOM). */
export interface SbomStatement {
  /** Where the SBOM, or what is given for it, is found. */
  readonly urls: readonly string[]
  /** What is said of it, in our words, where the addresses do not say it. */
  readonly note?: string
}

/** Whom recommendations are for. */
export const recommendationReaders = ['project', 'cncf', 'anyone'] as const

/** Whom recommendations are for. */
export type RecommendationReader = (typeof recommendationReaders)[number]

/** How many recommendations an assessment makes. */
export interface Recommendations {
  /** Whom they are for. */
  readonly to: RecommendationReader
  /** How many there are: the items of their list, or its paragraphs. */
  readonly count: number
  /** Where they are. */
  readonly url: string
}

/** A security assessment of a CNCF project, as its documents state it. One that is not complete is no endorsement. */
export interface Assessment<Ids extends AnyIds = AnyIds> extends Entry<Ids['assessments'], Ids['sources']> {
  /** Its title: its kind and project. */
  readonly title: string
  /** Name of the project, spelled as in the CNCF landscape where that has it. */
  readonly project: string
  /** Id of the project: its `clomonitor_name` in the CNCF landscape where that has one, else made of its name. */
  readonly projectId: string
  /** Name of the project that this one is a part of. */
  readonly partOf?: string
  readonly kind: AssessmentKind
  readonly stage: AssessmentStage
  /** What the documents say of the stage, word for word; empty where they say nothing. */
  readonly stated: readonly string[]
  /** The program in which people from outside the project wrote it; absent where no document says so. */
  readonly program?: 'security-pals'
  /** When it was completed, or else written, as the documents say. */
  readonly date?: PartialDate
  /** Addresses of the software, most of them repositories. */
  readonly software: readonly string[]
  /** The languages that it names, in its order. */
  readonly languages: readonly string[]
  readonly sbom?: SbomStatement
  /** Whether the project's main purpose is security; absent where no document says it plainly. */
  readonly securityProvider?: boolean
  /** Who wrote it, or answered for the project. */
  readonly authors: readonly string[]
  /** Who reviewed it. */
  readonly reviewers: readonly string[]
  /** The documents on its security that it lists. */
  readonly links: readonly SecurityLink[]
  readonly recommendations: readonly Recommendations[]
  /** Its documents, the main one first. */
  readonly documents: readonly AssessmentDocument[]
  /** The folder of the project's assessments. */
  readonly folder: string
  /** What the project is and what the assessment covers, in our words; Markdown. */
  readonly summary: string
  /** What the documents disagree on or leave open, in our words; Markdown. */
  readonly note?: string
}
