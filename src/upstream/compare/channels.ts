import { slugOf } from '../read/vocabulary.ts'
import { channelAt, channelKey, webDocuments, type WebDocument } from './web-documents.ts'
import { cites, fieldReporter, type Comparison } from './comparison.ts'
import { recordNames, type ContentRecord, textIn } from './content.ts'
import { fieldAt, upstreamAt, type DriftFinding, type UpstreamChannel } from './finding.ts'
import { referencesTo } from './provenance.ts'

const isFormer = ({ fields }: ContentRecord): boolean => textIn(fields, 'status') === 'former'

/** Channels that one side alone has, and channels that were renamed or given up. */
export function channelDrift(comparison: Comparison): DriftFinding[] {
  const records = comparison.content.of('channels')
  const known = new Map(records.map((record) => [channelKey(textIn(record.fields, 'url') ?? ''), record]))
  const documents = webDocuments(comparison)
  const found = new Map<string, UpstreamChannel>()
  for (const link of documents.flatMap(({ isCurrent, links }) => (isCurrent ? links : []))) {
    const channel = channelAt(link)
    const before = found.get(channelKey(link.url))
    // A later link may have the name where this one has only an id.
    if (channel && (!before || (before.name === before.slackId && channel.name !== channel.slackId)))
      found.set(channelKey(link.url), channel)
  }
  const findings = [...found].flatMap(([key, channel]): DriftFinding[] => {
    const record = known.get(key)
    return record ? differences(channel, record, comparison) : [missing(channel, comparison)]
  })
  return [...findings, ...records.flatMap((record) => dropped(record, documents, comparison))]
}

const missing = (channel: UpstreamChannel, { provenance, newRecord }: Comparison): DriftFinding => {
  const { related, ...id } = newRecord('channels', channelId(channel), channelKey(channel.url))
  return {
    rule: 'drift/channel-missing',
    at: upstreamAt(channel.at),
    related,
    message: `The content lacks the channel \`${channel.name}\` (${channel.kind}).`,
    lacking: { kind: 'channel', ...id, channel, source: provenance.sourceFor(channel.at.file) }
  }
}

/** The id of a channel: its kind and its name. */
export const channelId = ({ kind, name }: UpstreamChannel): string => slugOf(`${kind} ${name}`)

function differences(
  { kind, name, slackId, at }: UpstreamChannel,
  record: ContentRecord,
  { provenance }: Comparison
): DriftFinding[] {
  const findings: DriftFinding[] = []
  const compare = fieldReporter(findings, 'drift/channel-differs', record, at)
  const isRenamed =
    kind === 'slack' && name !== slackId && !recordNames(record).some((own) => slugOf(own) === slugOf(name))
  // A former channel may cite this repository because it was listed there before.
  const repository = provenance.repositoryOf(at.file)
  const isHistory = referencesTo(record.fields).some(
    ({ id }) => repository !== undefined && provenance.repositoryOfSource(id) === repository
  )
  if (isRenamed) compare('name', 'The name', name, textIn(record.fields, 'name'))
  if (isFormer(record) && !isHistory) compare('status', 'The status', 'current', 'former')
  return findings
}

/** A current channel that one of its documents does not link. */
function dropped(record: ContentRecord, documents: readonly WebDocument[], { provenance }: Comparison): DriftFinding[] {
  const url = textIn(record.fields, 'url')
  if (url === undefined || isFormer(record)) return []
  const key = channelKey(url)
  const lacks = ({ at, links }: WebDocument): boolean =>
    cites(record, at.file, provenance) &&
    !links.some((link) => channelKey(link.url) === key) &&
    addressOf(provenance.repositoryOf(at.file)) !== key
  return documents.filter(lacks).map(({ at }) => ({
    rule: 'drift/channel-dropped',
    at: fieldAt(record, ['url']),
    related: upstreamAt(at),
    field: 'url',
    message: `\`${at.file}\` no longer has the channel \`${textIn(record.fields, 'name') ?? record.id}\`.`,
    actual: url
  }))
}

/** The address of a repository: its own documents need not link it. */
const addressOf = (repository: string | undefined): string => channelKey(`https://github.com/${repository ?? ''}`)
