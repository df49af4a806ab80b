import Link from '@docusaurus/Link'
import { Fragment, type ReactNode } from 'react'
import type { LabelName } from '../labels.ts'
import type { DocumentLink, Listed, RecordLink } from '../page-data.ts'
import { English, english, Label } from './language.tsx'

/** HTML of prose that the plugin made safe. */
export const Prose = ({ html }: { readonly html: string }): ReactNode => (
  <div className="tag-security-prose" {...english} dangerouslySetInnerHTML={{ __html: html }} />
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
    <English>{title}</English>
  </LinkTo>
)

/** Values as isolated texts. */
export const texts = (values: readonly string[]): ReactNode[] =>
  values.map((value) => <English key={value}>{value}</English>)

/** Names of people, which are of no language. */
export const names = (values: readonly string[]): ReactNode[] =>
  values.map((value, index) => <bdi key={index}>{value}</bdi>)

/** A date. */
export const Time = ({ date }: { readonly date: string }): ReactNode => <time dateTime={date}>{date}</time>

/** Links to records. */
export const recordLinks = (records: readonly RecordLink[]): ReactNode[] =>
  records.map((record) => <RecordLinkTo key={record.id} record={record} />)

/** An identifier that leads to its page in a public database, and what is to be said of it. */
export const Identifier = ({
  listed: { id, href },
  children
}: {
  readonly listed: Listed
  readonly children?: ReactNode
}): ReactNode => (
  <>
    <LinkTo href={href}>
      <bdi>{id}</bdi>
    </LinkTo>
    {children && <> ({children})</>}
  </>
)

// The lists never change, so that the index of an item can be its key.

/** A fact of a list of facts; nothing when there are no values. */
export const Fact = ({
  name,
  values
}: {
  readonly name: LabelName
  readonly values: readonly ReactNode[]
}): ReactNode =>
  values.length > 0 && (
    <div>
      <dt>
        <Label name={name} />
      </dt>
      {values.map((value, index) => (
        <dd key={index}>{value}</dd>
      ))}
    </div>
  )

/** A list of items; nothing when there are none. */
export const Items = ({
  title,
  items
}: {
  readonly title: LabelName
  readonly items: readonly ReactNode[]
}): ReactNode =>
  items.length > 0 && (
    <section>
      <h2>
        <Label name={title} />
      </h2>
      <ul>
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </section>
  )

/** Links to documents, each with what the document is. */
export const documentLinks = (documents: readonly DocumentLink[]): ReactNode[] =>
  documents.map(({ title, address, href, kind }) => (
    <Fragment key={address}>
      <LinkTo href={href}>{title === undefined ? <Address text={address} /> : <English>{title}</English>}</LinkTo>
      {kind !== undefined && (
        <>
          {' '}
          (<English>{kind}</English>)
        </>
      )}
    </Fragment>
  ))

/** An address that can be broken at each of its marks. */
const Address = ({ text }: { readonly text: string }): ReactNode => (
  <bdi>
    {text.split(/(?<=\/)(?!\/)|(?<=[?&#=_-])|(?=\.\w)/).map((part, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </bdi>
)

/** A record in short, on a line of its own: its title, some facts and its prose. */
export const Card = ({
  className,
  record,
  facts,
  html,
  children
}: {
  readonly className: string
  readonly record: RecordLink
  readonly facts: readonly (string | number)[]
  readonly html: string
  /** What is to be said before the prose. */
  readonly children?: ReactNode
}): ReactNode => (
  <div className={`card margin-bottom--md tag-security-card ${className}`}>
    <div className="card__header">
      <strong>
        <RecordLinkTo record={record} />
      </strong>
      <div className="tag-security-note">
        <English>{facts.join(' · ')}</English>
      </div>
    </div>
    <div className="card__body">
      {children}
      <Prose html={html} />
    </div>
  </div>
)

/** A section of prose; nothing when there is none. */
export const ProseSection = ({
  title,
  html
}: {
  readonly title: LabelName
  readonly html: string | undefined
}): ReactNode =>
  html !== undefined && (
    <section>
      <h2>
        <Label name={title} />
      </h2>
      <Prose html={html} />
    </section>
  )

/** An id as words, such as `Identity and access management`. */
export const sentenceCase = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`
