import type { Row } from '../../formats/format.ts'
import { meta } from '../../generated/meta.ts'
import type { Gap } from '../../records/meta.ts'
import { listed } from '../../suggestion.ts'
import type { ListName } from './lists.ts'
import type { Content, Item } from './queries.ts'

/** What a list is known to lack. */
async function gapsIn(name: ListName, content: Content): Promise<readonly Gap[]> {
  const gaps = content ? (await import('./content.ts')).gapsOfContent(content) : meta.gaps
  return gaps.filter(({ collection }) => collection === name)
}

/**
 * What an answer is known to lack of the time that its filter asks for: all before a day, or the records of which no
 * source tells whether they belong there. `find` gives the records for another filter.
 */
export async function gapsFor(
  name: ListName,
  { at, year, since, until, ...others }: Row,
  content: Content,
  find: (filter: Row) => readonly Item[]
): Promise<readonly Gap[]> {
  const times = [at, since, ...(Array.isArray(year) ? year : [year])].flatMap(dateOf)
  const ends = [since, until].flatMap(dateOf)
  if (times.length === 0 && ends.length === 0) return []
  const first = times.map((time) => `${time}-01-01`.slice(0, 10)).sort()[0] ?? ''
  // A record without a date may have a year, which answers for all but a part of that year.
  const isUnsure = (record: Item): boolean =>
    record['year'] === undefined || ends.some((end) => end.length > 4 && end.slice(0, 4) === String(record['year']))
  const unsure = new Set(
    find(others)
      .filter(isUnsure)
      .map(({ id }) => id)
  )
  return (await gapsIn(name, content)).flatMap((gap) => {
    const { before, ids = [] } = gap
    if (before !== undefined) return first < before ? [gap] : []
    const concerned = ids.filter((id) => unsure.has(id))
    return concerned.length > 0 ? [{ ...gap, ids: concerned }] : []
  })
}

const dateOf = (time: unknown): string[] => (time === undefined ? [] : [String(time)])

/** What a gap means for an answer, in a sentence or two. */
export function gapText({ collection, before, ids = [], note, source }: Gap): string {
  const place = source === undefined ? '' : ` (see the source \`${source}\`)`
  if (before !== undefined) return `The list of ${collection} is incomplete before ${before}${place}: ${note}`
  return `${note.replace(/\.$/, '')}${place}: ${listed(ids)}.`
}
