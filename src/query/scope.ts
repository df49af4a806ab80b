export { scope } from '../generated/scope.ts'
export type { Area, Scope, ScopePoint } from '../records/scope.ts'
export type { SourceReference } from '../records/sources.ts'
