export { columns } from '../generated/columns.ts'
export type { Column } from '../records/columns.ts'
