export { mission } from '../generated/mission.ts'
export type { Goal, Mission } from '../records/mission.ts'
export type { SourceReference } from '../records/sources.ts'
