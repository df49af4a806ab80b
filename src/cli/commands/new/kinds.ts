import type { Example } from '../../terminal/examples.ts'
import { incidentFlags, leadFlags, sourceFlags, termFlags, type Flag } from './flags.ts'

/** A kind of record that `new` writes. */
export interface Kind {
  /** With its article. */
  readonly noun: string
  /** Name of the collection. */
  readonly collection: string
  /** The argument after the kind. */
  readonly argument: readonly [name: string, help: string]
  /** What `--from` finds; absent for kinds that are not read from documents. */
  readonly from?: string
  readonly flags: readonly Flag[]
  readonly examples: readonly [Example, Example]
}

/** The kinds, by name. */
export const kinds = {
  incident: {
    noun: 'an incident',
    collection: 'incidents',
    argument: ['title', 'the title; with --from, the name or path of its file'],
    from: 'the title, year, types, references and identifiers',
    flags: incidentFlags,
    examples: [
      {
        line:
          'tag-security new incident "The xz backdoor" --year 2024 --kind attack --type malicious-maintainer ' +
          '--package pkg:generic/xz@5.6.0 --identifier related:CVE-2024-3094 ' +
          '--reference https://lwn.net/Articles/967180/ --source cve-list',
        does: 'facts from the command line'
      },
      {
        line: 'tag-security new incident 2024/xz.md --from ../contribute-site --kind attack',
        does: 'facts from the catalog'
      }
    ]
  },
  term: {
    noun: 'a term',
    collection: 'lexicon',
    argument: ['term', 'the term; with --from, its name or anchor there'],
    from: 'the name, category, related names and references',
    flags: termFlags,
    examples: [
      {
        line:
          'tag-security new term "Blast radius" --category security-concepts --related attack-surface ' +
          '--source contribute-site-lexicon',
        does: 'facts from the command line'
      },
      { line: 'tag-security new term "attack vector" --from ../contribute-site', does: 'facts from the lexicon' }
    ]
  },
  lead: {
    noun: 'a lead',
    collection: 'leads',
    argument: ['name', "the person's name"],
    flags: leadFlags,
    examples: [
      {
        line:
          'tag-security new lead "Jane Doe" --github jane --role chair --start 2026-01-01 ' +
          '--source contribute-site-page#leadership',
        does: 'with a term of office'
      },
      {
        line: 'tag-security new lead "Jane Roe" --role tech-lead --listed-from 2024 --source toc-archive-tags',
        does: 'without a known first day'
      }
    ]
  },
  source: {
    noun: 'a source',
    collection: 'sources',
    argument: ['title', "the document's title"],
    flags: sourceFlags,
    examples: [
      {
        line: 'tag-security new source "Report on the mirror swap" --url https://example.org/swap --date 2024-02-29',
        does: 'a document'
      },
      {
        line:
          'tag-security new source "Policy of Example" --date 2024-02 --license Apache-2.0 ' +
          '--url https://github.com/example/policy/blob/0a1b2c3/policy.md',
        does: 'a document at a commit'
      }
    ]
  }
} as const satisfies Record<string, Kind>

/** Name of a kind. */
export type KindName = keyof typeof kinds
