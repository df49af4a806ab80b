import type { LineTry, WordTry } from './lines.ts'

/**
 * What people type to see one record. Without a collection the answer says of which collection it is; where a
 * resource repeats a channel under the same id, the channel is meant.
 */
export const getLines: readonly LineTry[] = [
  // Incidents: id, identifiers, other names.
  { line: 'get xz', shows: ['xz backdoor incident', 'CVE-2024-3094', 'incident'] },
  { line: 'get CVE-2024-3094', shows: ['xz backdoor incident', 'incident'] },
  { line: 'get cve-2024-3094 --format json', ids: ['xz'], collections: ['incidents'] },
  { line: 'get GHSA-rxwq-x6h5-x525 --format json', ids: ['xz'], collections: ['incidents'] },
  { line: 'get MAL-2026-2307 --format json', ids: ['axios'] },
  { line: 'get Log4Shell --format json', ids: ['log4j'] },
  { line: 'get sunburst --format json', ids: ['solarwinds'] },
  { line: 'get "Operation Aurora" --format json', ids: ['aurora'] },
  { line: 'get event_stream --format json', ids: ['event-stream'] },
  { line: 'get incident xz --format json', ids: ['xz'], collections: [undefined], first: 'xz' },
  { line: 'get incidents XZ --format json', ids: ['xz'], collections: [undefined] },
  { line: 'get incident "XZ Utils" log4shell --format json', ids: ['xz', 'log4j'] },
  // People.
  { line: 'get "Evan Anderson"', shows: ['evankanderson', 'lead'] },
  { line: 'get "evan anderson" --format json', ids: ['evan-anderson'], collections: ['leads'] },
  { line: "get 'Andrés Vega' --format json", ids: ['andres-vega'] },
  { line: 'get "andres vega" --format json', ids: ['andres-vega'] },
  { line: 'get @mnm678 --format json', ids: ['marina-moore'], collections: ['leads'] },
  { line: 'get lead TheFoxAtWork --format json', ids: ['emily-fox'], collections: [undefined] },
  // Channels.
  { line: "get '#tag-security'", shows: ['CDJ7MLT8S', 'channel', 'former', 'tag-security-and-compliance'] },
  { line: "get '#tag-security' --format json", ids: ['slack-tag-security'], collections: ['channels'] },
  { line: "get '#Tag-Security-and-Compliance' --format json", ids: ['slack-tag-security-and-compliance'] },
  { line: 'get channel tag-security-and-compliance --format json', ids: ['slack-tag-security-and-compliance'] },
  { line: 'get C08JZ9YLAA3 --format json', ids: ['slack-tag-security-and-compliance'], collections: ['channels'] },
  { line: 'get channel https://cloud-native.slack.com/archives/CDJ7MLT8S/ --format json', ids: ['slack-tag-security'] },
  { line: 'get channel https://slack.cncf.io/ --format json', ids: ['invite-cncf-slack'] },
  { line: 'get cncf-tag-security@lists.cncf.io --format json', ids: ['mailing-list-cncf-tag-security'] },
  { line: 'get channel cncf/sig-security --format json', ids: ['repository-cncf-tag-security'] },
  // Terms.
  { line: 'get HSM TPM', shows: ['Hardware security module', 'Trusted Platform Module', 'lexicon'] },
  {
    line: 'get HSM TPM --format json',
    ids: ['hardware-security-module', 'trusted-platform-module-tpm-vtpm'],
    collections: ['lexicon', 'lexicon']
  },
  { line: 'get tpm hsm --format json', ids: ['trusted-platform-module-tpm-vtpm', 'hardware-security-module'] },
  { line: 'get term SAST --format json', ids: ['static-analysis-security-testing-sast'], collections: [undefined] },
  { line: 'get terms mtls --format json', ids: ['mutual-authentication'] },
  { line: 'get lexicon "root-of-trust" --format json', ids: ['root-of-trust'] },
  { line: 'get "api keys" --format json', ids: ['api-key'], collections: ['lexicon'] },
  { line: 'get term "container / image scanning" --format json', ids: ['container-image-scanning'] },
  // The other collections.
  { line: 'get type typosquatting --format json', ids: ['negligence'], collections: [undefined] },
  { line: 'get types "Typo squatting" --format json', ids: ['negligence'] },
  { line: 'get compromise-type "Rogue Maintainer" --format json', ids: ['malicious-maintainer'] },
  { line: 'get "watering hole" --format json', ids: ['watering-hole-attack'], collections: ['compromise-types'] },
  { line: 'get CNSWP --format json', ids: ['cloud-native-security-whitepaper'], collections: ['deliverables'] },
  { line: 'get deliverable "fuzzing handbook" --format json', ids: ['fuzzing-handbook'] },
  { line: 'get TSSA --format json', ids: ['security-assessments'], collections: ['initiatives'] },
  { line: 'get initiative "supply chain insights" --format json', ids: ['software-supply-chain-insights'] },
  { line: 'get meeting "TAG Security meeting, EMEA" --format json', ids: ['tag-security-emea'] },
  { line: 'get tag-security-apac --format json', ids: ['tag-security-apac'], collections: ['meetings'] },
  { line: 'get role co-chairs --format json', ids: ['chair'] },
  { line: 'get "Tech Lead" --format json', ids: ['tech-lead'], collections: ['roles'] },
  { line: 'get resource "TAG charter" --format json', ids: ['charter'], shows: ['toc/blob/main/tags'] },
  { line: 'get tags.yaml --format json', ids: ['leads-and-contacts'], collections: ['resources'] },
  { line: 'get procedure "request a security assessment" --format json', ids: ['request-a-security-assessment'] },
  { line: 'get "Join the conversation" --format json', ids: ['join-the-conversation'], collections: ['procedures'] },
  { line: 'get contribution present --format json', ids: ['present'] },
  { line: 'get "help document" --format json', ids: ['help-document'], collections: ['contributions'] },
  { line: 'get source osv --format json', ids: ['osv'] },
  { line: 'get "CVE list" --format json', ids: ['cve-list'], collections: ['sources'] },
  { line: 'get page tag-security-page --format json', ids: ['tag-security-page'] },
  { line: 'get pages security-and-compliance-page --format json', ids: ['security-and-compliance-page'] },
  { line: 'get tag', shows: ['TAG Security and Compliance', 'SIG Security'] },
  { line: 'get scope --format json', ids: ['scope'] },
  { line: 'get scope --format yaml', shows: ['inCharter'] },
  { line: 'get mission --format json', ids: ['mission'] },
  { line: 'get mission --format yaml', shows: ['goals'] },
  // Assessments by their projects.
  { line: 'get harbor --format json', ids: ['harbor-joint-assessment'], collections: ['assessments'] },
  { line: 'get OPA --format json', ids: ['opa-joint-assessment'] },
  {
    line: 'get "Open Policy Agent"',
    shows: ['Joint assessment of Open Policy Agent (OPA)', 'stage            complete']
  },
  { line: 'get assessment antrea', shows: ['Self-assessment of Antrea (incomplete)', 'stage             incomplete'] },
  { line: 'get security-assessment-harbor', shows: ['harbor-joint-assessment'] },
  // Several collections in one line: in the order asked.
  {
    line: 'get xz "Evan Anderson" HSM --format json',
    ids: ['xz', 'evan-anderson', 'hardware-security-module'],
    collections: ['incidents', 'leads', 'lexicon']
  },

  // Names that are none, and names of several.
  { line: 'get solarwnds', code: 2, error: ['solarwnds', 'solarwinds'] },
  { line: 'get "Evan Andersen"', code: 2, error: ['evan-anderson'] },
  { line: 'get lead "Marina More"', code: 2, error: ['marina-moore'] },
  { line: "get '#tag-securty'", code: 2, error: ['tag-security'] },
  { line: 'get term "Certifcate authority"', code: 2, error: ['certificate-authority'] },
  { line: 'get type typosqatting', code: 2, error: ['typosquatting'] },
  { line: 'get CVE-1999-0001', code: 2, error: ['CVE-1999-0001'] },
  { line: 'get xz nosuchthing HSM', code: 2, error: ['nosuchthing'] },
  { line: 'get incident log4jj evnt-stream', code: 2, error: ['log4jj', 'log4j', 'evnt-stream', 'event-stream'] },
  { line: 'get "Security Assessments"', code: 2, error: ['initiatives', 'deliverables'] },
  { line: 'get incident S0279', code: 2, error: ['elmedia', 'handbrake'] },
  { line: 'get ""', code: 2, error: ['name'] },
  { line: 'get', code: 2, error: ['name'] },
  { line: 'get incident', code: 2, error: ['incident'] },
  { line: 'get incident "Evan Anderson"', code: 2, error: ['evan-anderson', 'lead'] },
  { line: 'get xz --format xml', code: 2, error: ['xml', 'table', 'json', 'ndjson', 'csv', 'yaml'] }
]

/** Other words for a collection: taken as its name, or answered with its name. */
export const wordTries: readonly WordTry[] = [
  { line: 'get person "Evan Anderson"', shows: 'evankanderson', names: 'leads' },
  { line: 'list people', shows: 'evan-anderson', names: 'leads' },
  { line: 'list glossary', shows: 'attack-surface', names: 'lexicon' },
  { line: 'list incident', shows: 'event-stream', names: 'incidents' },
  { line: 'list types', shows: 'negligence', names: 'compromise-types' },
  { line: 'list publications', shows: 'cloud-native-security-whitepaper', names: 'deliverables' },
  { line: 'list incidnets', shows: 'event-stream', names: 'incidents' },
  { line: 'list incidents --type typosquatting', shows: 'colourama', names: 'negligence' }
]
