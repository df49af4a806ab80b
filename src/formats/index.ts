// Records as text in formats that others read. Pure functions without data: the caller passes the records.
export type { CollectionName, Collections, LinkedCollections, SomeCollections } from './collections.ts'
export { toCodebook } from './codebook.ts'
export { guardedCell, plainCell, toCsv } from './csv.ts'
export { toJsonLd } from './json-ld.ts'
export { toNdjson } from './ndjson.ts'
export { toYaml } from './yaml.ts'
