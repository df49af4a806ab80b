import { aliasesOf, joinedSources, type Draft } from '../../../upstream/write/scaffold.ts'
import { idOf } from './identity.ts'
import type { Options } from './options.ts'
import { source } from './words.ts'

/** The file of a lead with one term of office. It has no prose. */
export function leadDraft(name: string, options: Options): Draft {
  const { github, role, start, end, listedFrom, listedUntil, organization } = options
  const id = idOf(name, options.id)
  const sources = joinedSources([], options.source?.map(source))
  const isListed = listedFrom !== undefined || listedUntil !== undefined
  const listed = isListed ? { from: listedFrom, until: listedUntil } : undefined
  const fields = {
    name,
    aliases: aliasesOf(id, github, options.alias),
    github,
    terms: [{ role, start, end, listed, organization, sources }],
    sources
  }
  return { id, fields, body: '' }
}
