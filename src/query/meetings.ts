import { meetings, type Meeting, type MeetingKey } from '../generated/meetings.ts'
import { statuses, type Status } from '../records/entry.ts'
import { meetingLinkRels, type Meeting as AnyMeeting, type MeetingLinkRel } from '../records/meetings.ts'
import { equals, hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { meetingIds, meetings, type Meeting, type MeetingId } from '../generated/meetings.ts'
export { statuses, type Status } from '../records/entry.ts'
export * from '../records/meetings.ts'
export type { SourceReference } from '../records/sources.ts'

/** What meetings can be narrowed by. */
export interface MeetingsFilter {
  /** Whether it is held today. */
  readonly status?: Status | undefined
  /** A kind of link that it has today. */
  readonly rel?: MeetingLinkRel | undefined
  /** Words of its title and schedule. */
  readonly text?: string | undefined
}

/**
 * The meeting with that id, alias or title, in any spelling.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getMeeting('tag-security-and-compliance-meetings').format
 * // => 'virtual'
 */
export function getMeeting<const T extends string>(name: Name<T, MeetingKey, 'meeting'>): Found<T, Meeting>
export function getMeeting<Item extends AnyMeeting>(name: string, data: readonly Item[]): Item | undefined
export function getMeeting(name: string, data: readonly AnyMeeting[] = meetings) {
  return lookUp('getMeeting', name, data)
}

/**
 * The meetings of a status, or with a kind of link, in the order of their ids.
 *
 * @throws {RangeError} for an unknown value, with the nearest one.
 * @example
 * findMeetings({ rel: 'recordings' }).map(({ id }) => id)
 * // => ['tag-security-and-compliance-meetings']
 */
export function findMeetings(filter?: MeetingsFilter): Meeting[]
export function findMeetings<Item extends AnyMeeting>(filter: MeetingsFilter | undefined, data: readonly Item[]): Item[]
export function findMeetings(filter: MeetingsFilter = {}, data: readonly AnyMeeting[] = meetings): AnyMeeting[] {
  return select('findMeetings', data, filter, {
    status: equals('status', statuses),
    rel: {
      known: meetingLinkRels,
      test:
        (wanted) =>
        ({ links }) =>
          links.some(({ rel, status }) => rel === wanted && status === 'current')
    },
    text: hasWords(({ title, schedule }) => [title, schedule?.text])
  })
}
