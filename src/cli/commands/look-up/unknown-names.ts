import { distance, listed, nearest, suggesting } from '../../../suggestion.ts'
import { listNames, lists, wordsFor, type ListName } from '../../data/lists.ts'
import type { Asked, Found, Names } from '../../data/named.ts'
import type { Content } from '../../data/queries.ts'
import { searchHint } from './search-hint.ts'
import { searchOf } from './search.ts'

/** Says what is wrong with names that find no record or several: all of it at once, and what to type instead. */
export async function problemsWith(
  all: readonly Asked[],
  everywhere: Names,
  list: ListName | undefined,
  content: Content
): Promise<string> {
  if (list && all.length === 0)
    return `Say which ${lists[list].noun}: \`tag-security get ${lists[list].noun} <id>\`. ${idsAreIn(list)}`
  const names = everywhere.namesIn(list)
  const search = await searchOf(content)
  const unknown = ({ name }: Asked, index: number): string[] => {
    const near = isIdentifier(name) ? undefined : nearest(name, names)
    const collection = index === 0 && all.length > 1 && !list ? nearest(name, listNames.flatMap(wordsFor)) : undefined
    if (collection !== undefined && (near === undefined || distance(name, collection) <= distance(name, near)))
      return [suggesting(`Unknown collection \`${name}\``, collection)]
    const elsewhere = list ? everywhere.find(name) : []
    const ids = list && near === undefined && elsewhere.length === 0 && !lists[list].single ? [idsAreIn(list)] : []
    const hint = content || elsewhere.length > 0 ? undefined : searchHint(name, search)
    return [
      suggesting(`Unknown ${list ? lists[list].noun : 'name'} \`${name}\``, elsewhere.length > 0 ? undefined : near),
      ...elsewhere.map((one) => `It names ${nameOf(one)}: ${commandFor(one)}.`),
      ...ids,
      ...(hint === undefined ? [] : [hint])
    ]
  }
  return asMeant(all, names)
    .flatMap((one, index) =>
      one.found.length === 0 ? unknown(one, index) : one.found.length > 1 ? ambiguous(one) : []
    )
    .join(' ')
}

const idsAreIn = (list: ListName): string => `\`tag-security list ${list}\` shows the ids.`

/** Whether a name is an identifier, such as `CVE-2024-3094` or `S0279`: one that looks like it means something else. */
const isIdentifier = (name: string): boolean => /^(?:GHSA-|[a-z]+-?\d[\d-]{2,}$)/i.test(name)

const nameOf = ({ list, record }: Found): string => `\`${list}/${record.id}\``

const commandFor = ({ list, record }: Found): string =>
  `\`tag-security get ${lists[list].noun}${lists[list].single ? '' : ` ${record.id}`}\``

function ambiguous({ name, found }: Asked): string {
  const names = `\`${name}\` names ${found.length === 2 ? 'both ' : ''}${listed(found.map(nameOf))}`
  return `${names}; use ${listed(found.map(commandFor), 'or')}.`
}

/** Words of which none is a name, as one name where that is the smaller mistake. */
function asMeant(all: readonly Asked[], names: readonly string[]): readonly Asked[] {
  if (all.length < 2 || all.some(({ found }) => found.length > 0)) return all
  const mistakesIn = (name: string): number => {
    const near = nearest(name, names)
    return near === undefined ? name.length : distance(name, near)
  }
  const whole = all.map(({ name }) => name).join(' ')
  const mistakes = all.reduce((sum, { name }) => sum + mistakesIn(name), 0)
  return nearest(whole, names) !== undefined && mistakesIn(whole) < mistakes ? [{ name: whole, found: [] }] : all
}
