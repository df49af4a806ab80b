export { scope } from '../generated/scope.ts'
export * from '../records/scope.ts'
export type { SourceReference } from '../records/sources.ts'
