import Link from '@docusaurus/Link'
import type { ReactNode } from 'react'
import { channelKinds, findChannels, statuses, type ChannelKind, type Status } from '../../../query/channels.ts'
import { plainText } from '../../../query/plain-text.ts'
import { English, english } from '../client/language.tsx'
import { refuseUnknownKeys, refuseUnknownValue } from '../../wrong-value.ts'

/** `<Channels />`: where the TAG meets, writes and publishes; of all kinds, and current ones, by default. */
export default function TagSecurityChannels(properties: {
  readonly kind?: ChannelKind
  readonly status?: Status
}): ReactNode {
  refuseUnknownKeys('property', '<Channels>', properties, ['kind', 'status'])
  const { kind, status = 'current' } = properties
  refuseUnknownValue(kind, 'kind', channelKinds)
  refuseUnknownValue(status, 'status', statuses)
  return (
    <dl className="tag-security-list">
      {findChannels({ kind, status }).map(({ id, name, url, purpose }) => (
        <div key={id}>
          <dt>
            <Link to={url}>
              <English>{name}</English>
            </Link>
          </dt>
          {purpose !== undefined && <dd {...english}>{plainText(purpose)}</dd>}
        </div>
      ))}
    </dl>
  )
}
