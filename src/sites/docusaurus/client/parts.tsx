import Link from '@docusaurus/Link'
import type { ReactNode } from 'react'
import type { RecordLink } from '../page-data.ts'

/** HTML of prose that the plugin made safe. */
export const Prose = ({ html }: { readonly html: string }): ReactNode => (
  <div className="tag-security-prose" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
)

/** A link, or the text alone where there is no address. */
export const LinkTo = ({
  href,
  children
}: {
  readonly href?: string | undefined
  readonly children: ReactNode
}): ReactNode => (href === undefined ? children : <Link to={href}>{children}</Link>)

/** A record's title as a link to its page. */
export const RecordLinkTo = ({ record: { title, href } }: { readonly record: RecordLink }): ReactNode => (
  <LinkTo href={href}>
    <bdi>{title}</bdi>
  </LinkTo>
)

/** A fact of a list of facts; nothing when there are no values. */
export const Fact = ({
  name,
  values
}: {
  readonly name: string
  readonly values: readonly { readonly key: string; readonly shown: ReactNode }[]
}): ReactNode =>
  values.length > 0 && (
    <div>
      <dt>{name}</dt>
      {values.map(({ key, shown }) => (
        <dd key={key}>{shown}</dd>
      ))}
    </div>
  )

/** A list of items; nothing when there are none. */
export const Items = ({
  title,
  items
}: {
  readonly title: string
  readonly items: readonly { readonly key: string; readonly shown: ReactNode }[]
}): ReactNode =>
  items.length > 0 && (
    <section>
      <h2>{title}</h2>
      <ul>
        {items.map(({ key, shown }) => (
          <li key={key}>{shown}</li>
        ))}
      </ul>
    </section>
  )
