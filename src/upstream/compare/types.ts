import { start } from '../../diagnostics/diagnostic.ts'
import type { TypeMention, UpstreamDefinition } from '../read/facts.ts'
import { slugOf } from '../read/vocabulary.ts'
import { anchorFinder, lostAnchors, movedAnchor } from './anchors.ts'
import { cites, fieldReporter, type Comparison } from './comparison.ts'
import { nameFinder, type ContentRecord, textIn } from './content.ts'
import { fieldAt, upstreamAt, type DriftFinding } from './finding.ts'
import { referenceDrift } from './links.ts'

const rule = 'drift/type-differs'

/** Compromise types that one side alone has, defined or only used, and facts of types that differ. */
export function typeDrift(comparison: Comparison): DriftFinding[] {
  const { facts, content, provenance } = comparison
  const records = content.of('compromise-types')
  const byAnchor = anchorFinder(records, provenance)
  const byName = nameFinder(records)
  const findings = facts.definitions.flatMap((definition): DriftFinding[] => {
    const own = byAnchor(definition)
    const record = own ?? byName(definition.id, definition.title)
    if (!record) return [missing(definition, comparison)]
    return own || record.fields['defined'] === false ? differences(definition, record) : []
  })
  const defined = new Set(facts.definitions.map(({ id }) => id))
  const used = new Map(
    facts.incidents.flatMap(({ row }) => row?.types ?? []).map((type) => [`${type.at.file} ${type.id}`, type])
  )
  const undefinedTypes = [...used.values()].filter(({ id, title, raw }) => !defined.has(id) && !byName(id, title, raw))
  const isOf = ({ id, title }: UpstreamDefinition, record: ContentRecord): boolean => byName(id, title) === record
  const lost = lostAnchors(records, facts.definitions, provenance, isOf).map((one) =>
    one.entry
      ? movedAnchor(rule, one, one.entry)
      : dropped(one.record, ['sources', one.index, 'anchor'], one.document, 'defines')
  )
  return [...findings, ...undefinedTypes.map((type) => missing(type, comparison)), ...lost, ...unused(comparison)]
}

function missing(type: UpstreamDefinition | TypeMention, { provenance, newRecord }: Comparison): DriftFinding {
  const { related } = newRecord('compromise-types', slugOf(type.title), type.id)
  const source = provenance.sourceFor(type.at.file)
  return {
    rule: 'drift/type-missing',
    at: upstreamAt(type.at),
    related,
    message: `The content lacks the compromise type \`${type.title}\`.`,
    lacking: { kind: 'type', type, source: source && 'anchor' in type ? { ...source, anchor: type.anchor } : source }
  }
}

const dropped = (
  record: ContentRecord,
  path: readonly (string | number)[],
  document: string,
  verb: string
): DriftFinding => ({
  rule: 'drift/type-dropped',
  at: fieldAt(record, path),
  related: upstreamAt({ file: document, ...start }),
  message: `Upstream no longer ${verb} the compromise type \`${textIn(record.fields, 'title') ?? record.id}\`.`
})

/** Types without a definition that the index they were read in uses no more. */
function unused({ facts, content, provenance }: Comparison): DriftFinding[] {
  const rows = facts.incidents.flatMap(({ row }) => row ?? [])
  const indexes = [...new Set(rows.map(({ at }) => at.file))]
  const find = nameFinder(content.of('compromise-types'))
  return content.of('compromise-types').flatMap((record): DriftFinding[] => {
    const index =
      record.fields['defined'] === false ? indexes.find((file) => cites(record, file, provenance)) : undefined
    const isUsed = rows.some(
      ({ at, types }) => at.file === index && types.some(({ id, title, raw }) => find(id, title, raw) === record)
    )
    return index === undefined || isUsed ? [] : [dropped(record, ['title'], index, 'uses')]
  })
}

function differences(definition: UpstreamDefinition, record: ContentRecord): DriftFinding[] {
  const { fields } = record
  const findings: DriftFinding[] = []
  const compare = fieldReporter(findings, rule, record, definition.at)
  const title = textIn(fields, 'title')
  if (slugOf(definition.title) !== slugOf(title ?? '')) compare('title', 'The title', definition.title, title)
  if (definition.kind !== fields['kind']) compare('kind', 'The kind', definition.kind, textIn(fields, 'kind'))
  if (fields['defined'] !== true)
    compare('defined', 'The mark `defined`', 'true', fields['defined'] === false ? 'false' : undefined)
  return [...findings, ...referenceDrift(record, definition.references, definition.at)]
}
