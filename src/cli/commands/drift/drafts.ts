import type { ContentFile } from '../../../build/read.ts'
import { channelId } from '../../../upstream/compare/channels.ts'
import type { Lacking, ListedLead, UpstreamChannel } from '../../../upstream/compare/lacking.ts'
import type { SourceReference } from '../../../records/sources.ts'
import type { TypeMention, UpstreamDefinition } from '../../../upstream/read/facts.ts'
import { joinedByUrl, joinedSources, type Draft } from '../../../upstream/write/scaffold.ts'
import { idOf } from '../new/identity.ts'
import { incidentDraft } from '../new/incident.ts'
import { termFinder } from '../new/known-terms.ts'
import { leadDraft } from '../new/lead.ts'
import { termDraft } from '../new/term.ts'
import type { DriftOptions } from './options.ts'

/** A file to begin. */
export interface Begun {
  /** Name of the collection. */
  readonly collection: string
  readonly draft: Draft
}

/**
 * The file that begins a record, with the facts of upstream and none of its prose.
 *
 * @throws {CannotRun} when no id can be made of its name.
 */
export function begin(
  lacking: Lacking,
  { content, now }: Pick<DriftOptions, 'content' | 'now'>,
  files: readonly ContentFile[]
): Begun {
  switch (lacking.kind) {
    case 'incident':
      return {
        collection: 'incidents',
        draft: incidentDraft(lacking.incident.id, { content }, lacking.incident, lacking.source)
      }
    case 'term':
      return {
        collection: 'lexicon',
        draft: termDraft(lacking.term.term, { content }, termFinder(files), lacking.term, lacking.source)
      }
    case 'type':
      return { collection: 'compromise-types', draft: typeDraft(lacking.type, lacking.source) }
    case 'lead':
      return { collection: 'leads', draft: personDraft(lacking.listed, content, now) }
    case 'channel':
      return { collection: 'channels', draft: channelDraft(lacking.channel, lacking.source) }
  }
}

const listOf = (source: SourceReference | undefined): SourceReference[] => (source ? [source] : [])

function typeDraft(type: UpstreamDefinition | TypeMention, source: SourceReference | undefined): Draft {
  const { title } = type
  const id = idOf(title, undefined)
  const sources = listOf(source)
  if (!('kind' in type)) return { id, fields: { title, kind: 'type', defined: false, sources }, body: '' }
  const mitigation =
    type.mitigation === undefined ? '' : '\n## Mitigation\n\nTODO: what helps against it, in your own words.\n'
  const references = joinedByUrl(type.references.map(({ url }) => ({ url })))
  return {
    id,
    fields: { title, kind: type.kind, defined: true, references, sources },
    body: `TODO: what it means, in your own words.\n${mitigation}`
  }
}

/** A person with every term of office that upstream gives. Where it gives no first day, the person is listed today. */
function personDraft(listed: readonly ListedLead[], content: string, now: string): Draft {
  const terms = new Map<string, { readonly draft: Draft; readonly sources: SourceReference[] }>()
  for (const { lead, source } of listed) {
    const { name, github, role, organization, term } = lead
    // Two documents may list the same term.
    const key = JSON.stringify([role, term?.start, term?.end])
    const draft =
      terms.get(key)?.draft ??
      leadDraft(name, {
        content,
        role,
        ...(github !== undefined && { github }),
        ...(organization !== undefined && { organization }),
        ...(term?.start === undefined ? { listedFrom: now } : { start: term.start }),
        ...(term?.end !== undefined && { end: term.end })
      })
    terms.set(key, { draft, sources: joinedSources(terms.get(key)?.sources, listOf(source)) })
  }
  const [first] = terms.values()
  if (!first) throw new Error('A person is lacking without an entry upstream.')
  const offices = [...terms.values()].flatMap(({ draft, sources }) =>
    (draft.fields['terms'] as object[]).map((office) => ({ ...office, sources }))
  )
  return { ...first.draft, fields: { ...first.draft.fields, terms: offices, sources: first.sources } }
}

function channelDraft(channel: UpstreamChannel, source: SourceReference | undefined): Draft {
  const { name, kind, url, slackId } = channel
  return {
    id: channelId(channel),
    fields: { name, kind, url, slackId, status: 'current', sources: listOf(source) },
    body: ''
  }
}
