import type { ReactNode } from 'react'
import { meta } from '../../../generated/meta.ts'
import { findLeads, leadRoles, type Lead, type LeadRole, type PartialDate } from '../../../query/leads.ts'
import { Label } from '../client/language.tsx'
import { Fact, LinkTo, Time } from '../client/parts.tsx'
import { refuseUnknownKeys, refuseUnknownValue } from '../../wrong-value.ts'

/**
 * `<Leads />`: who leads the TAG, by office, or in one. The default date is that of the content, so that a page says
 * the same whenever it is built.
 */
export default function TagSecurityLeads(properties: {
  readonly role?: LeadRole
  readonly at?: PartialDate
}): ReactNode {
  refuseUnknownKeys('property', '<Leads>', properties, ['role', 'at'])
  const { role, at = meta.contentDate } = properties
  refuseUnknownValue(role, 'role', leadRoles)
  return (
    <div className="tag-security-list">
      <dl>
        {(role === undefined ? leadRoles : [role]).map((one) => (
          <Fact
            key={one}
            name={one}
            values={findLeads({ role: one, at }).map((lead) => (
              <Person key={lead.id} lead={lead} organization={organizationOf(lead, one, at)} />
            ))}
          />
        ))}
      </dl>
      <p className="tag-security-note">
        <Label name="asOf" values={{ date: <Time date={at} /> }} />
      </p>
    </div>
  )
}

const Person = ({
  lead: { name, github },
  organization
}: {
  readonly lead: Lead
  readonly organization: string | undefined
}): ReactNode => (
  <>
    <LinkTo href={github === undefined ? undefined : `https://github.com/${github}`}>
      <bdi>{name}</bdi>
    </LinkTo>
    {organization !== undefined && (
      <>
        {', '}
        <bdi>{organization}</bdi>
      </>
    )}
  </>
)

/** Whom a lead worked for in the term of office of that time. */
const organizationOf = (lead: Lead, role: LeadRole, at: PartialDate): string | undefined =>
  lead.terms.findLast((term) => findLeads({ role, at }, [{ ...lead, terms: [term] }]).length > 0)?.organization
