import { Document, Scalar, visit } from 'yaml'
import { isUnsafe } from '../policies/characters.ts'
import { withYamlEscapes } from '../safe-json.ts'
import { entriesOf, type SomeCollections } from './collections.ts'
import { listOf } from './format.ts'
import { provenance } from './provenance.ts'
import { yamlOptions } from './yaml.ts'

/**
 * Collections as one YAML document: `meta` with version, date, counts, licence and attribution, then the records of each
 * collection below its name.
 *
 * @throws {RangeError} for a collection that there is not, with the nearest one.
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
  // An escape can stand only between double quotes.
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && isUnsafe(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE
    }
  })
  return withYamlEscapes(document.toString(yamlOptions))
}
