import { findAssessments, type AssessmentsFilter } from '../../src/query/assessments.ts'

/** What somebody types, and the records (`collection/id`) that answer it equally well. */
export interface Question {
  readonly asks: string
  readonly wants: readonly string[]
}

/** The assessments of a kind or stage, as answers. */
const assessmentsOf = (filter: AssessmentsFilter): string[] =>
  findAssessments(filter).map(({ id }) => `assessments/${id}`)

const mainMeeting = 'meetings/tag-security-and-compliance-meetings'

/** Written from the content alone, before the search was made to answer them. */
export const questions: readonly Question[] = [
  // Terms and acronyms
  {
    asks: 'SBOM',
    wants: ['initiatives/software-supply-chain-insights', 'lexicon/software-composition-analysis']
  },
  { asks: 'software bill of materials', wants: ['initiatives/software-supply-chain-insights'] },
  { asks: 'hsm', wants: ['lexicon/hardware-security-module'] },
  { asks: 'SAST', wants: ['lexicon/static-analysis-security-testing-sast'] },
  { asks: 'JWT', wants: ['lexicon/token'] },
  { asks: 'mtls', wants: ['lexicon/mutual-authentication'] },
  { asks: 'PKI', wants: ['lexicon/certificate-authority'] },
  { asks: 'role based access', wants: ['lexicon/abac-rbac-and-mac'] },
  { asks: 'zero trust', wants: ['lexicon/authentication-vs-authorization-vs-access-control'] },
  { asks: 'Defense in Depth', wants: ['lexicon/attack-surface'] },
  { asks: 'devsecops', wants: ['lexicon/shift-security-left'] },
  { asks: '0day', wants: ['lexicon/threat-vs-vulnerability-vs-exploit'] },
  { asks: 'scan docker images', wants: ['lexicon/container-image-scanning'] },
  { asks: 'password vault', wants: ['lexicon/secrets', 'lexicon/key-management-store'] },
  {
    asks: 'IAM',
    wants: [
      'lexicon/identity',
      'deliverables/identity-and-access-management-whitepaper',
      'initiatives/identity-and-access-management'
    ]
  },
  // Incidents by name
  { asks: 'solarwinds', wants: ['incidents/solarwinds'] },
  { asks: 'codcov', wants: ['incidents/codecov'] },
  { asks: 'LOG4J', wants: ['incidents/log4j'] },
  { asks: 'xz', wants: ['incidents/xz'] },
  { asks: 'ua parser js', wants: ['incidents/ua-parser-js'] },
  { asks: 'notpeyta', wants: ['incidents/notpetya'] },
  { asks: 'colours.js and faker', wants: ['incidents/js-faker-colors'] },
  { asks: 'trusting trust', wants: ['incidents/login-bell'] },
  // Incidents by what happened
  { asks: 'MFA', wants: ['incidents/retool-portal-mfa'] },
  {
    asks: 'two factor',
    wants: [
      'incidents/retool-portal-mfa',
      'incidents/js-faker-colors',
      'incidents/shai-hulud',
      'incidents/php',
      'incidents/fake-dependabot'
    ]
  },
  { asks: 'typosquat npm', wants: ['incidents/hacktask'] },
  {
    asks: 'fake package with similar name',
    wants: [
      'compromise-types/negligence',
      'incidents/hacktask',
      'incidents/colourama',
      'incidents/pypi-malicious-packages',
      'incidents/mathjs-min',
      'incidents/pypi'
    ]
  },
  { asks: 'dependency confusion', wants: ['incidents/repojacking'] },
  { asks: 'protestware', wants: ['incidents/node-ipc-peacenotwar', 'incidents/js-faker-colors'] },
  { asks: 'crypto miner in pypi', wants: ['incidents/ultralytics'] },
  { asks: 'browser extension hijacked', wants: ['incidents/thegreatsuspender'] },
  { asks: 'compromised build server', wants: ['incidents/webmin-backdoor', 'incidents/solarwinds', 'incidents/ros'] },
  {
    asks: 'stolen signing key',
    wants: ['compromise-types/trust-and-signing', 'incidents/ros', 'incidents/fedora', 'incidents/ceph-and-inktank']
  },
  { asks: 'self replicating worm', wants: ['incidents/shai-hulud', 'incidents/mini-shai-hulud'] },
  { asks: 'malicious AI model', wants: ['incidents/nullifai'] },
  { asks: 'android sdk malware', wants: ['incidents/expensivewall'] },
  { asks: 'github action leaks secrets in logs', wants: ['incidents/tj-actions'] },
  { asks: 'account takeover via expired domain', wants: ['incidents/ctx-and-phpass'] },
  { asks: 'rogue maintainers', wants: ['compromise-types/malicious-maintainer'] },
  {
    asks: 'vulnerable old library',
    wants: ['compromise-types/outdated-dependencies', 'incidents/xmlsec-manageengine']
  },
  // The group: people, places, ways to take part
  {
    asks: 'how do I join the meeting',
    wants: [mainMeeting, 'channels/calendar-lfx', 'resources/calendar-lfx', 'procedures/join-the-conversation']
  },
  { asks: 'meeting minutes', wants: ['resources/meeting-notes', mainMeeting] },
  {
    asks: 'who leads the tag',
    wants: [
      'resources/leads-and-contacts',
      'roles/chair',
      'leads/evan-anderson',
      'leads/john-kjell',
      'leads/marina-moore'
    ]
  },
  { asks: 'cochair', wants: ['roles/chair'] },
  { asks: 'liz rice', wants: ['leads/liz-rice'] },
  {
    asks: 'mailing list',
    wants: [
      'channels/mailing-list-cncf-tag-security-and-compliance',
      'resources/mailing-list-cncf-tag-security-and-compliance'
    ]
  },
  {
    asks: 'Slack',
    wants: [
      'channels/slack-tag-security-and-compliance',
      'channels/invite-cncf-slack',
      'resources/slack-tag-security-and-compliance',
      'resources/invite-cncf-slack'
    ]
  },
  { asks: 'youtube', wants: ['channels/video-cncf-tag-security-and-compliance', 'resources/recordings'] },
  { asks: 'give a talk', wants: ['contributions/present'] },
  { asks: 'report an incident', wants: ['contributions/report-security-incidents'] },
  { asks: 'mission statement', wants: ['mission/mission'] },
  { asks: 'Cyber Resilience Act', wants: ['scope/scope'] },
  { asks: 'sig security', wants: ['tag/tag'] },
  // What it publishes and does
  {
    asks: 'glossary',
    wants: ['deliverables/cloud-native-security-lexicon', 'resources/security-lexicon']
  },
  { asks: 'white paper supply chain', wants: ['deliverables/software-supply-chain-best-practices'] },
  {
    asks: 'security review of a project',
    wants: [
      'procedures/request-a-security-assessment',
      'deliverables/security-assessments',
      'initiatives/security-assessments',
      'resources/security-assessments',
      'resources/security-assessment-process'
    ]
  },
  { asks: 'self assessment template', wants: ['resources/self-assessment-template'] },
  { asks: 'harbor assessment', wants: ['assessments/harbor-joint-assessment'] },
  { asks: 'which projects have a joint assessment', wants: assessmentsOf({ kind: 'joint-assessment' }) },
  { asks: 'incomplete assessment', wants: assessmentsOf({ stage: 'incomplete' }) },
  { asks: 'security pals', wants: assessmentsOf({ kind: 'self-assessment' }) },
  { asks: 'unfinished assessment', wants: assessmentsOf({ stage: 'incomplete' }) },
  { asks: 'fuzz testing', wants: ['deliverables/fuzzing-handbook'] },
  { asks: 'threat modelling', wants: ['deliverables/open-and-secure'] },
  { asks: 'NIST 800-53 mapping', wants: ['deliverables/cloud-native-security-controls-catalog'] }
]

