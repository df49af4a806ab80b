import type { LineTry } from './lines.ts'

/** What people type to find something whose name they do not know. */
export const searchLines: readonly LineTry[] = [
  { line: 'search CVE-2024-3094 --format json', ids: ['xz'] },
  { line: 'search ghsa-fw8c-xr5c-95f9 --format json', ids: ['axios'] },
  { line: 'search HSM --format json', first: 'hardware-security-module' },
  { line: 'search log4shell --format json', first: 'log4j' },
  { line: 'search "Evan Anderson" --format json', first: 'evan-anderson' },
  { line: 'search chair --format json', first: 'chair' },
  { line: 'search mailing list --format json', first: 'mailing-list-cncf-tag-security-and-compliance' },
  { line: 'search glossary', shows: ['cloud-native-security-lexicon'] },
  { line: 'search typosquat', shows: ['negligence'] },
  { line: 'search MFA', shows: ['retool-portal-mfa'] },
  { line: 'search xz --collection incident --format json', first: 'xz' },
  { line: 'search SIG Security', shows: ['TAG Security and Compliance'] },
  { line: 'search "harbor assessment" --format json', first: 'harbor-joint-assessment' },
  { line: 'search "self-assessment keycloak" --format json', first: 'keycloak-self-assessment' },
  { line: 'search "incomplete assessment"', shows: ['(incomplete)'] },
  { line: 'search "antrea"', shows: ['Self-assessment of Antrea (incomplete)'] },
  { line: 'search solarwnds', shows: ['solarwinds'] },
  { line: 'search ""', code: 2, error: ['search'] },
  { line: 'search npm --collection incidnets', code: 2, error: ['incidents'] },
  { line: 'search npm --limit many', code: 2, error: ['limit', 'many'] }
]
