import { columns } from '../generated/columns.ts'
import type { Column } from '../records/columns.ts'
import { safeJson } from '../safe-json.ts'
import { provenance, recordsOf, type CollectionName, type Collections } from './collections.ts'
import { typedDate } from './json-ld/values.ts'

/** How cells are to be read. */
const reading = 'Text is as it is; `json` cells contain JSON; an empty cell is a field that the record lacks.'

const guard =
  'An apostrophe at the start of a text keeps spreadsheets from taking it for a formula: remove one to get the text.'

const columnOf = ({ name, datatype, required, values, description }: Column): object => ({
  name,
  titles: name,
  'dc:description': description,
  datatype: values === undefined ? datatype : { base: datatype, format: oneOf(values) },
  required
})

/** The regular expression for exactly one of some values. */
export const oneOf = (values: readonly string[]): string =>
  `^(?:${values.map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|')})$`

/** What describes the CSV of a collection, whose cells are guarded or not. */
export function codebookOf<Name extends CollectionName>(
  collection: Name,
  records: Collections[Name],
  guarded: boolean
): string {
  const count = recordsOf('toCodebook', collection, records).length
  const { name, version, contentDate, license, attribution } = provenance
  const codebook = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: `${collection}.csv`,
    'dc:title': `${name}: ${collection}`,
    'dc:description': guarded ? `${reading} ${guard}` : reading,
    // The language of the context is that of text.
    'dc:modified': typedDate(contentDate),
    'dc:license': { '@id': license.url },
    'dc:rights': { '@value': license.id },
    'https://schema.org/creditText': attribution,
    'https://schema.org/version': { '@value': version },
    'void:entities': count,
    tableSchema: { columns: columns[collection].map(columnOf), primaryKey: 'id' }
  }
  return `${safeJson(codebook, 2)}\n`
}

/**
 * What describes a CSV file of `toCsv`: metadata for CSV on the Web (W3C), to be put beside it as
 * `<collection>.csv-metadata.json`. It has version, date, count, license and attribution, and says what each column
 * means.
 *
 * @throws {RangeError} for an unknown collection, with the nearest one.
 * @example
 * JSON.parse(toCodebook('roles', roles)).tableSchema.columns[1]
 * // => { name: 'title', titles: 'title', 'dc:description': 'The official title.', datatype: 'string', required: true }
 */
export function toCodebook<Name extends CollectionName>(collection: Name, records: Collections[Name]): string {
  return codebookOf(collection, records, true)
}
