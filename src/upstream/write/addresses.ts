import { addressKey } from '../compare/addresses.ts'
import { channelAt, channelKey } from '../compare/channel-address.ts'
import type { UpstreamChannel } from '../compare/lacking.ts'
import { webDocuments, type NamedLink } from '../compare/web-documents.ts'
import { joinedSources, type Draft } from './scaffold.ts'
import { idMadeOf } from './identity.ts'
import { plainWords } from './incident-facts.ts'
import type { SourceReference } from '../../records/sources.ts'
import type { UpstreamFacts } from '../read/index.ts'
import type { UpstreamTag } from '../read/page-facts.ts'
import type { FilePlace } from '../read/place.ts'
import type { Context } from './context.ts'

/** A file made of an address that the TAG's pages or tags.yaml name. */
export interface AddressRecord {
  readonly collection: 'channels' | 'resources'
  readonly draft: Draft
  readonly at: FilePlace
}

/** One address with everything that links it. */
interface Linked {
  readonly links: readonly NamedLink[]
  readonly channel?: UpstreamChannel | undefined
}

/** The files of the channels and documents that the TAG's pages and tags.yaml link. */
export function addressRecords(facts: UpstreamFacts, context: Context): AddressRecord[] {
  const links = webDocuments({ facts, content: { of: () => [], diagnostics: [] } }).flatMap(
    (document) => document.links
  )
  const taken = new Set<string>()
  return linkedIn(links).flatMap(({ links, channel }): AddressRecord[] => {
    const [first] = links
    if (!first) return []
    const sources = joinedSources(
      [],
      links.map(({ at }) => context.referenceTo(at.file))
    )
    const made = channel ? channelFile(channel, sources) : resourceFile(first, facts, context, sources)
    return made
      ? [{ ...made, draft: { ...made.draft, id: freeId(`${made.collection}/`, made.draft.id, taken) }, at: first.at }]
      : []
  })
}

/** The id, with a number behind it where another address of the collection has it. */
function freeId(folder: string, base: string, taken: Set<string>): string {
  let id = base
  for (let number = 2; taken.has(folder + id); number++) id = `${base}-${number}`
  taken.add(folder + id)
  return id
}

function linkedIn(links: readonly NamedLink[]): Linked[] {
  const found = new Map<string, Linked>()
  for (const link of links) {
    const channel = channelAt(link)
    const key = channel ? channelKey(link.url) : addressKey(link.url)
    const before = found.get(key)
    // A later link may give the name that an id lacks.
    const isBetter = before?.channel === undefined || before.channel.name === before.channel.slackId
    found.set(key, { links: [...(before?.links ?? []), link], channel: isBetter ? channel : before.channel })
  }
  return [...found.values()]
}

function channelFile(
  { kind, name, url, slackId }: UpstreamChannel,
  sources: readonly SourceReference[]
): Omit<AddressRecord, 'at'> | undefined {
  const id = idMadeOf(`${kind} ${name}`)
  return id === undefined
    ? undefined
    : {
        collection: 'channels',
        draft: { id, fields: { name, kind, url, slackId, status: 'current', sources }, body: '' }
      }
}

function resourceFile(
  link: NamedLink,
  facts: UpstreamFacts,
  context: Context,
  sources: readonly SourceReference[]
): Omit<AddressRecord, 'at'> | undefined {
  const title = plainWords(link.text ?? wordFor(link.url, facts.tags) ?? link.url)
  const id = idMadeOf(title)
  if (id === undefined) return undefined
  const isHere = ({ at }: { readonly at: FilePlace }): boolean =>
    at.file === link.at.file && at.line === link.at.line && at.column === link.at.column
  const item = facts.tagPages.flatMap(({ items }) => items).find(({ references }) => references.some(isHere))
  const description = context.clean(item?.text ?? '', link.at.file) || context.clean(title, link.at.file)
  return description === ''
    ? undefined
    : {
        collection: 'resources',
        draft: { id, fields: { title, url: link.url, status: 'current', sources }, body: `${description}\n` }
      }
}

/** What tags.yaml calls an address: the word for its key. */
function wordFor(url: string, tags: readonly UpstreamTag[]): string | undefined {
  const named = tags.flatMap(({ meetings, contacts, initiatives, charter }) => [
    ...meetings.flatMap(
      ({ calendar, recordings, notes }) =>
        [
          ['Meeting calendar', calendar],
          ['Meeting recordings', recordings],
          ['Meeting notes', notes]
        ] as const
    ),
    ['Mailing list', contacts.mailingList] as const,
    ['Initiatives', initiatives] as const,
    ['Charter', charter] as const
  ])
  return named.find(([, value]) => value?.value === url)?.[0]
}
