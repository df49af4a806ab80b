import { expect, it } from 'vitest'
import * as api from '../../src/index.ts'

/** Names of the two source pages, and the records that they lead to, by collection. */
const names: Record<string, Record<string, string>> = {
  'Policy and Compliance': { Initiative: 'compliance' },
  'Software Supply Chain Security': { Initiative: 'software-supply-chain-security' },
  'Security Assessments': {
    Deliverable: 'security-assessments',
    Initiative: 'security-assessments',
    Resource: 'security-assessments'
  },
  'joint security assessments': { Deliverable: 'security-assessments' },
  'Security Whitepapers': { Resource: 'security-publications' },
  'Security Whitepaper': { Deliverable: 'cloud-native-security-whitepaper', Resource: 'security-whitepaper' },
  'Cloud Native Security Whitepaper': {
    Deliverable: 'cloud-native-security-whitepaper',
    Resource: 'security-whitepaper'
  },
  'Security Lexicon': { Deliverable: 'cloud-native-security-lexicon', Resource: 'security-lexicon' },
  'Incident Catalog': {
    Deliverable: 'catalog-of-supply-chain-compromises',
    Resource: 'catalog-of-supply-chain-compromises'
  },
  'catalog of security incidents': {
    Deliverable: 'catalog-of-supply-chain-compromises',
    Resource: 'catalog-of-supply-chain-compromises'
  },
  'TAG Charter': { Resource: 'charter' },
  'GitHub Repository': { Channel: 'repository-cncf-tag-security', Resource: 'repository-cncf-tag-security' },
  "TAG's GitHub repository": { Resource: 'repository-cncf-tag-security' },
  'TAG Security repository': { Resource: 'repository-cncf-tag-security' },
  'GitHub Issues': { Resource: 'issues-cncf-tag-security' },
  'Meeting Agenda': { Resource: 'issues-cncf-tag-security' },
  'Meeting Notes': { Resource: 'meeting-notes' },
  'Agenda and Notes': { Resource: 'meeting-notes' },
  Calendar: { Resource: 'calendar-cncf' },
  'CNCF Public Calendar': { Channel: 'calendar-cncf', Resource: 'calendar-cncf' },
  'CNCF calendar': { Channel: 'calendar-cncf', Resource: 'calendar-cncf' },
  'main CNCF calendar': { Channel: 'calendar-cncf', Resource: 'calendar-cncf' },
  'CNCF YouTube Channel': { Resource: 'cncf-youtube-channel' },
  'Recordings of previous meetings': { Resource: 'recordings' },
  'CNCF Slack': { Channel: 'invite-cncf-slack', Resource: 'invite-cncf-slack' },
  'Invite yourself to the CNCF Slack': { Resource: 'invite-cncf-slack' },
  '#tag-security': { Channel: 'slack-tag-security', Resource: 'slack-tag-security' },
  '#tag-security-supply-chain': { Channel: 'slack-tag-security-supply-chain-wg' },
  'cncf-tag-security@lists.cncf.io': {
    Channel: 'mailing-list-cncf-tag-security',
    Resource: 'mailing-list-cncf-tag-security'
  },
  'Mailing List': {
    Channel: 'mailing-list-cncf-tag-security-and-compliance',
    Resource: 'mailing-list-cncf-tag-security'
  },
  'Co-Chairs': { Role: 'chair' },
  'Tech Leads': { Role: 'tech-lead' },
  TL: { Role: 'tech-lead' },
  'TOC Liaison': { Role: 'toc-liaison' },
  'Join the Conversation': { Procedure: 'join-the-conversation' },
  'Request a Security Assessment': { Procedure: 'request-a-security-assessment' }
}

const getters = {
  Channel: api.getChannel,
  Deliverable: api.getDeliverable,
  Initiative: api.getInitiative,
  Procedure: api.getProcedure,
  Resource: api.getResource,
  Role: api.getRole
} as unknown as Record<string, (name: string) => { readonly id: string } | undefined>

it.each(Object.entries(names))('finds what the source pages call %s', (name, ids) => {
  const found = Object.entries(getters).flatMap(([record, get]) => {
    const one = get(name)
    return one ? [[record, one.id]] : []
  })
  expect(Object.fromEntries(found)).toEqual(ids)
})
