import { Document, Scalar, visit } from 'yaml'
import { isUnsafe } from '../policies/characters.ts'
import { harmless, isHarmful } from '../policies/escapes.ts'
import { withYamlEscapes } from '../safe-json.ts'
import { entriesOf, provenance, type SomeCollections } from './collections.ts'
import { listOf, type Row } from './format.ts'

/** Readers of YAML 1.1 get the same, with quotes around text that they would take for a date; nothing is folded. */
const yamlOptions = { compat: 'yaml-1.1', aliasDuplicateObjects: false, lineWidth: 0 } as const

/** A document in which some texts are between double quotes. */
function documentOf(value: unknown, isQuoted: (text: string) => boolean): Document {
  const document = new Document(value, yamlOptions)
  visit(document, {
    Scalar: (_, scalar) => {
      // The library loses spaces of a block that begins with a blank line.
      if (typeof scalar.value === 'string' && (/^[ \t]*\n/.test(scalar.value) || isQuoted(scalar.value)))
        scalar.type = Scalar.QUOTE_DOUBLE
    }
  })
  return document
}

/** Records as a YAML list, a single one as a mapping. */
export const asYaml = (rows: Row | readonly Row[]): string =>
  harmless(documentOf(rows, isHarmful).toString(yamlOptions))

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
  const entries = entriesOf('toYaml', collections)
  const { name, version, contentDate, ...terms } = provenance
  const counts = Object.fromEntries(entries.map(([collection, records]) => [collection, listOf(records).length]))
  const meta = { name, version, contentDate, counts, ...terms }
  // An escape can only be written between double quotes.
  const isQuoted = (text: string): boolean => isUnsafe(text) || isHarmful(text)
  const document = documentOf({ meta, ...Object.fromEntries(entries) }, isQuoted)
  return harmless(withYamlEscapes(document.toString(yamlOptions)))
}
