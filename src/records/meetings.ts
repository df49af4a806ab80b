import type { Entry, Status } from './entry.ts'
import type { AnyIds } from './ids.ts'

/** What a meeting's link leads to. */
export const meetingLinkRels = ['calendar', 'notes', 'agenda', 'recordings'] as const

/** What a meeting's link leads to. */
export type MeetingLinkRel = (typeof meetingLinkRels)[number]

/** How a meeting is held. */
export const meetingFormats = ['virtual'] as const

/** How a meeting is held. */
export type MeetingFormat = (typeof meetingFormats)[number]

/** When a meeting is held. */
export interface Schedule {
  /** The schedule as its source words it. */
  readonly text: string
  /** Recurrence rule (RFC 5545), without start. */
  readonly rrule?: string
  /** Local time of day, `HH:MM`. */
  readonly time?: string
  /** Offset from UTC that the source names, such as `-07:00`. */
  readonly utcOffset?: string
  /** IANA time zone, where the source names one. */
  readonly timezone?: string
}

/** A link that belongs to a meeting. */
export interface MeetingLink {
  readonly rel: MeetingLinkRel
  /** Its address. */
  readonly url: string
  readonly status: Status
}

/** A series of meetings that is or was the TAG's. */
export interface Meeting<Ids extends AnyIds = AnyIds> extends Entry<Ids['meetings'], Ids['sources']> {
  /** What the series is called. */
  readonly title: string
  readonly format: MeetingFormat
  /** When it is held, where a source says so. */
  readonly schedule?: Schedule
  /** Where its calendar, notes, agenda and recordings are. */
  readonly links: readonly MeetingLink[]
  readonly status: Status
}
