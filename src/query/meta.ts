export { meta } from '../generated/meta.ts'
export type { Meta } from '../records/meta.ts'
