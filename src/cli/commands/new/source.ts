import type { ContentFile } from '../../../build/read.ts'
import type { SourceReference } from '../../../records/sources.ts'
import { readFacts } from '../../../upstream/compare/index.ts'
import { idFromName, joinedByUrl, noIdFrom, type Outcome, type Scaffold } from '../../../upstream/write/scaffold.ts'

/** A source as flags state it. */
interface StatedSource {
  readonly id?: string | undefined
  readonly title: string
  readonly aliases?: readonly string[] | undefined
  readonly url?: string | undefined
  readonly commit?: string | undefined
  readonly date?: string | undefined
  readonly license?: string | undefined
}

/** What stands for a date that is still to be looked up; no date is made up. */
const unknownDate = 'TODO'

/** The commit that an address on GitHub names. */
const commitIn = (url = ''): string | undefined =>
  /^https:\/\/github\.com\/[^/]+\/[^/]+\/(?:blob|tree|commit)\/([0-9a-f]{7,40})(?:[/?#]|$)/.exec(url)?.[1]

/** The file of a source. */
export function sourceScaffold({ id: given, title, ...stated }: StatedSource): Outcome {
  const id = given ?? idFromName(title)
  if (id === undefined) return noIdFrom(title)
  const fields = { title, ...stated, commit: stated.commit ?? commitIn(stated.url) }
  return { collection: 'sources', id, fields, body: '' }
}

/** Databases that are one source each, by the addresses of their entries. */
const databases: readonly (readonly [id: string, pattern: RegExp])[] = [
  ['github-advisory-database', /^https?:\/\/github\.com\/advisories\//i],
  ['cve-list', /^https?:\/\/(www\.)?(cve\.org\/|nvd\.nist\.gov\/vuln\/)/i],
  ['ossf-malicious-packages', /^https?:\/\/osv\.dev\/vulnerability\/MAL-/i],
  ['osv', /^https?:\/\/osv\.dev\//i]
]

/** The sources of an incident that its references are, and those of them that have no file yet. */
export interface ReferencedSources {
  readonly sources: readonly SourceReference[]
  readonly made: readonly Scaffold[]
}

/** The sources that references are: a known one by its address, a database by that of its entry, else a new one. */
export function sourcesOfReferences(
  urls: readonly string[],
  titles: readonly string[],
  dates: readonly string[],
  content: readonly ContentFile[]
): ReferencedSources {
  const known = readFacts(content.filter(({ path }) => path.startsWith('sources/'))).of('sources')
  const ids = new Set(known.map(({ id }) => id))
  const made: Scaffold[] = []
  const sources: SourceReference[] = []
  // Titles and dates are those of the references that become sources.
  for (const url of new Set(urls)) {
    const database = databases.find(([id, pattern]) => ids.has(id) && pattern.test(url))?.[0]
    const own = database ?? known.find(({ fields }) => isSame(fields['url'], url))?.id
    if (own !== undefined) {
      sources.push({ id: own })
      continue
    }
    const title = titles[made.length] ?? 'TODO: the title of the document'
    const date = dates[made.length] ?? unknownDate
    const id = freeId(idFromName(titles[made.length] ?? '') ?? idOfAddress(url), ids)
    const scaffold = sourceScaffold({ id, title, url, date })
    if ('fault' in scaffold) continue
    ids.add(scaffold.id)
    made.push(scaffold)
    sources.push({ id: scaffold.id })
  }
  return { sources, made }
}

/** Whether the date of a source is still to be looked up. */
export const lacksDate = ({ fields }: Scaffold): boolean => fields['date'] === unknownDate

const isSame = (one: unknown, url: string): boolean =>
  typeof one === 'string' && joinedByUrl([{ url: one }], [{ url }]).length === 1

/** An ID from the host and the last word of the path: `https://example.org/a/swap.html` is `example-org-swap`. */
function idOfAddress(url: string): string {
  const [, host = '', path = ''] = /^[a-z]+:\/\/(?:www\.)?([^/?#]*)([^?#]*)/i.exec(url) ?? []
  const last = (path.split('/').findLast(Boolean) ?? '').replace(/\.[a-z]+$/, '')
  return idFromName(`${host} ${last}`.slice(0, 80)) ?? idFromName(host) ?? 'source'
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`
  return free
}
