// The table of collections in docs/use-in-code.md.
import { variableOf } from '../src/build/emit.ts'
import type { Collection } from '../src/collections/collection.ts'
import type { Descriptions } from '../src/build/describe.ts'

const block = /(<!-- collections:[^\n]*-->\n)[\s\S]*?(<!-- \/collections -->)/

const rowOf = ({ name, record, single, filters = {} }: Collection, descriptions: Descriptions): string =>
  [
    `\`${variableOf(name)}\``,
    descriptions[record]?.[''] ?? '',
    single ? '' : `\`get${record}(id)\``,
    single ? '' : `\`find${record}s({ ${Object.keys(filters).join(', ')} })\``
  ].join(' | ')

/** A page whose block between the two comments lists the collections. */
export function withTable(page: string, collections: readonly Collection[], descriptions: Descriptions): string {
  const rows = collections.map((one) => `| ${rowOf(one, descriptions)} |\n`).join('')
  const table = `| data | one record | look-up | filter |\n|---|---|---|---|\n${rows}`
  return page.replace(block, (_, begin: string, end: string) => `${begin}\n${table}\n${end}`)
}
