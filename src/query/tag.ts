export { tag } from '../generated/tag.ts'
export * from '../records/tag.ts'
export type { SourceReference } from '../records/sources.ts'
