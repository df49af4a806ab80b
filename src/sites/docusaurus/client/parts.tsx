import Link from '@docusaurus/Link'
import type { ReactNode } from 'react'
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

/** Something that is shown in a list. */
interface Item {
  readonly key: string
  readonly shown: ReactNode
}

/** Values as items of text. */
export const texts = (values: readonly string[]): Item[] =>
  values.map((value) => ({ key: value, shown: <bdi>{value}</bdi> }))

/** Links to records as items. */
export const recordLinks = (records: readonly RecordLink[]): Item[] =>
  records.map((record) => ({ key: record.id, shown: <RecordLinkTo record={record} /> }))

/** A fact of a list of facts; nothing when there are no values. */
export const Fact = ({ name, values }: { readonly name: string; readonly values: readonly Item[] }): ReactNode =>
  values.length > 0 && (
    <div>
      <dt>{name}</dt>
      {values.map(({ key, shown }) => (
        <dd key={key}>{shown}</dd>
      ))}
    </div>
  )

/** A list of items; nothing when there are none. */
export const Items = ({ title, items }: { readonly title: string; readonly items: readonly Item[] }): ReactNode =>
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

/** The documents that a record refers to; nothing when there are none. */
export const References = ({ references }: Pick<RecordData, 'references'>): ReactNode => (
  <Items
    title="References"
    items={references.map(({ text, href, kind }) => ({
      key: href ?? text,
      shown: (
        <>
          <LinkTo href={href}>
            <bdi>{text}</bdi>
          </LinkTo>
          {kind !== undefined && ` (${kind})`}
        </>
      )
    }))}
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

/** What any field of a filter form has. */
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
