import { encodedAddress } from '../../policies/addresses.ts'
import { plainText } from '../../query/plain-text.ts'
import { addressOf } from '../../query/source-address.ts'
import type { PartialDate } from '../../records/dates.ts'
import type { Source, SourceReference } from '../../records/sources.ts'

/** A node of the document, or a part of one. */
export type Node = Readonly<Record<string, unknown>>

/** A node without the properties that have no value. */
export const node = (properties: Node): Node =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)
    )
  )

/** The global name of something in this package. */
export const urnOf = (...parts: readonly string[]): string => ['urn:cncf:tag-security', ...parts].join(':')

const dateTypes: Readonly<Record<number, string>> = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' }

/** A date with the type that its precision has. */
export const typedDate = (date: PartialDate | undefined): Node | undefined =>
  date === undefined ? undefined : node({ '@value': date, '@type': dateTypes[date.length] })

/** Markdown as plain text. */
export const plainOrNone = (markdown: string | undefined): string | undefined =>
  markdown === undefined ? undefined : plainText(markdown)

/** A complete address, encoded; `undefined` for any other. */
export const iriOf = (url: string): string | undefined =>
  /^[a-z][a-z\d+.-]*:./i.test(url) ? encodedAddress(url) : undefined

/** Where the facts of a record were read: the names of its sources, and the places in those of them that are known. */
export function sourcesOf(
  references: readonly SourceReference[],
  sources: readonly Source[]
): readonly (string | Node)[] {
  const names = references.map(({ id }) => urnOf('sources', id))
  const places = references.flatMap((reference): [string, Node][] => {
    const place = iriOf(addressOf(reference, sources) ?? '')
    const isPart = reference.path !== undefined || reference.anchor !== undefined
    return place === undefined
      ? []
      : [[place, node({ '@id': place, 'dcterms:isPartOf': isPart ? urnOf('sources', reference.id) : undefined })]]
  })
  return [...new Set(names), ...new Map(places).values()]
}

/** Names beside a label, each once. */
export const othersThan = (label: string, names: readonly string[]): readonly string[] =>
  [...new Set(names)].filter((name) => name !== label)
