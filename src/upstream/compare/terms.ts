import { start } from '../../diagnostics/diagnostic.ts'
import type { UpstreamTerm } from '../read/facts.ts'
import { slugOf } from '../read/vocabulary.ts'
import { anchorFinder, lostAnchors, movedAnchor } from './anchors.ts'
import { fieldReporter, type Comparison } from './comparison.ts'
import { nameFinder, type ContentRecord, textIn, textsIn } from './content.ts'
import { fieldAt, upstreamAt, type DriftFinding } from './finding.ts'
import { referenceDrift } from './links.ts'

const rule = 'drift/term-differs'

/** Terms that one side alone has, and facts of terms that differ. */
export function termDrift(comparison: Comparison): DriftFinding[] {
  const { facts, content, provenance } = comparison
  const records = content.of('lexicon')
  const byAnchor = anchorFinder(records, provenance)
  const byName = nameFinder(records)
  const taken = new Set(
    facts.terms.flatMap((term) => {
      const own = byAnchor(term)
      return own ? [JSON.stringify([own.id, term.at.file])] : []
    })
  )
  const findings = facts.terms.flatMap((term): DriftFinding[] => {
    const own = byAnchor(term)
    if (own) return differences(term, own, (anchor) => byAnchor({ anchor, at: term.at }))
    const other = byName(term.anchor, term.term)
    // Of two terms of one name in one document, each has a record.
    const key = JSON.stringify([other?.id, term.at.file])
    if (!other || taken.has(key)) return [missing(term, comparison)]
    taken.add(key)
    return []
  })
  const isOf = (term: UpstreamTerm, record: ContentRecord): boolean => byName(term.anchor, term.term) === record
  const lost = lostAnchors(records, facts.terms, provenance, isOf).map((one): DriftFinding => {
    const { record, index, document, entry } = one
    if (entry) return movedAnchor(rule, one, entry)
    return {
      rule: 'drift/term-dropped',
      at: fieldAt(record, ['sources', index, 'anchor']),
      related: upstreamAt({ file: document, ...start }),
      field: `sources[${index}].anchor`,
      message: `The lexicon no longer has the term \`${textIn(record.fields, 'term') ?? record.id}\` under this anchor.`
    }
  })
  return [...findings, ...lost]
}

function missing(term: UpstreamTerm, { provenance, newRecord }: Comparison): DriftFinding {
  const source = provenance.sourceFor(term.at.file)
  const { related, ...id } = newRecord(
    'lexicon',
    slugOf(term.term),
    term.anchor,
    term.category && slugOf(term.category)
  )
  return {
    rule: 'drift/term-missing',
    at: upstreamAt(term.at),
    related,
    message: `The content lacks the term \`${term.term}\`.`,
    lacking: { kind: 'term', ...id, term, source: source && { ...source, anchor: term.anchor } }
  }
}

function differences(
  term: UpstreamTerm,
  record: ContentRecord,
  find: (anchor: string) => ContentRecord | undefined
): DriftFinding[] {
  const { fields } = record
  const findings: DriftFinding[] = []
  const compare = fieldReporter(findings, rule, record, term.at)
  const name = textIn(fields, 'term')
  if (slugOf(term.term) !== slugOf(name ?? '')) compare('term', 'The name', term.term, name)
  const category = textIn(fields, 'category')
  if (term.category !== undefined && slugOf(term.category) !== category)
    compare('category', 'The category', slugOf(term.category), category)
  const related = textsIn(fields, 'related')
  for (const { anchor, at } of term.related) {
    const other = anchor === undefined ? undefined : find(anchor)
    if (other && other !== record && !related.includes(other.id))
      compare('related', 'A related term', other.id, undefined, at)
  }
  return [...findings, ...referenceDrift(record, term.references, term.at)]
}
