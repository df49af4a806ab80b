import type { Assessment, RecommendationReader } from '../../records/assessments.ts'
import type { Identifier, Incident, Technique } from '../../records/incidents.ts'
import type { affectedVersions } from '../affected-versions.ts'
import type { LabelName } from './labels.ts'

/** A link to a document, which leads somewhere only where its address is one of the web. */
export interface DocumentLink {
  readonly address: string
  /** Its title, where that is known. */
  readonly title?: string | undefined
  readonly href?: string | undefined
  /** What the document is. */
  readonly kind?: string | undefined
}

/** A link to the page of a record, or to its source where the site has no such page. */
export interface RecordLink {
  readonly id: string
  readonly title: string
  readonly href?: string | undefined
}

/** What every page of a record shows. */
export interface RecordData extends RecordLink {
  /** Title and address of the collection's overview, where the site has one. */
  readonly overview?: { readonly label: LabelName; readonly href: string } | undefined
  /** Plain text for search engines and tooltips. */
  readonly text: string
  /** Where the facts were read. */
  readonly source?: string | undefined
  /** The title of the source that this is of. */
  readonly sourceTitle?: string | undefined
  /** Where the content file is edited. */
  readonly editUrl: string
  readonly related: readonly RecordLink[]
}

/** What a public database lists, with the address of its page there. */
export interface Listed {
  readonly id: string
  readonly href?: string | undefined
}

/** A row of a table of incidents. */
export interface IncidentRow extends RecordLink, Pick<Incident, 'year' | 'kind' | 'types' | 'ecosystems'> {}

/** What the page of an incident shows. Fields named `…Html` are safe HTML. */
export interface IncidentData extends RecordData, Pick<Incident, 'year' | 'kind' | 'ecosystems' | 'products'> {
  /** Compromise types, each linked to the incidents of that type. */
  readonly types: readonly RecordLink[]
  readonly dates: readonly { readonly label: 'began' | 'ended' | 'detected' | 'disclosed'; readonly date: string }[]
  readonly identifiers: readonly (Listed & Identifier)[]
  readonly weaknesses: readonly Listed[]
  readonly techniques: readonly (Listed & Technique)[]
  readonly summaryHtml: string
  readonly impactHtml: string
  readonly detailsHtml?: string | undefined
  readonly packages: readonly {
    readonly purl: string
    readonly versions: ReturnType<typeof affectedVersions>
    /** Its page in the registry. */
    readonly href?: string | undefined
  }[]
  readonly references: readonly DocumentLink[]
  readonly note?: string | undefined
}

/** What a table of incidents shows. */
export interface IncidentRows {
  /** Newest first. */
  readonly rows: readonly IncidentRow[]
  /** Titles of the compromise types by their ids. */
  readonly typeTitles: Readonly<Record<string, string>>
}

/** An entry of the lexicon's overview. */
export interface TermRow extends RecordLink {
  readonly category: string
  /** The definition as plain text. */
  readonly text: string
  /** Aliases, parts and other names. */
  readonly names: readonly string[]
}

/** What the page of a term shows. Fields named `…Html` are safe HTML. */
export interface TermData extends RecordData, TermRow {
  readonly definitionHtml: string
  readonly usageHtml?: string | undefined
  readonly references: readonly DocumentLink[]
}

/** A row of a table of assessments. */
export interface AssessmentRow
  extends RecordLink, Pick<Assessment, 'project' | 'projectId' | 'kind' | 'stage' | 'languages'> {
  readonly date?: string | undefined
  /** Ids, names and aliases of the project, and id and name of the whole that it is a part of. */
  readonly projects: readonly string[]
}

/** What a table of assessments shows. */
export interface AssessmentRows {
  /** By project. */
  readonly rows: readonly AssessmentRow[]
}

/** What the page of an assessment shows. Fields named `…Html` are safe HTML. */
export interface AssessmentData
  extends
    RecordData,
    Pick<Assessment, 'project' | 'kind' | 'stage' | 'stated' | 'languages' | 'authors' | 'reviewers'> {
  /** Name of the project that this one is a part of. */
  readonly partOf?: string | undefined
  readonly date?: string | undefined
  /** Whether the project's main purpose is security. */
  readonly securityProvider?: boolean | undefined
  readonly summaryHtml: string
  /** Name of the program in which it was written. */
  readonly program?: string | undefined
  readonly software: readonly DocumentLink[]
  readonly sbom: {
    readonly links: readonly DocumentLink[]
    readonly note?: string | undefined
  }
  readonly documents: readonly DocumentLink[]
  readonly folder: DocumentLink
  readonly links: readonly DocumentLink[]
  readonly recommendations: readonly {
    readonly to: RecommendationReader
    readonly count: number
    readonly href?: string | undefined
  }[]
  readonly noteHtml?: string | undefined
}

/** What loads the data of one record, by its id. */
export type RecordLoaders = Readonly<Record<string, () => Promise<{ readonly default: RecordData }>>>

/** A record by its id and what it is called. */
export interface NamedRecord {
  /** Its id. */
  readonly id: string
  /** Its title. */
  readonly title: string
}

/** What every page of a site can ask for with `usePluginData('tag-security')`. */
export interface GlobalData {
  /** The incidents. */
  readonly incidents: readonly NamedRecord[]
  /** The terms of the lexicon. */
  readonly terms: readonly NamedRecord[]
  /** The assessments; the title of one that is not complete says so. */
  readonly assessments: readonly NamedRecord[]
}
