import Link from '@docusaurus/Link'
import { Fragment, type ReactNode } from 'react'
import type { RecordData, RecordLink } from '../page-data.ts'

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

/** Values as isolated texts. */
export const texts = (values: readonly string[]): ReactNode[] => values.map((value) => <bdi key={value}>{value}</bdi>)

/** Links to records. */
export const recordLinks = (records: readonly RecordLink[]): ReactNode[] =>
  records.map((record) => <RecordLinkTo key={record.id} record={record} />)

// The lists never change, so that the index of an item can be its key.

/** A fact of a list of facts; nothing when there are no values. */
export const Fact = ({ name, values }: { readonly name: string; readonly values: readonly ReactNode[] }): ReactNode =>
  values.length > 0 && (
    <div>
      <dt>{name}</dt>
      {values.map((value, index) => (
        <dd key={index}>{value}</dd>
      ))}
    </div>
  )

/** A list of items; nothing when there are none. */
export const Items = ({ title, items }: { readonly title: string; readonly items: readonly ReactNode[] }): ReactNode =>
  items.length > 0 && (
    <section>
      <h2>{title}</h2>
      <ul>
        {items.map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
    </section>
  )

/** The documents that a record refers to; nothing when there are none. */
export const References = ({ references }: Pick<RecordData, 'references'>): ReactNode => (
  <Items
    title="References"
    items={references.map(({ text, href, kind }) => (
      <Fragment key={href ?? text}>
        <LinkTo href={href}>
          <bdi>{text}</bdi>
        </LinkTo>
        {kind !== undefined && ` (${kind})`}
      </Fragment>
    ))}
  />
)

/** A section of prose; nothing when there is none. */
export const ProseSection = ({
  title,
  html
}: {
  readonly title: string
  readonly html: string | undefined
}): ReactNode =>
  html !== undefined && (
    <section>
      <h2>{title}</h2>
      <Prose html={html} />
    </section>
  )

/** An id as words, such as `Identity and access management`. */
export const sentenceCase = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`

interface FieldProperties {
  readonly label: string
  readonly value: string | undefined
  readonly onChoose: (value: string) => void
}

/** A field to type words into. */
export const TextField = ({ label, value, onChoose }: FieldProperties): ReactNode => (
  <label className="tag-security-field">
    <span>{label}</span>
    <input type="search" value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value)} />
  </label>
)

/** The form around the fields of a filter. */
export const FilterForm = ({
  label,
  children
}: {
  readonly label: string
  readonly children: ReactNode
}): ReactNode => (
  <form className="tag-security-filters" role="search" aria-label={label} onSubmit={(event) => event.preventDefault()}>
    {children}
  </form>
)

/** A field to choose one of some values, or all. */
export const ChoiceField = ({
  label,
  value,
  onChoose,
  choices
}: FieldProperties & {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}): ReactNode => (
  <label className="tag-security-field">
    <span>{label}</span>
    <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">All</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </label>
)
