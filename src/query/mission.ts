export { mission } from '../generated/mission.ts'
export * from '../records/mission.ts'
export type { SourceReference } from '../records/sources.ts'
