import { meetings, type MeetingKey } from '../generated/meetings.ts'
import { statuses, type Status } from '../records/entry.ts'
import { meetingLinkRels, type Meeting, type MeetingLinkRel } from '../records/meetings.ts'
import { equals, hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { meetingIds, meetings, type MeetingId } from '../generated/meetings.ts'
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
 * The meeting with that id or alias, in any case.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @example
 * getMeeting('tag-security-and-compliance-meetings').format
 * // => 'virtual'
 */
export function getMeeting<const T extends string>(name: Name<T, MeetingKey, 'meeting'>): Found<T, Meeting>
export function getMeeting(name: string, data: readonly Meeting[]): Meeting | undefined
export function getMeeting(name: string, data = meetings) {
  return lookUp(name, data)
}

/**
 * The meetings of a status, or with a kind of link, in the order of their ids.
 *
 * @throws {RangeError} for an unknown value, with the nearest one.
 * @example
 * findMeetings({ rel: 'recordings' }).map(({ id }) => id)
 * // => ['tag-security-and-compliance-meetings']
 */
export function findMeetings(filter: MeetingsFilter = {}, data = meetings): Meeting[] {
  return select(data, filter, {
    status: equals('status', statuses),
    rel: {
      known: meetingLinkRels,
      test: ({ links }, wanted) => links.some(({ rel, status }) => rel === wanted && status === 'current')
    },
    text: hasWords(({ title, schedule }) => [title, schedule?.text])
  })
}
