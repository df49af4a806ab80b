import TagSecurityPage from '@theme/TagSecurityPage'
import type { ReactNode } from 'react'
import { Fact, Items, LinkTo, Prose, RecordLinkTo } from '../client/parts.tsx'
import type { IncidentData } from '../page-data.ts'

const texts = (values: readonly string[]): { key: string; shown: ReactNode }[] =>
  values.map((value) => ({ key: value, shown: <bdi>{value}</bdi> }))

/** The page of an incident. */
export default function TagSecurityIncidentPage({ incident }: { readonly incident: IncidentData }): ReactNode {
  const {
    title,
    text,
    year,
    kind,
    types,
    dates,
    ecosystems,
    identifiers,
    weaknesses,
    techniques,
    products,
    packages,
    related,
    references
  } = incident
  return (
    <TagSecurityPage title={title} description={text} record={incident}>
      <Prose html={incident.summaryHtml} />
      <dl className="tag-security-facts">
        <Fact name="Year" values={texts([String(year)])} />
        <Fact name="Kind" values={texts([kind])} />
        <Fact name="Type" values={types.map((type) => ({ key: type.id, shown: <RecordLinkTo record={type} /> }))} />
        {dates.map(({ label, date }) => (
          <Fact key={label} name={label} values={[{ key: date, shown: <time dateTime={date}>{date}</time> }]} />
        ))}
        <Fact name="Ecosystems" values={texts(ecosystems)} />
        <Fact name="Products" values={texts(products)} />
        <Fact
          name="Identifiers"
          values={identifiers.map(({ id, relation }) => ({
            key: id,
            shown: relation === 'alias' ? id : `${id} (${relation})`
          }))}
        />
        <Fact name="Weaknesses" values={texts(weaknesses)} />
        <Fact
          name="ATT&CK techniques"
          values={techniques.map(({ id, by }) => ({
            key: id,
            shown: `${id} (mapped by ${by === 'mitre' ? 'MITRE' : 'the editor'})`
          }))}
        />
      </dl>
      <section>
        <h2>Impact</h2>
        <Prose html={incident.impactHtml} />
      </section>
      {incident.detailsHtml !== undefined && (
        <section>
          <h2>Details</h2>
          <Prose html={incident.detailsHtml} />
        </section>
      )}
      <Items
        title="Packages"
        items={packages.map(({ purl, versions }) => ({
          key: purl,
          shown: (
            <>
              <code>{purl}</code> <bdi>{versions}</bdi>
            </>
          )
        }))}
      />
      <Items
        title="Related incidents"
        items={related.map((one) => ({ key: one.id, shown: <RecordLinkTo record={one} /> }))}
      />
      <Items
        title="References"
        items={references.map(({ text: name, href, kind: what }) => ({
          key: href ?? name,
          shown: (
            <>
              <LinkTo href={href}>
                <bdi>{name}</bdi>
              </LinkTo>{' '}
              ({what})
            </>
          )
        }))}
      />
      {incident.note !== undefined && (
        <p className="tag-security-note" dir="auto">
          {incident.note}
        </p>
      )}
    </TagSecurityPage>
  )
}