/** An identifier gives the incident it is another name of, and nothing else. */
export const identifiers: readonly { readonly asks: string; readonly gives: string }[] = [
  { asks: 'CVE-2024-3094', gives: 'incidents/xz' },
  { asks: 'cve-2021-44228', gives: 'incidents/log4j' },
  { asks: 'CVE-2019-15107', gives: 'incidents/webmin-backdoor' },
  { asks: 'CVE-2025-30154', gives: 'incidents/tj-actions' },
  { asks: 'cve-2017-16074', gives: 'incidents/hacktask' },
  { asks: 'GHSA-fw8c-xr5c-95f9', gives: 'incidents/axios' },
  { asks: 'ghsa-pjwm-rvh2-c87w', gives: 'incidents/ua-parser-js' },
  { asks: 'GHSA-MH6F-8J2X-4483', gives: 'incidents/event-stream' },
  { asks: 'MAL-2025-47141', gives: 'incidents/shai-hulud' },
  { asks: 'mal-2022-4191', gives: 'incidents/klow-klown-okhsa' },
  { asks: 'PYSEC-2024-154', gives: 'incidents/ultralytics' },
  { asks: 'VU#214480', gives: 'incidents/wordpress' }
]

/** Exact names and acronyms, and what is current where a former record has the same name: the very first result. */
export const first: readonly { readonly asks: string; readonly wants: string }[] = [
  { asks: 'HSM', wants: 'lexicon/hardware-security-module' },
  { asks: 'tpm', wants: 'lexicon/trusted-platform-module-tpm-vtpm' },
  { asks: 'policy as code', wants: 'lexicon/security-policy-as-code' },
  { asks: 'Codecov', wants: 'incidents/codecov' },
  { asks: 'chair', wants: 'roles/chair' },
  { asks: 'mailing list', wants: 'channels/mailing-list-cncf-tag-security-and-compliance' },
  { asks: 'TAG charter', wants: 'resources/charter' },
  { asks: 'self-assessment template', wants: 'resources/self-assessment-template' },
  { asks: 'self-assessment keycloak', wants: 'assessments/keycloak-self-assessment' },
  { asks: 'Open Policy Agent', wants: 'assessments/opa-joint-assessment' },
  { asks: 'joint review of in-toto', wants: 'assessments/in-toto-joint-assessment' },
  { asks: 'fluentd', wants: 'assessments/fluentd-self-assessment' },
  { asks: 'security assessments', wants: 'deliverables/security-assessments' },
  { asks: 'guide for project leads', wants: 'resources/assessment-project-lead-guide' }
]
