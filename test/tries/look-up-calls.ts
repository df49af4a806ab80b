import {
  compromiseTypeNamed,
  getChannel,
  getCompromiseType,
  getContribution,
  getDeliverable,
  getIncident,
  getInitiative,
  getLead,
  getMeeting,
  getProcedure,
  getResource,
  getRole,
  getSource,
  getTerm
} from '../../src/index.ts'
import type { CallTry } from './calls.ts'

/** Look-ups by name. A name that would not compile as a literal is passed as a `string`. */
export const lookUps: readonly CallTry[] = [
  { call: `getIncident('xz').id`, run: () => getIncident('xz').id, gives: 'xz' },
  { call: `getIncident('CVE-2024-3094').id`, run: () => getIncident('CVE-2024-3094').id, gives: 'xz' },
  { call: `getIncident('cve-2021-44228')?.id`, run: () => getIncident(String('cve-2021-44228'))?.id, gives: 'log4j' },
  {
    call: `getIncident('GHSA-MH6F-8J2X-4483')?.id`,
    run: () => getIncident(String('GHSA-MH6F-8J2X-4483'))?.id,
    gives: 'event-stream'
  },
  { call: `getIncident('MAL-2024-29')?.id`, run: () => getIncident(String('MAL-2024-29'))?.id, gives: 'gitgot' },
  { call: `getIncident('Log4Shell')?.id`, run: () => getIncident(String('Log4Shell'))?.id, gives: 'log4j' },
  { call: `getIncident(' XZ utils ')?.id`, run: () => getIncident(String(' XZ utils '))?.id, gives: 'xz' },
  { call: `getIncident('Shai Hulud')?.id`, run: () => getIncident(String('Shai Hulud'))?.id, gives: 'shai-hulud' },
  { call: `getIncident('kernel.org')?.id`, run: () => getIncident(String('kernel.org'))?.id, gives: 'kernelorg' },
  {
    call: `getIncident('solana_web3js')?.id`,
    run: () => getIncident(String('solana_web3js'))?.id,
    gives: 'solana-web3js'
  },
  { call: `getTerm('HSM').id`, run: () => getTerm('HSM').id, gives: 'hardware-security-module' },
  { call: `getTerm('tpm')?.id`, run: () => getTerm(String('tpm'))?.id, gives: 'trusted-platform-module-tpm-vtpm' },
  { call: `getTerm('RBAC')?.id`, run: () => getTerm(String('RBAC'))?.id, gives: 'abac-rbac-and-mac' },
  { call: `getTerm('Shift-Left')?.id`, run: () => getTerm(String('Shift-Left'))?.id, gives: 'shift-security-left' },
  {
    call: `getTerm('workload identities')?.id`,
    run: () => getTerm(String('workload identities'))?.id,
    gives: 'service-identity'
  },
  { call: `getLead('Evan Anderson').id`, run: () => getLead('Evan Anderson').id, gives: 'evan-anderson' },
  { call: `getLead('Andrés Vega')?.id`, run: () => getLead(String('Andrés Vega'))?.id, gives: 'andres-vega' },
  {
    call: `getLead('Andre\\u0301s Vega')?.id`,
    run: () => getLead(String('Andre\u0301s Vega'))?.id,
    gives: 'andres-vega'
  },
  { call: `getLead('@PushkarJ')?.id`, run: () => getLead(String('@PushkarJ'))?.id, gives: 'pushkar-joglekar' },
  { call: `getLead('marina moore')?.id`, run: () => getLead(String('marina moore'))?.id, gives: 'marina-moore' },
  { call: `getLead('Éddie Knight')?.id`, run: () => getLead(String('Éddie Knight'))?.id, gives: 'eddie-knight' },
  { call: `getChannel('#tag-security').id`, run: () => getChannel('#tag-security').id, gives: 'slack-tag-security' },
  {
    call: `getChannel('tag-security')?.id`,
    run: () => getChannel(String('tag-security'))?.id,
    gives: 'slack-tag-security'
  },
  {
    call: `getChannel('C08JZ9YLAA3').name`,
    run: () => getChannel('C08JZ9YLAA3').name,
    gives: '#tag-security-and-compliance'
  },
  {
    call: `getChannel('https://lists.cncf.io/g/cncf-tag-security-and-compliance/')?.id`,
    run: () => getChannel(String('https://lists.cncf.io/g/cncf-tag-security-and-compliance/'))?.id,
    gives: 'mailing-list-cncf-tag-security-and-compliance'
  },
  {
    call: `getChannel('cncf-tag-security@lists.cncf.io')?.id`,
    run: () => getChannel(String('cncf-tag-security@lists.cncf.io'))?.id,
    gives: 'mailing-list-cncf-tag-security'
  },
  {
    call: `getChannel('@CNCFTAGSecurityandCompliance')?.kind`,
    run: () => getChannel(String('@CNCFTAGSecurityandCompliance'))?.kind,
    gives: 'video'
  },
  { call: `getDeliverable('CNSWP')?.kind`, run: () => getDeliverable(String('CNSWP'))?.kind, gives: 'whitepaper' },
  {
    call: `getDeliverable('security assessment of In-Toto')?.id`,
    run: () => getDeliverable(String('security assessment of In-Toto'))?.id,
    gives: 'security-assessments'
  },
  { call: `getInitiative('IAM')?.status`, run: () => getInitiative(String('IAM'))?.status, gives: 'former' },
  {
    call: `getInitiative('Security Assessments').kind`,
    run: () => getInitiative('Security Assessments').kind,
    gives: 'subproject'
  },
  {
    call: `getCompromiseType('Typosquatting').id`,
    run: () => getCompromiseType('Typosquatting').id,
    gives: 'negligence'
  },
  {
    call: `getCompromiseType('phishing')?.id`,
    run: () => getCompromiseType(String('phishing'))?.id,
    gives: 'social-engineering-phishing-attack'
  },
  {
    call: `getMeeting('TAG Security meeting, APAC')?.id`,
    run: () => getMeeting(String('TAG Security meeting, APAC'))?.id,
    gives: 'tag-security-apac'
  },
  { call: `getRole('Co-Chairs')?.id`, run: () => getRole(String('Co-Chairs'))?.id, gives: 'chair' },
  { call: `getRole('TL')?.id`, run: () => getRole(String('TL'))?.id, gives: 'tech-lead' },
  { call: `getSource('osv').title`, run: () => getSource('osv').title, gives: 'OSV' },
  { call: `getResource('TAG Charter').id`, run: () => getResource('TAG Charter').id, gives: 'charter' },
  {
    call: `getProcedure('join the conversation')?.id`,
    run: () => getProcedure(String('join the conversation'))?.id,
    gives: 'join-the-conversation'
  },
  {
    call: `getContribution('Report security incidents')?.id`,
    run: () => getContribution(String('Report security incidents'))?.id,
    gives: 'report-security-incidents'
  },
  {
    call: `compromiseTypeNamed('Typo-squatting')?.id`,
    run: () => compromiseTypeNamed('Typo-squatting')?.id,
    gives: 'negligence'
  },
  { call: `compromiseTypeNamed('malware')`, run: () => compromiseTypeNamed('malware'), gives: undefined },

  // No record has the name: a string gives nothing, and what is no string is a mistake of the caller.
  { call: `getIncident('solarwnds')`, run: () => getIncident(String('solarwnds')), gives: undefined },
  { call: `getIncident('')`, run: () => getIncident(String('')), gives: undefined },
  { call: `getLead('constructor')`, run: () => getLead(String('constructor')), gives: undefined },
  // Malware that two incidents are related to names neither.
  { call: `getIncident('S0279')`, run: () => getIncident(String('S0279')), gives: undefined },
  { call: `getIncident()`, run: () => getIncident(undefined as never), throws: /^TypeError.*getIncident.*name/s },
  { call: `getTerm(42)`, run: () => getTerm(42 as never), throws: /^TypeError.*getTerm.*name/s },
  { call: `getLead({ name: 'x' })`, run: () => getLead({ name: 'x' } as never), throws: /^TypeError.*getLead.*name/s },
  { call: `getChannel(['a'])`, run: () => getChannel(['a'] as never), throws: /^TypeError.*getChannel.*name/s },
  {
    call: `getRole('chair', 'data')`,
    run: () => getRole('chair', 'data' as never),
    throws: /^TypeError.*getRole.*data/s
  },
  {
    call: `compromiseTypeNamed(null)`,
    run: () => compromiseTypeNamed(null as never),
    throws: /^TypeError.*compromiseTypeNamed/
  }
]
