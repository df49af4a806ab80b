import { plainText } from '../../query/plain-text.ts'
import type { CompromiseType } from '../../records/compromise-types.ts'
import type { Entry, Reference } from '../../records/entry.ts'
import { termCategories, type Term } from '../../records/lexicon.ts'
import type { Source } from '../../records/sources.ts'
import { iriOf, node, othersThan, sourcesOf, urnOf, type Node } from './values.ts'

/** What the concepts of both schemes have. */
interface Concept {
  readonly record: Entry & { readonly references: readonly Reference[] }
  readonly label: string
  /** Names beside the label. */
  readonly names: readonly string[]
  /** Markdown. */
  readonly definition: string | undefined
  /** What only this scheme says about it. */
  readonly more: Node
}

/** A former id or anchor rather than a name that people say. */
const isId = (alias: string): boolean => /^[a-z0-9]+(?:[-_]+[a-z0-9]+)+$/.test(alias)

const referenceOf = ({ url, title }: Reference): Node => node({ '@id': iriOf(url), 'schema:name': title })

function conceptOf(
  scheme: string,
  { record, label, names, definition, more }: Concept,
  sources: readonly Source[]
): Node {
  const alternative = othersThan(
    [label],
    names.filter((name) => !isId(name))
  )
  const text = definition === undefined ? undefined : plainText(definition)
  return node({
    '@id': urnOf(scheme, record.id),
    '@type': ['skos:Concept', 'schema:DefinedTerm'],
    'skos:prefLabel': label,
    'schema:name': label,
    'skos:altLabel': alternative,
    'skos:hiddenLabel': othersThan([label], names.filter(isId)),
    'skos:definition': text,
    'schema:description': text,
    'schema:termCode': record.id,
    'skos:inScheme': urnOf(scheme),
    'skos:topConceptOf': urnOf(scheme),
    'schema:inDefinedTermSet': urnOf(scheme),
    ...more,
    'rdfs:seeAlso': record.references.map(referenceOf),
    'dcterms:source': sourcesOf(record.sources, sources)
  })
}

function schemeOf(scheme: string, label: string, concepts: readonly Node[]): readonly Node[] {
  const ids = concepts.map((concept) => concept['@id'])
  const head = {
    '@id': urnOf(scheme),
    '@type': ['skos:ConceptScheme', 'schema:DefinedTermSet'],
    'skos:prefLabel': label,
    'schema:name': label
  }
  return [node({ ...head, 'skos:hasTopConcept': ids, 'schema:hasDefinedTerm': ids }), ...concepts]
}

/** A category's id as a label: `Identity and access management`. */
const labelOf = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')

/** The lexicon as a concept scheme and a set of terms, with a collection for each category. */
export function lexiconNodes(terms: readonly Term[], sources: readonly Source[]): readonly Node[] {
  const ids = new Set(terms.map(({ id }) => id))
  // SKOS relations are symmetric, and lead to terms that exist.
  const related = new Map(terms.map(({ id }) => [id, new Set<string>()]))
  for (const term of terms) {
    for (const other of term.related) {
      if (!ids.has(other) || other === term.id) continue
      related.get(term.id)?.add(other)
      related.get(other)?.add(term.id)
    }
  }
  const concepts = terms.map((term) =>
    conceptOf(
      'lexicon',
      {
        record: term,
        label: term.term,
        names: term.aliases,
        definition: term.definition,
        more: {
          'skos:scopeNote': term.usage === undefined ? undefined : plainText(term.usage),
          'skos:related': [...(related.get(term.id) ?? [])].sort().map((id) => urnOf('lexicon', id)),
          'term:covers': [...new Set(term.covers)],
          'term:mentions': [...new Set(term.mentions)]
        }
      },
      sources
    )
  )
  const categories = termCategories.flatMap((category): Node[] => {
    const members = terms.filter((term) => term.category === category).map(({ id }) => urnOf('lexicon', id))
    return members.length === 0
      ? []
      : [
          {
            '@id': urnOf('lexicon', 'category', category),
            '@type': 'skos:Collection',
            'skos:prefLabel': labelOf(category),
            'skos:member': members
          }
        ]
  })
  return [...schemeOf('lexicon', 'Cloud native security lexicon', concepts), ...categories]
}

/** The compromise types as a concept scheme and a set of terms. */
export const compromiseTypeNodes = (types: readonly CompromiseType[], sources: readonly Source[]): readonly Node[] =>
  schemeOf(
    'compromise-types',
    'Types of supply-chain compromise',
    types.map((type) =>
      conceptOf(
        'compromise-types',
        {
          record: type,
          label: type.title,
          names: type.aliases,
          definition: type.definition,
          more: {
            'compromise:kind': type.kind,
            'compromise:defined': type.defined,
            'compromise:mitigation': type.mitigation === undefined ? undefined : plainText(type.mitigation),
            'skos:editorialNote': type.note === undefined ? undefined : plainText(type.note)
          }
        },
        sources
      )
    )
  )
