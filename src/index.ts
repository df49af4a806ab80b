// The package's main entry: the data and the query helpers, nothing else.
export { meta } from './generated/meta.ts'
export type { Meta } from './records/meta.ts'
export { plainText } from './query/plain-text.ts'
export * from './generated/api.ts'
