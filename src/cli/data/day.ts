import { meta } from '../../generated/meta.ts'
import type { Content } from './queries.ts'

/** The day of the newest source, of a content folder or of the packaged data: what the records say was true then. */
export const dayOf = async (content: Content): Promise<string | undefined> =>
  content ? (await import('./content.ts')).dayOfContent(content) : meta.contentDate
