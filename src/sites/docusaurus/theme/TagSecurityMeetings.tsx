import Link from '@docusaurus/Link'
import type { ReactNode } from 'react'
import { findMeetings, statuses, type Status } from '../../../query/meetings.ts'
import { English, english } from '../client/language.tsx'
import { sentenceCase } from '../client/parts.tsx'
import { refuseUnknownKeys, refuseUnknownValue } from '../../wrong-value.ts'

/** `<Meetings />`: the TAG's meetings with their schedules and links, current ones unless a status says otherwise. */
export default function TagSecurityMeetings(properties: { readonly status?: Status }): ReactNode {
  refuseUnknownKeys('property', '<Meetings>', properties, ['status'])
  const { status = 'current' } = properties
  refuseUnknownValue(status, 'status', statuses)
  return (
    <dl className="tag-security-list">
      {findMeetings({ status }).map(({ id, title, schedule, links }) => (
        <div key={id}>
          <dt>
            <English>{title}</English>
          </dt>
          {schedule && <dd {...english}>{schedule.text}</dd>}
          {links
            .filter((link) => link.status === status)
            .map(({ rel, url }) => (
              <dd key={url}>
                <Link to={url}>
                  <English>
                    {sentenceCase(rel)} ({new URL(url).hostname})
                  </English>
                </Link>
              </dd>
            ))}
        </div>
      ))}
    </dl>
  )
}
