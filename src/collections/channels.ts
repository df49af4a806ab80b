import { z } from 'zod'
import { channelKinds } from '../records/channels.ts'
import { collection } from './collection.ts'
import { entry, id, line, list, sources, status, text, url } from './fields.ts'

export const channels = collection({
  name: 'channels',
  record: 'Channel',
  noun: 'channel',
  schema: z.strictObject({
    ...entry,
    kind: z.enum(channelKinds),
    name: line,
    url,
    purpose: text.exactOptional(),
    primary: z.boolean().exactOptional(),
    slackId: z.string().regex(/^C[A-Z0-9]{8,}$/, { error: 'a Slack channel id such as `C08JZ9YLAA3`' }).exactOptional(),
    status,
    replacedBy: list(id),
    sources
  }),
  lead: 'purpose',
  references: { 'replacedBy.*': 'channels' }
})
