import type { LineTry } from './lines.ts'

const year2003 = ['debian', 'gentoo-rsync', 'kernel-repository']
const chairs2026 = ['evan-anderson', 'john-kjell', 'marina-moore']

/**
 * What people type to get many records. JSON is a plain array of records, and `{ meta, records }` where the list is
 * known to be incomplete for the time asked; standard error says so in every format.
 */
export const listLines: readonly LineTry[] = [
  // Who is chair.
  { line: 'list leads --role chair --at 2026-08-15 --format json', ids: chairs2026, meta: false, quiet: true },
  { line: 'list leads --role Chair --at 2026-08 --format json', ids: chairs2026 },
  { line: 'list leads --role chair --at 2026-08-15', shows: ['evan-anderson', 'Marina Moore'], not: ['emily-fox'] },
  {
    line: 'list leads --role chair,tech-lead --at 2026-08-15 --fields id --format json',
    shows: ['evan-anderson', 'justin-cappos', 'maxime-coquerel'],
    not: ['karena-angell']
  },
  {
    line: 'list leads --role chair --at 2022-01-15 --format json',
    ids: ['aradhana-chetal', 'brandon-lum', 'emily-fox'],
    error: ['2025-07-01'],
    meta: '2025-07-01'
  },
  { line: 'list leads --role chair --at 2022-01-15', shows: ['emily-fox'], error: ['2025-07-01'] },
  { line: 'list leads --at 2020-01 --format csv', shows: ['sarah-allen'], error: ['2025-07-01'] },
  {
    line: 'list leads --role chair --at 2026-08-15 --sort github --fields id --format json',
    ids: ['evan-anderson', 'john-kjell', 'marina-moore']
  },
  {
    line: 'list leads --role chair --at 2026-08-15 --fields name,terms.role --format csv',
    shows: ['Evan Anderson,chair;chair']
  },
  // Which channel.
  { line: 'list channels --kind slack --status current', shows: ['slack-tag-security-and-compliance'], not: ['CDJ7'] },
  {
    line: 'list channels --kind Mailing-List,video --status CURRENT --format json',
    ids: ['mailing-list-cncf-tag-security-and-compliance', 'video-cncf-tag-security-and-compliance']
  },
  // Assessments, and how far they are.
  {
    line: 'list assessments --project OPA --format json',
    ids: ['opa-joint-assessment', 'opa-self-assessment']
  },
  {
    line: 'list assessments --stage Incomplete',
    shows: ['antrea-self-assessment', 'incomplete'],
    not: ['complete  20']
  },
  { line: 'list assessments --kind "Joint assessment" --stage complete', shows: ['harbor'], not: ['antrea'] },
  { line: 'list assessments --kind joint', code: 2, error: ['joint-assessment'] },
  { line: 'list assessments --kind self', code: 2, error: ['did you mean `self-assessment`'] },
  { line: 'list assessments --stage done', code: 2, error: ['complete, incomplete, in-progress'] },
  { line: 'list assessments --language Rsut', code: 2, error: ['Rust'] },
  { line: 'list assessments --project harbr', code: 2, error: ['harbor'] },
  // Incidents by time.
  { line: 'list incidents --year 2003 --format json', ids: year2003 },
  { line: 'list incidents --year 2003 --format json', ids: ['debian', 'gentoo-rsync', 'kernel-repository'] },
  { line: 'list incidents --year 2003 --count', shows: ['3'], not: ['debian'] },
  {
    line: 'list incidents --year 2003 --sort disclosed --format json',
    ids: ['kernel-repository', 'debian', 'gentoo-rsync']
  },
  {
    line: 'list incidents --until 2003 --format json',
    ids: ['login-bell', ...year2003]
  },
  { line: 'list incidents --since 2007 --until 2008 --format json', ids: ['squirrelmail', 'wordpress', 'fedora'] },
  { line: 'list incidents --since 2003-11 --until 2003-11 --format json', ids: ['debian', 'kernel-repository'] },
  { line: 'list incidents --since 2003-12-01 --until 2003-12-31 --format json', ids: ['gentoo-rsync'] },
  { line: 'list incidents --since 2024-03 --until 2024-03-31', shows: ['xz'], not: ['ultralytics', 'gitgot', 'log4j'] },
  // The year of this record is known, its day is not.
  { line: 'list incidents --since 2022-05 --until 2022-06', error: ['auth0-source-code-leak'] },
  // Incidents by what they are.
  {
    line: 'list incidents --type fake-toolchain,outdated-dependencies --until 2023 --format json',
    ids: ['xcodeghost', 'xmlsec-manageengine']
  },
  {
    line: 'list incidents --ecosystem PEAR --until 2019 --format json',
    ids: ['pear']
  },
  {
    line: 'list incidents --ecosystem pear,Homebrew --kind vulnerability --format json',
    ids: ['homebrew', 'php-pear-compromise']
  },
  { line: 'list incidents --kind Vulnerability --year 2013 --format json', ids: ['apt'] },
  { line: 'list incidents --type "Malicious Maintainer" --ecosystem aur --until 2018 --format json', ids: ['aur'] },
  { line: 'list incidents --identifier cve-2021-44228 --format json', ids: ['log4j'] },
  {
    line: 'list incidents --year 2021 --reference bleepingcomputer.com --format json',
    ids: ['vscode']
  },
  { line: 'list incidents --reference www.thehackernews.com --year 2019 --format json', ids: ['pear'] },
  {
    line: 'list incidents --year 2024 --fields id,identifiers.id --format csv',
    shows: ['xz,CVE-2024-3094;GHSA-rxwq-x6h5-x525;DSA-5649'],
    not: ['{']
  },
  { line: 'list incidents --year 2008 --fields id,identifiers.id', shows: ['CVE-2008-3844', 'RHSA-2008:0855'] },
  // Incidents by package: a version counts.
  { line: 'list incidents --package pkg:npm/axios@1.14.1 --format json', ids: ['axios'] },
  { line: 'list incidents --package pkg:npm/axios@0.1.0 --format json', ids: [] },
  { line: 'list incidents --package pkg:npm/axios --format json', ids: ['axios'] },
  { line: 'list incidents --package pkg:npm/@solana/web3.js@1.95.6 --format json', ids: ['solana-web3js'] },
  { line: 'list incidents --package pkg:npm/event-stream@4.0.1 --count', shows: ['0'] },
  // The other collections.
  { line: 'list lexicon --category hardware', shows: ['hardware-security-module'], not: ['attack-surface'] },
  { line: 'list terms --category Tooling --format json', shows: ['software-composition-analysis'] },
  { line: 'list deliverables --kind whitepaper,lexicon', shows: ['cloud-native-security-lexicon'], not: ['fuzzing'] },
  { line: 'list initiatives --status former --kind initiative --format json', ids: ['identity-and-access-management'] },
  { line: 'list compromise-types --kind technique --format json', ids: ['attack-chaining'] },
  { line: 'list meetings --rel agenda --format json', ids: ['tag-security-and-compliance-meetings'] },
  { line: 'list resources --status former', shows: ['website-tag-security'], not: ['leads-and-contacts'] },
  { line: 'list roles --format json', ids: ['chair', 'subproject-lead', 'tech-lead', 'toc-liaison'] },
  { line: 'list contributions --sort title', shows: ['report-security-incidents'] },
  { line: 'list procedures --format json', ids: ['join-the-conversation', 'request-a-security-assessment'] },
  { line: 'list pages --format json', ids: ['security-and-compliance-page', 'tag-security-page'] },
  { line: 'list sources --license CC-BY-4.0', shows: ['contribute-site-catalog'], not: ['cve-list'] },
  // Help.
  { line: 'list leads --help', shows: ['--role', '--at'], not: ['--ecosystem', '--package', '--category', '--rel '] },
  { line: 'list incidents --help', shows: ['--type', '--package', '--since', '--year'], not: ['--role', '--category'] },

  // What cannot be answered, with all values or the nearest.
  { line: 'list leads --role chiar', code: 2, error: ['chair', 'tech-lead', 'toc-liaison', 'subproject-lead'] },
  { line: 'list channels --kind slak', code: 2, error: ['slack', 'mailing-list', 'video', 'invite'] },
  { line: 'list incidents --kind breach', code: 2, error: ['attack', 'vulnerability', 'exposure', 'unclassified'] },
  { line: 'list incidents --type ransomware', code: 2, error: ['negligence', 'dev-tooling', 'watering-hole-attack'] },
  { line: 'list incidents --ecosystem pypy', code: 2, error: ['pypi'], not: ['browser-extension'] },
  { line: 'list incidents --ecosystem solarwinds', code: 2, error: ['search', 'solarwinds'] },
  { line: 'list incidents --type attack-chaining,typo', code: 2, error: ['typo', 'negligence'] },
  { line: 'list deliverables --kind paper', code: 2, error: ['whitepaper', 'guide', 'announcement'] },
  { line: 'list terms --category hard', code: 2, error: ['hardware', 'tooling', 'security-concepts'] },
  { line: 'list incidents --year last', code: 2, error: ['year', 'last'] },
  { line: 'list incidents --since 2024-13', code: 2, error: ['2024-13'] },
  { line: 'list incidents --since yesterday', code: 2, error: ['since', 'yesterday'] },
  { line: 'list incidents --since 2020 --until 2018', code: 2, error: ['2020', '2018'] },
  { line: 'list incidents --package axios', code: 2, error: ['pkg:'] },
  { line: 'list incidents --sort disclosd', code: 2, error: ['disclosed'] },
  { line: 'list incidents --fields identifers.id', code: 2, error: ['identifiers'] },
  { line: 'list incidents --role chair', code: 2, error: ['role', 'leads'] },
  { line: 'list leads --ecosystem npm', code: 2, error: ['ecosystem', 'incidents'] },
  { line: 'list leads --at tomorow', code: 2, error: ['tomorow', 'today'] }
]
