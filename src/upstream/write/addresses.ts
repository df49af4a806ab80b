import type { SourceReference } from '../../records/sources.ts'
import { addressKey } from '../compare/links.ts'
import { channelAt, channelKey, pageLinks, tagLinks, type NamedLink } from '../compare/web-documents.ts'
import { idGiver } from '../compare/new-ids.ts'
import type { UpstreamChannel } from '../compare/finding.ts'
import type { UpstreamFacts } from '../read/index.ts'
import type { UpstreamTag } from '../read/page-facts.ts'
import type { FilePlace } from '../read/document.ts'
import { plainTextOf } from './incident.ts'
import type { Context } from './published.ts'
import { idFromName, joinedSources, noIdFrom, outcomeOf, type Outcome } from './scaffold.ts'

/** The file of a channel. */
export function channelScaffold(
  { kind, name, url, slackId }: UpstreamChannel,
  sources: readonly SourceReference[]
): Outcome {
  const id = idFromName(`${kind} ${name}`)
  const fields = { name, kind, url, slackId, status: 'current', sources }
  return id === undefined ? noIdFrom(name) : { collection: 'channels', id, fields, body: '' }
}

/** The files of the channels and documents that the TAG's pages and tags.yaml link. */
export function importedAddresses(
  facts: UpstreamFacts,
  context: Context
): { readonly at: FilePlace; readonly url: string; readonly outcome: Outcome }[] {
  const links = [...facts.tags.flatMap(tagLinks), ...facts.tagPages.flatMap(pageLinks)]
  const idOf = { channels: idGiver(), resources: idGiver() }
  return groupedByAddress(links).map(({ links, channel }) => {
    const sources = joinedSources(links.map(({ at }) => context.referenceTo(at.file)))
    const [first] = links
    const outcome = outcomeOf(() =>
      channel ? channelScaffold(channel, sources) : resourceScaffold(first, facts, context, sources)
    )
    const giver = channel ? idOf.channels : idOf.resources
    const { at, url } = first
    return {
      at,
      url,
      outcome: 'fault' in outcome ? outcome : { ...outcome, id: giver(outcome.id, addressKey(url)) }
    }
  })
}

/** An address with everything that links it. */
interface Linked {
  readonly links: readonly [NamedLink, ...NamedLink[]]
  readonly channel?: UpstreamChannel | undefined
}

function groupedByAddress(links: readonly NamedLink[]): Linked[] {
  const found = new Map<string, Linked>()
  for (const link of links) {
    const channel = channelAt(link)
    const key = channel ? channelKey(link.url) : addressKey(link.url)
    const before = found.get(key)
    // A later link may give the name for a channel that has only an ID so far.
    const isBetter = before?.channel === undefined || before.channel.name === before.channel.slackId
    found.set(key, {
      links: before ? [...before.links, link] : [link],
      channel: isBetter ? channel : before.channel
    })
  }
  return [...found.values()]
}

function resourceScaffold(
  { url, text, at }: NamedLink,
  { tags, tagPages }: UpstreamFacts,
  { clean }: Context,
  sources: readonly SourceReference[]
): Outcome {
  const title = plainTextOf(text ?? yamlTitle(url, tags) ?? url)
  const id = idFromName(title)
  const item = tagPages
    .flatMap(({ items }) => items)
    .find(({ references }) =>
      references.some((one) => one.at.file === at.file && one.at.line === at.line && one.at.column === at.column)
    )
  const description = clean(item?.text ?? '', at.file) || clean(title, at.file)
  if (id === undefined) return noIdFrom(title)
  if (description === '') return { fault: 'nothing describes it' }
  return { collection: 'resources', id, fields: { title, url, status: 'current', sources }, body: `${description}\n` }
}

/** A title for an address by its key in tags.yaml. */
function yamlTitle(url: string, tags: readonly UpstreamTag[]): string | undefined {
  const titles = tags.flatMap(({ meetings, contacts, initiatives, charter }) => [
    ...meetings.flatMap(({ calendar, recordings, notes }) =>
      Object.entries({ 'Meeting calendar': calendar, 'Meeting recordings': recordings, 'Meeting notes': notes })
    ),
    ...Object.entries({ 'Mailing list': contacts.mailingList, Initiatives: initiatives, Charter: charter })
  ])
  return titles.find(([, value]) => value?.value === url)?.[0]
}
