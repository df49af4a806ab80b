import { columns, type Column } from '../query/columns.ts'
import { safeJson } from '../safe-json.ts'
import { entriesOf, type CollectionName, type Collections } from './collections.ts'
import { listOf } from './format.ts'
import { dateOf } from './json-ld/values.ts'
import { oneOf } from './one-of.ts'
import { provenance } from './provenance.ts'

/** How cells are to be read. */
const reading =
  'Text stands as it is; `json` cells hold JSON; an empty cell is a field that the record lacks. An apostrophe at the start of a text was put there to keep spreadsheets from taking it for a formula: remove one apostrophe to get the text.'

const columnOf = ({ name, datatype, required, values, description }: Column): object => ({
  name,
  titles: name,
  'dc:description': description,
  datatype: values === undefined ? datatype : { base: datatype, format: oneOf(values) },
  required
})

/**
 * What describes a CSV file of `toCsv`: metadata for CSV on the Web (W3C), to stand beside it as
 * `<collection>.csv-metadata.json`. It has version, date, count, licence and attribution, and says what each column means.
 *
 * @throws {RangeError} for a collection that there is not, with the nearest one.
 * @example
 * JSON.parse(toCodebook('roles', roles)).tableSchema.columns[1]
 * // => { name: 'title', titles: 'title', 'dc:description': 'The official title.', datatype: 'string', required: true }
 */
export function toCodebook<Name extends CollectionName>(collection: Name, records: Collections[Name]): string {
  const count = entriesOf({ [collection]: records }).flatMap(([, one]) => listOf(one)).length
  const { name, version, contentDate, license, attribution } = provenance
  const codebook = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: `${collection}.csv`,
    'dc:title': `${name}: ${collection}`,
    'dc:description': reading,
    // The language of the context is that of text.
    'dc:modified': dateOf(contentDate),
    'dc:license': { '@id': license.url },
    'dc:rights': { '@value': license.id },
    'https://schema.org/creditText': attribution,
    'https://schema.org/version': { '@value': version },
    'void:entities': count,
    tableSchema: { columns: columns[collection].map(columnOf), primaryKey: 'id' }
  }
  return `${safeJson(codebook, 2)}\n`
}
