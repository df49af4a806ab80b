import {
  findChannels,
  findDeliverables,
  findIncidents,
  findInitiatives,
  findLeads,
  findTerms,
  groupIncidents,
  termsIn
} from '../../src/index.ts'
import { search } from '../../src/search/index.ts'
import type { CallTry } from './calls.ts'

const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id)

/** A filter as people type it, whatever its type says. */
const typed = (filter: unknown): never => filter as never

const incidents = (filter: unknown): string[] => ids(findIncidents(typed(filter)))
const leads = (filter: unknown): string[] => ids(findLeads(typed(filter)))

/** Filters, groups and texts. `call` is what the person types; where it ends with `ids`, the answer is the ids. */
export const finds: readonly CallTry[] = [
  {
    call: `findIncidents({ ecosystem: ['pear', 'Homebrew'], kind: 'vulnerability' }) ids`,
    run: () => incidents({ ecosystem: ['pear', 'Homebrew'], kind: 'vulnerability' }),
    gives: ['homebrew', 'php-pear-compromise']
  },
  {
    call: `findIncidents({ ecosystem: 'Maven', year: { to: 2023 } }) ids`,
    run: () => incidents({ ecosystem: 'Maven', year: { to: 2023 } }),
    gives: ['log4j', 'xmlsec-manageengine']
  },
  {
    call: `findIncidents({ type: ['fake-toolchain', 'outdated-dependencies'], year: { to: 2023 } }) ids`,
    run: () => incidents({ type: ['fake-toolchain', 'outdated-dependencies'], year: { to: 2023 } }),
    gives: ['xcodeghost', 'xmlsec-manageengine']
  },
  {
    call: `findIncidents({ kind: 'Vulnerability', year: 2013 }) ids`,
    run: () => incidents({ kind: 'Vulnerability', year: 2013 }),
    gives: ['apt']
  },
  {
    call: `findIncidents({ year: { from: 2007, to: 2008 } }) ids`,
    run: () => incidents({ year: { from: 2007, to: 2008 } }),
    gives: ['squirrelmail', 'wordpress', 'fedora']
  },
  {
    call: `findIncidents({ identifier: 'ghsa-rxwq-x6h5-x525' }) ids`,
    run: () => incidents({ identifier: 'ghsa-rxwq-x6h5-x525' }),
    gives: ['xz']
  },
  {
    call: `findIncidents({ package: 'pkg:npm/axios@0.1.0' }) ids`,
    run: () => incidents({ package: 'pkg:npm/axios@0.1.0' }),
    gives: []
  },
  {
    call: `findIncidents({ package: 'pkg:npm/axios@1.14.1' }) ids`,
    run: () => incidents({ package: 'pkg:npm/axios@1.14.1' }),
    gives: ['axios']
  },
  {
    call: `findIncidents({ package: 'pkg:npm/axios' }) ids`,
    run: () => incidents({ package: 'pkg:npm/axios' }),
    gives: ['axios']
  },
  {
    call: `findIncidents({ package: 'pkg:npm/d3.js@1.0.1' }) ids`,
    run: () => incidents({ package: 'pkg:npm/d3.js@1.0.1' }),
    gives: ['hacktask']
  },
  {
    call: `findIncidents({ package: 'pkg:pypi/Ultralytics@8.3.41' }) ids`,
    run: () => incidents({ package: 'pkg:pypi/Ultralytics@8.3.41' }),
    gives: ['ultralytics']
  },
  {
    call: `findIncidents({ package: 'pkg:npm/chalk@5.6.0' }) ids`,
    run: () => incidents({ package: 'pkg:npm/chalk@5.6.0' }),
    gives: []
  },
  {
    call: `findIncidents({ reference: 'bleepingcomputer.com', year: 2021 }) ids`,
    run: () => incidents({ reference: 'bleepingcomputer.com', year: 2021 }),
    gives: ['vscode']
  },
  {
    call: `findLeads({ role: 'chair', at: '2026-08-15' }) ids`,
    run: () => leads({ role: 'chair', at: '2026-08-15' }),
    gives: ['evan-anderson', 'john-kjell', 'marina-moore']
  },
  {
    call: `findLeads({ role: 'Chair', at: '2020-01' }) ids`,
    run: () => leads({ role: 'Chair', at: '2020-01' }),
    gives: ['dan-shaw', 'jeyappragash-jj', 'sarah-allen']
  },
  {
    call: `findLeads({ role: ['chair', 'tech-lead'], at: '2026-08-15' }) has Justin Cappos`,
    run: () => leads({ role: ['chair', 'tech-lead'], at: '2026-08-15' }).includes('justin-cappos'),
    gives: true
  },
  {
    call: `findChannels({ kind: 'Mailing-List', status: 'current' }) ids`,
    run: () => ids(findChannels(typed({ kind: 'Mailing-List', status: 'current' }))),
    gives: ['mailing-list-cncf-tag-security-and-compliance']
  },
  {
    call: `findTerms({ category: 'Hardware' }) has HSM`,
    run: () => ids(findTerms(typed({ category: 'Hardware' }))).includes('hardware-security-module'),
    gives: true
  },
  {
    call: `findDeliverables({ format: 'audio' }) ids`,
    run: () => ids(findDeliverables({ format: 'audio' })),
    gives: ['cloud-native-security-whitepaper']
  },
  {
    call: `findDeliverables({ kind: ['lexicon', 'reference-architecture'] }) ids`,
    run: () => ids(findDeliverables(typed({ kind: ['lexicon', 'reference-architecture'] }))),
    gives: ['cloud-native-security-lexicon', 'secure-software-factory']
  },
  {
    call: `findInitiatives({ lead: 'Marina Moore', status: 'former' }) ids`,
    run: () => ids(findInitiatives({ lead: 'Marina Moore', status: 'former' })),
    gives: ['supply-chain-security-working-group']
  },
  { call: `groupIncidents('year')[0].key`, run: () => groupIncidents('year')[0]?.key, gives: 1975 },
  {
    call: `groupIncidents('type', findIncidents({ year: 2008 })) keys`,
    run: () => groupIncidents('type', findIncidents({ year: 2008 })).map(({ key }) => key),
    gives: ['trust-and-signing']
  },
  {
    call: `termsIn('Rotate API keys.') ids`,
    run: () => ids(termsIn('Rotate API keys.').map(({ term }) => term)),
    gives: ['api-key']
  },
  {
    call: `termsIn('An HSM, and SAST') ids`,
    run: () => ids(termsIn('An HSM, and SAST').map(({ term }) => term)),
    gives: ['hardware-security-module', 'static-analysis-security-testing-sast']
  },
  { call: `termsIn('')`, run: () => termsIn(''), gives: [] },
  { call: `search('CVE-2024-3094') ids`, run: () => ids(search('CVE-2024-3094')), gives: ['xz'] },
  { call: `search('TPM')[0].id`, run: () => search('TPM')[0]?.id, gives: 'trusted-platform-module-tpm-vtpm' },

  // Wrong values and wrong arguments.
  {
    call: `findIncidents({ type: 'malware' })`,
    run: () => incidents({ type: 'malware' }),
    throws: /^RangeError.*malware.*negligence/s
  },
  {
    call: `findIncidents({ ecosystem: 'pypy' })`,
    run: () => incidents({ ecosystem: 'pypy' }),
    throws: /^RangeError.*pypy.*pypi/s
  },
  {
    call: `findIncidents({ ecosystem: ['npm', 'pypy'] })`,
    run: () => incidents({ ecosystem: ['npm', 'pypy'] }),
    throws: /^RangeError.*pypi/s
  },
  {
    call: `findIncidents({ package: 'axios' })`,
    run: () => incidents({ package: 'axios' }),
    throws: /^RangeError.*axios/s
  },
  {
    call: `findIncidents({ year: { from: 2020, to: 2018 } })`,
    run: () => incidents({ year: { from: 2020, to: 2018 } }),
    throws: /^RangeError/
  },
  { call: `findIncidents('npm')`, run: () => incidents('npm'), throws: /^TypeError.*findIncidents.*filter/s },
  {
    call: `findIncidents({ identifier: 42 })`,
    run: () => incidents({ identifier: 42 }),
    throws: /^TypeError.*findIncidents.*identifier/s
  },
  {
    call: `findLeads({ role: 'chiar' })`,
    run: () => leads({ role: 'chiar' }),
    throws: /^RangeError.*chair.*tech-lead/s
  },
  {
    call: `findLeads({ at: new Date() })`,
    run: () => leads({ at: new Date() }),
    throws: /^TypeError.*findLeads.*\bat\b/s
  },
  {
    call: `findLeads({ at: '2026-02-30' })`,
    run: () => leads({ at: '2026-02-30' }),
    throws: /^RangeError.*2026-02-30/s
  },
  { call: `groupIncidents('years')`, run: () => groupIncidents('years' as never), throws: /^RangeError.*year/s },
  { call: `termsIn(undefined)`, run: () => termsIn(undefined as never), throws: /^TypeError.*termsIn.*text/s },
  { call: `search(7)`, run: () => search(7 as never), throws: /^TypeError.*search.*query/s }
]
