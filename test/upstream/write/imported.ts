import { isDeepStrictEqual } from 'node:util'
import { readUpstream } from '../../../src/upstream/read/index.ts'
import { importedContent, type Imported } from '../../../src/upstream/write/index.ts'
import type { Published } from '../../../src/upstream/write/published.ts'
import type { Scaffold } from '../../../src/upstream/write/scaffold.ts'

/** Where the documents are published. */
export const published: Published = {
  addressOf: (path) => ({ repository: 'cncf/contribute-site', path: `docs/${path}` }),
  commit: 'a'.repeat(40),
  date: '2026-08-21'
}

/** What documents make. */
export const imported = (files: Readonly<Record<string, string>>): Imported =>
  importedContent(readUpstream(Object.entries(files).map(([path, text]) => ({ path, text }))).facts, published)

/** The scaffold at a path without its ending. */
export const scaffoldAt = ({ records }: Imported, path: string): Scaffold | undefined =>
  records.find(({ scaffold: { collection, id } }) => `${collection}/${id}` === path)?.scaffold

/** A scaffold with the fields that are written. */
export const written = (scaffold: Scaffold | undefined): Scaffold | undefined =>
  scaffold && {
    ...scaffold,
    fields: Object.fromEntries(
      Object.entries(scaffold.fields).filter(([, value]) => value !== undefined && !isDeepStrictEqual(value, []))
    )
  }

/** The index of a catalog. */
export const index = (...rows: string[]): string =>
  '# Catalog of Supply Chain Compromises\n\n| Name | Year | Type of compromise | Link |\n' +
  `| --- | --- | --- | --- |\n${rows.join('\n')}\n`
