import TagSecurityPage from '@theme/TagSecurityPage'
import { Fragment, type ReactNode } from 'react'
import { Fact, Items, Prose, ProseSection, recordLinks, References, texts } from '../client/parts.tsx'
import type { IncidentData } from '../page-data.ts'

/** The page of an incident. */
export default function TagSecurityIncidentPage({ incident }: { readonly incident: IncidentData }): ReactNode {
  const { dates, identifiers, techniques, packages } = incident
  return (
    <TagSecurityPage title={incident.title} description={incident.text} record={incident}>
      <Prose html={incident.summaryHtml} />
      <dl className="tag-security-facts">
        <Fact name="Year" values={texts([String(incident.year)])} />
        <Fact name="Kind" values={texts([incident.kind])} />
        <Fact name="Type" values={recordLinks(incident.types)} />
        {dates.map(({ label, date }) => (
          <Fact
            key={label}
            name={label}
            values={[
              <time key={date} dateTime={date}>
                {date}
              </time>
            ]}
          />
        ))}
        <Fact name="Ecosystems" values={texts(incident.ecosystems)} />
        <Fact name="Products" values={texts(incident.products)} />
        <Fact
          name="Identifiers"
          values={identifiers.map(({ id, relation }) => (relation === 'alias' ? id : `${id} (${relation})`))}
        />
        <Fact name="Weaknesses" values={texts(incident.weaknesses)} />
        <Fact
          name="ATT&CK techniques"
          values={techniques.map(({ id, by }) => `${id} (mapped by ${by === 'mitre' ? 'MITRE' : 'the editor'})`)}
        />
      </dl>
      <ProseSection title="Impact" html={incident.impactHtml} />
      <ProseSection title="Details" html={incident.detailsHtml} />
      <Items
        title="Packages"
        items={packages.map(({ purl, versions }) => (
          <Fragment key={purl}>
            <code>{purl}</code> <bdi>{versions}</bdi>
          </Fragment>
        ))}
      />
      <Items title="Related incidents" items={recordLinks(incident.related)} />
      <References references={incident.references} />
      {incident.note !== undefined && (
        <p className="tag-security-note" dir="auto">
          {incident.note}
        </p>
      )}
    </TagSecurityPage>
  )
}
