import TagSecurityPage from '@theme/TagSecurityPage'
import { Fragment, type ReactNode } from 'react'
import { english, Label } from '../client/language.tsx'
import {
  documentLinks,
  Fact,
  Identifier,
  Items,
  LinkTo,
  Prose,
  ProseSection,
  recordLinks,
  texts,
  Time
} from '../client/parts.tsx'
import type { IncidentData } from '../page-data.ts'

/** The page of an incident. */
export default function TagSecurityIncidentPage({ incident }: { readonly incident: IncidentData }): ReactNode {
  const { dates, identifiers, techniques, packages } = incident
  return (
    <TagSecurityPage title={{ text: incident.title, ...english }} description={incident.text} record={incident}>
      <Prose html={incident.summaryHtml} />
      <dl className="tag-security-facts">
        <Fact name="year" values={[incident.year]} />
        <Fact name="kind" values={texts([incident.kind])} />
        <Fact name="type" values={recordLinks(incident.types)} />
        {dates.map(({ label, date }) => (
          <Fact key={label} name={label} values={[<Time key={date} date={date} />]} />
        ))}
        <Fact name="ecosystems" values={texts(incident.ecosystems)} />
        <Fact name="products" values={texts(incident.products)} />
        <Fact
          name="identifiers"
          values={identifiers.map((one) => (
            <Identifier key={one.id} listed={one}>
              {one.relation === 'related' && <Label name="related" />}
            </Identifier>
          ))}
        />
        <Fact
          name="weaknesses"
          values={incident.weaknesses.map((one) => (
            <Identifier key={one.id} listed={one} />
          ))}
        />
        <Fact
          name="techniques"
          values={techniques.map((one) => (
            <Identifier key={one.id} listed={one}>
              <Label name={one.by} />
            </Identifier>
          ))}
        />
      </dl>
      <ProseSection title="impact" html={incident.impactHtml} />
      <ProseSection title="details" html={incident.detailsHtml} />
      <Items
        title="packages"
        items={packages.map(({ purl, versions, href }) => (
          <Fragment key={purl}>
            <LinkTo href={href}>
              <bdi>
                <code>{purl}</code>
              </bdi>
            </LinkTo>{' '}
            {typeof versions === 'string' ? <Label name={versions} /> : <bdi>{versions.named}</bdi>}
          </Fragment>
        ))}
      />
      <Items title="relatedIncidents" items={recordLinks(incident.related)} />
      <Items title="references" items={documentLinks(incident.references)} />
      {incident.note !== undefined && (
        <p className="tag-security-note" {...english}>
          {incident.note}
        </p>
      )}
    </TagSecurityPage>
  )
}
