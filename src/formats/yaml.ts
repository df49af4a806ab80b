import { Document, Scalar, stringify, visit } from 'yaml'
import { isHarmful, withYamlEscapes } from '../safe-json.ts'
import { entriesOf, provenance, type SomeCollections } from './collections.ts'
import { listOf, type Row } from './format.ts'

/** Readers of YAML 1.1 get the same, with quotes around text that they would take for a date; nothing is folded. */
const yamlOptions = { compat: 'yaml-1.1', aliasDuplicateObjects: false, lineWidth: 0 } as const

/** Records as a YAML list, a single one as a mapping. */
export const asYaml = (rows: Row | readonly Row[]): string => stringify(rows, yamlOptions)

/**
 * Collections as one YAML document: `meta` with version, date, counts, license and attribution, then the records of
 * each collection below its name.
 *
 * @throws {RangeError} for an unknown collection, with the nearest one.
 * @example
 * toYaml({ roles }).split('\n').slice(0, 2)
 * // => ['meta:', '  name: "@cncf/tag-security"']
 */
export function toYaml(collections: SomeCollections): string {
  const entries = entriesOf(collections)
  const { name, version, contentDate, ...terms } = provenance
  const counts = Object.fromEntries(entries.map(([collection, records]) => [collection, listOf(records).length]))
  const document = new Document(
    { meta: { name, version, contentDate, counts, ...terms }, ...Object.fromEntries(entries) },
    yamlOptions
  )
  // An escape can only be written between double quotes.
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && isHarmful(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE
    }
  })
  return withYamlEscapes(document.toString(yamlOptions))
}
