// Records as text in the formats that others read. Nothing is read or written here, and no data is held: the records are given.
export type { CollectionName, Collections, LinkedCollections, SomeCollections } from './collections.ts'
export { guardedCell, plainCell } from './guard.ts'
export { toCodebook } from './to-codebook.ts'
export { toCsv } from './to-csv.ts'
export { toJsonLd } from './to-json-ld.ts'
export { toNdjson } from './to-ndjson.ts'
export { toYaml } from './to-yaml.ts'
