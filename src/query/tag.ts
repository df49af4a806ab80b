export { tag } from '../generated/tag.ts'
export type { FormerName, Tag } from '../records/tag.ts'
export type { SourceReference } from '../records/sources.ts'
