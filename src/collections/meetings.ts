import * as z from 'zod'
import { meetingFormats, meetingLinkRels } from '../records/meetings.ts'
import { collection } from './collection.ts'
import { isCurrent, reference, words } from './filters.ts'
import { aliases, id, line, list, sources, status, url } from './fields.ts'

/** Whether this Node knows a time zone of that name. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== ''
  } catch {
    return false
  }
}

const zone = { error: 'a time zone such as `America/New_York`' }

const schedule = z.strictObject({
  text: line,
  rrule: z
    .string()
    .regex(/^FREQ=[A-Z]+(;[A-Z]+=[A-Z0-9,+-]+)*$/, { error: 'a recurrence rule such as `FREQ=WEEKLY;BYDAY=WE`' })
    .exactOptional(),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time of day such as `"10:00"`' })
    .exactOptional(),
  utcOffset: z
    .string()
    .regex(/^[+-](0\d|1[0-4]):[0-5]\d$/, { error: 'an offset such as `"-07:00"`' })
    .exactOptional(),
  timezone: z
    .string()
    .regex(/^[A-Z][\w+-]*(\/[A-Z][\w+-]*)*$/, zone)
    .refine(isTimeZone, zone)
    .exactOptional()
})

export const meetings = collection({
  name: 'meetings',
  record: 'Meeting',
  schema: z.strictObject({
    id,
    title: line,
    aliases,
    format: z.enum(meetingFormats),
    schedule: schedule.exactOptional(),
    links: list(z.strictObject({ rel: z.enum(meetingLinkRels), url, status })),
    status,
    sources
  }),
  table: ['id', 'title', 'status'],
  filters: {
    status: isCurrent,
    rel: { value: 'rel', does: 'link it has or had', values: meetingLinkRels },
    reference,
    text: words
  },
  search: ({ title, aliases, schedule }) => ({ title, names: aliases, prose: [schedule?.text] })
})
