import { expect, it } from 'vitest'
import * as api from '../../src/index.ts'

const lookUps: Readonly<Record<string, (name: string) => { readonly id: string } | undefined>> = {
  channels: api.getChannel,
  contributions: api.getContribution,
  deliverables: api.getDeliverable,
  initiatives: api.getInitiative,
  procedures: api.getProcedure,
  resources: api.getResource,
  roles: api.getRole
}

it('finds a record for every name that the pages link or print as code', () => {
  const ours = api.pages.flatMap(({ claims }) =>
    claims.filter(({ verdict }) => verdict !== 'misattributed' && verdict !== 'unsupported')
  )
  const names = ours.flatMap(({ quote }) =>
    [...quote.matchAll(/\[([^\]]+)\]\(|`([^`]+)`/g)].map(([, link, code]) => link ?? code ?? '')
  )
  expect(names.length).toBeGreaterThan(30)
  const unknown = names.filter((name) => !Object.values(lookUps).some((get) => get(name)))
  // The sentence names it beside the calendar of the CNCF, but it is the one of TAG App Delivery.
  expect(unknown).toEqual(['CNCF Community Calendar'])
})

it.each([
  ['channels', '#tag-security', 'slack-tag-security'],
  ['channels', '#tag-security-supply-chain', 'slack-tag-security-supply-chain-wg'],
  ['channels', 'Mailing List', 'mailing-list-cncf-tag-security-and-compliance'],
  ['channels', 'cncf-tag-security@lists.cncf.io', 'mailing-list-cncf-tag-security'],
  ['channels', 'GitHub Repository', 'repository-cncf-tag-security'],
  ['channels', 'CNCF Public Calendar', 'calendar-cncf'],
  ['roles', 'Co-Chairs', 'chair'],
  ['roles', 'Tech Leads', 'tech-lead'],
  ['roles', 'TOC Liaison', 'toc-liaison'],
  ['initiatives', 'Security Assessments', 'security-assessments'],
  ['initiatives', 'Software Supply Chain Security', 'software-supply-chain-security'],
  ['initiatives', 'Policy and Compliance', 'compliance'],
  ['deliverables', 'Security Whitepaper', 'cloud-native-security-whitepaper'],
  ['deliverables', 'Cloud Native Security Whitepaper', 'cloud-native-security-whitepaper'],
  ['deliverables', 'Security Assessments', 'security-assessments'],
  ['deliverables', 'Security Lexicon', 'cloud-native-security-lexicon'],
  ['deliverables', 'Incident Catalog', 'catalog-of-supply-chain-compromises'],
  ['deliverables', 'catalog of security incidents', 'catalog-of-supply-chain-compromises'],
  ['resources', 'TAG Charter', 'charter'],
  ['resources', 'Meeting Notes', 'meeting-notes'],
  ['resources', 'Agenda and Notes', 'meeting-notes'],
  ['resources', 'Recordings of previous meetings', 'recordings'],
  ['resources', 'Meeting Agenda', 'issues-cncf-tag-security'],
  ['resources', 'Security Whitepapers', 'security-publications'],
  ['resources', 'Mailing List', 'mailing-list-cncf-tag-security'],
  ['resources', 'GitHub Issues', 'issues-cncf-tag-security'],
  ['resources', 'CNCF Slack', 'invite-cncf-slack'],
  ['resources', 'CNCF YouTube Channel', 'cncf-youtube-channel'],
  ['procedures', 'Join the Conversation', 'join-the-conversation'],
  ['procedures', 'Request a Security Assessment', 'request-a-security-assessment'],
  ['contributions', 'Participate in discussions', 'participate-in-discussions'],
  ['contributions', 'Report security incidents', 'report-security-incidents']
])('finds in %s what the pages call %j', (collection, name, id) => {
  expect(lookUps[collection]?.(name)?.id).toBe(id)
})
