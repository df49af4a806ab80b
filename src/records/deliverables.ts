import type { PartialDate } from './dates.ts'
import type { Entry, Status } from './entry.ts'
import type { AnyIds } from './ids.ts'

/** What a deliverable is. */
export const deliverableKinds = [
  'whitepaper',
  'guide',
  'lexicon',
  'catalog',
  'assessment',
  'reference-architecture',
  'policy',
  'announcement'
] as const

/** What a deliverable is. */
export type DeliverableKind = (typeof deliverableKinds)[number]

/** The formats deliverables come in. */
export const deliverableFormats = ['markdown', 'pdf', 'spreadsheet', 'yaml', 'audio', 'web-page'] as const

/** The format of one edition. */
export type DeliverableFormat = (typeof deliverableFormats)[number]

/** One edition of a deliverable. */
export interface DeliverableLink<AssessmentId extends string = string> {
  /** Its address. */
  readonly url: string
  readonly format: DeliverableFormat
  /** Language of the edition (BCP 47); English where absent. */
  readonly language?: string
  /** Version as printed, such as `v2`. */
  readonly version?: string
  /** Id of the assessment that is there. */
  readonly assessment?: AssessmentId
}

/** Something the TAG published. */
export interface Deliverable<Ids extends AnyIds = AnyIds> extends Entry<Ids['deliverables'], Ids['sources']> {
  /** Its title. */
  readonly title: string
  readonly kind: DeliverableKind
  /** What it is, in our words; Markdown. */
  readonly description: string
  /** When its latest edition came out, where a source says so. */
  readonly date?: PartialDate
  /** Its editions. */
  readonly links: readonly DeliverableLink<Ids['assessments']>[]
  /** Id of the deliverable that it is a part of. */
  readonly partOf?: Ids['deliverables']
  readonly status: Status
}
