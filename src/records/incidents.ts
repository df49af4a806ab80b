import type { PartialDate } from './dates.ts'
import type { Entry } from './entry.ts'
import type { AnyIds } from './ids.ts'

/** What happened: something hostile, a weakness, or something left open. */
export const incidentKinds = ['attack', 'vulnerability', 'exposure', 'unclassified'] as const

/**
 * What happened: somebody tampered, took over or carried something off (`attack`), a weakness was found or shown
 * (`vulnerability`), source code or secrets lay open (`exposure`), or no source says which (`unclassified`).
 */
export type IncidentKind = (typeof incidentKinds)[number]

/** Where the affected thing was distributed, and on what it ran. */
export const ecosystems = [
  'npm',
  'pypi',
  'rubygems',
  'packagist',
  'pear',
  'maven',
  'golang',
  'crates-io',
  'huggingface',
  'docker',
  'github',
  'github-actions',
  'ci',
  'scm',
  'vscode',
  'browser-extension',
  'wordpress',
  'web-cdn',
  'homebrew',
  'aur',
  'debian',
  'redhat',
  'gentoo',
  'linux',
  'windows',
  'macos',
  'android',
  'ios',
  'firmware',
  'vendor',
  'saas'
] as const

/**
 * Where the affected thing was distributed, and on what it ran. `vendor` is a vendor's or project's own site,
 * installer or updater, `ci` any build service but GitHub Actions, `scm` any code host but GitHub.
 */
export type Ecosystem = (typeof ecosystems)[number]

/** How an identifier relates to the incident. */
export const identifierRelations = ['alias', 'related'] as const

/** Whether an identifier names this event or an artefact of it (`alias`), or something else tied to it (`related`). */
export type IdentifierRelation = (typeof identifierRelations)[number]

/** An identifier of a public database. */
export interface Identifier {
  /** Such as `CVE-2024-3094`, `GHSA-rxwq-x6h5-x525` or `MAL-2024-29`. */
  readonly id: string
  readonly relation: IdentifierRelation
}

/** A package that was affected. */
export interface AffectedPackage {
  /** Package URL without version, in its canonical form. */
  readonly purl: string
  /** The affected versions, where sources list them. */
  readonly versions?: readonly string[]
  /** The affected versions as a range; `vers:npm/*` is every version. With neither, no source says which. */
  readonly range?: string
}

/** Who mapped an incident to a technique. */
export const techniqueMappers = ['mitre', 'editor'] as const

/** Who mapped an incident to a technique: MITRE itself, or the editor of the record. */
export type TechniqueMapper = (typeof techniqueMappers)[number]

/** A technique of MITRE ATT&CK. */
export interface Technique {
  /** Such as `T1195.001`. */
  readonly id: string
  readonly by: TechniqueMapper
}

/** What a reference is. */
export const referenceKinds = ['article', 'advisory', 'report', 'discussion', 'post-mortem', 'evidence'] as const

/** What a reference is. */
export type ReferenceKind = (typeof referenceKinds)[number]

/** A document about an incident. */
export interface IncidentReference {
  /** The address as upstream spells it. */
  readonly url: string
  /** Its title, where upstream gives one. */
  readonly title?: string
  readonly kind: ReferenceKind
}

/** A supply-chain incident of the TAG's catalog. */
export interface Incident<Ids extends AnyIds = AnyIds> extends Entry<Ids['incidents'], Ids['sources']> {
  /** The name in the catalog's index, typos fixed; for a file outside the index, its heading. */
  readonly title: string
  /** The name as the index prints it, where ours differs. */
  readonly upstreamTitle?: string
  /** Whether the catalog's index lists it. */
  readonly indexed: boolean
  /** The year it is filed under in the catalog. */
  readonly year: number
  readonly kind: IncidentKind
  /** Ids of the compromise types that the index gives. */
  readonly types: readonly Ids['compromise-types'][]
  /** Ids of the compromise types that the incident's own page names. */
  readonly typesInText: readonly Ids['compromise-types'][]
  /** When it began. */
  readonly began?: PartialDate
  /** When it ended. */
  readonly ended?: PartialDate
  /** When somebody noticed. */
  readonly detected?: PartialDate
  /** When it became public. */
  readonly disclosed?: PartialDate
  /** What happened, in our words; Markdown. */
  readonly summary: string
  /** What it cost and whom it reached; `Not reported.` where no source says; Markdown. */
  readonly impact: string
  /** What else is worth knowing; Markdown. */
  readonly details?: string
  /** Where it was distributed, then on what it ran; empty where no source says. */
  readonly ecosystems: readonly Ecosystem[]
  /** Affected products that have no package URL. */
  readonly products: readonly string[]
  /** The packages that were affected; a selection of them where `packageList` is given. */
  readonly packages: readonly AffectedPackage[]
  /** Id of the list of its packages in `./packages`, where they are too many for this record. */
  readonly packageList?: Ids['packages']
  /** Its identifiers in public databases, and others tied to it. */
  readonly identifiers: readonly Identifier[]
  /** CWE ids that the entry of one of its aliases carries. */
  readonly weaknesses: readonly string[]
  /** The techniques of MITRE ATT&CK that it shows. */
  readonly techniques: readonly Technique[]
  /** Ids of incidents that sources tie to this one. */
  readonly related: readonly Ids['incidents'][]
  /** Every reference of the catalog's index and of the incident's page. */
  readonly references: readonly IncidentReference[]
  /** What the editor has to say: conflicts of sources, decisions. */
  readonly note?: string
}
