import { meetings, type Meeting, type MeetingKey } from '../generated/meetings.ts'
import { statuses, type Status } from '../records/entry.ts'
import { meetingLinkRels, type Meeting as AnyMeeting, type MeetingLinkRel } from '../records/meetings.ts'
import { hasAddress } from './hosts.ts'
import { equals, hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { meetingIds, meetings, type Meeting, type MeetingId } from '../generated/meetings.ts'
export { statuses, type Status } from '../records/entry.ts'
export * from '../records/meetings.ts'
export type { SourceReference } from '../records/sources.ts'

/** What meetings can be narrowed by; a list of values asks for any of them. */
export interface MeetingsFilter {
  /** Whether it is held today. */
  readonly status?: Status | readonly Status[] | undefined
  /** A kind of link that it has or had; each link says which. */
  readonly rel?: MeetingLinkRel | readonly MeetingLinkRel[] | undefined
  /** A host that one of its links is at, such as `github.com`, or the start of an address. */
  readonly reference?: string | readonly string[] | undefined
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
 * @throws {RangeError} for an unknown value, with those there are or the nearest.
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
          links.some(({ rel }) => rel === wanted)
    },
    reference: hasAddress(({ links }) => links.map(({ url }) => url)),
    text: hasWords(({ title, schedule }) => [title, schedule?.text])
  })
}
