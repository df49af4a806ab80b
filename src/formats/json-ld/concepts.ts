import type { CompromiseType } from '../../records/compromise-types.ts'
import type { Entry, Reference } from '../../records/entry.ts'
import { termCategories, type Term } from '../../records/lexicon.ts'
import type { Source } from '../../records/sources.ts'
import { iriOf, node, othersThan, plainOrNone, sourcesOf, urnOf, type Node } from './values.ts'

/** A former id or anchor rather than a name that people say. */
const isId = (alias: string): boolean => /^[a-z0-9]+(?:[-_]+[a-z0-9]+)+$/.test(alias)

/** A concept of a scheme, with `more` that only this scheme says about it. */
function conceptOf(
  scheme: string,
  record: Entry & { readonly definition?: string; readonly references: readonly Reference[] },
  label: string,
  more: Node,
  sources: readonly Source[]
): Node {
  const text = plainOrNone(record.definition)
  return node({
    '@id': urnOf(scheme, record.id),
    '@type': ['skos:Concept', 'schema:DefinedTerm'],
    'skos:prefLabel': label,
    'schema:name': label,
    'skos:altLabel': othersThan(
      label,
      record.aliases.filter((name) => !isId(name))
    ),
    'skos:hiddenLabel': othersThan(label, record.aliases.filter(isId)),
    'skos:definition': text,
    'schema:description': text,
    'schema:termCode': record.id,
    'skos:inScheme': urnOf(scheme),
    'skos:topConceptOf': urnOf(scheme),
    'schema:inDefinedTermSet': urnOf(scheme),
    ...more,
    'rdfs:seeAlso': record.references.map(({ url, title }) => node({ '@id': iriOf(url), 'schema:name': title })),
    'dcterms:source': sourcesOf(record.sources, sources)
  })
}

function schemeOf(scheme: string, label: string, concepts: readonly Node[]): readonly Node[] {
  const ids = concepts.map((concept) => concept['@id'])
  const head = node({
    '@id': urnOf(scheme),
    '@type': ['skos:ConceptScheme', 'schema:DefinedTermSet'],
    'skos:prefLabel': label,
    'schema:name': label,
    'skos:hasTopConcept': ids,
    'schema:hasDefinedTerm': ids
  })
  return [head, ...concepts]
}

/** A category's id as a label: `Identity and access management`. */
const labelOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')

/** The lexicon as a concept scheme and a set of terms, with a collection for each category. */
export function lexiconNodes(terms: readonly Term[], sources: readonly Source[]): readonly Node[] {
  // SKOS relations are symmetric, and lead to terms that exist.
  const isRelated = (one: Term, other: Term): boolean =>
    one !== other && (one.related.includes(other.id) || other.related.includes(one.id))
  const concepts = terms.map((term) => {
    const related = terms.filter((other) => isRelated(term, other)).map(({ id }) => id)
    const more = {
      'skos:scopeNote': plainOrNone(term.usage),
      'skos:related': related.sort().map((id) => urnOf('lexicon', id)),
      'term:covers': [...new Set(term.covers)],
      'term:mentions': [...new Set(term.mentions)]
    }
    return conceptOf('lexicon', term, term.term, more, sources)
  })
  const categories = termCategories.flatMap((category): Node[] => {
    const members = terms.filter((term) => term.category === category).map(({ id }) => urnOf('lexicon', id))
    if (members.length === 0) return []
    const id = urnOf('lexicon', 'category', category)
    const label = labelOf(category)
    return [{ '@id': id, '@type': 'skos:Collection', 'skos:prefLabel': label, 'skos:member': members }]
  })
  return [...schemeOf('lexicon', 'Cloud native security lexicon', concepts), ...categories]
}

/** The compromise types as a concept scheme and a set of terms. */
export function compromiseTypeNodes(types: readonly CompromiseType[], sources: readonly Source[]): readonly Node[] {
  const concepts = types.map((type) => {
    const more = {
      'compromise:kind': type.kind,
      'compromise:defined': type.defined,
      'compromise:mitigation': plainOrNone(type.mitigation),
      'skos:editorialNote': plainOrNone(type.note)
    }
    return conceptOf('compromise-types', type, type.title, more, sources)
  })
  return schemeOf('compromise-types', 'Types of supply-chain compromise', concepts)
}
