import * as z from 'zod'
import { channelKinds } from '../records/channels.ts'
import { collection } from './collection.ts'
import { isCurrent, kind, reference, words } from './filters.ts'
import { aliases, id, line, list, recordId, sources, status, text, url } from './fields.ts'

export const channels = collection({
  name: 'channels',
  record: 'Channel',
  schema: z.strictObject({
    id,
    name: line,
    aliases,
    kind: z.enum(channelKinds),
    url,
    purpose: text.exactOptional(),
    primary: z.boolean().exactOptional(),
    slackId: z
      .string()
      .regex(/^C[A-Z0-9]{8,}$/, { error: 'a Slack channel id such as `C08JZ9YLAA3`' })
      .exactOptional(),
    status,
    replacedBy: list(recordId),
    sources
  }),
  lead: 'purpose',
  references: { 'replacedBy.*': 'channels' },
  table: ['id', 'kind', 'name', 'url', 'status'],
  filters: { kind: kind(channelKinds), status: isCurrent, reference, text: words },
  search: ({ name, aliases, kind, purpose }) => ({ title: name, names: aliases, keywords: [kind], prose: [purpose] })
})
