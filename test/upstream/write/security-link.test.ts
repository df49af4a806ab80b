import { expect, it } from 'vitest'
import { securityLink } from '../../../src/upstream/write/security-link.ts'

const at = { file: 'a.md', line: 1, column: 1 }

it.each([
  ['Security file', 'https://example.org/a', 'security-policy'],
  ['**Security Policy**', 'https://example.org/a', 'security-policy'],
  ['SECURITY.md', 'https://example.org/SECURITY.md', 'security-policy'],
  ['Reporting a vulnerability', 'https://example.org/a', 'security-policy'],
  ['Security-Insights', 'https://example.org/a', 'security-insights'],
  ['Insights', 'https://example.org/SECURITY-INSIGHTS.yml', 'security-insights'],
  ['Security contacts', 'https://example.org/SECURITY_CONTACTS', 'contacts'],
  ['Default and optional configs', 'https://example.org/a', 'configuration'],
  ['Threat model of 2022', 'https://example.org/a', 'threat-model'],
  ['Security audit', 'https://example.org/a', 'audit'],
  ['Security considerations', 'https://example.org/a', 'guidance'],
  ['Web site', 'https://example.org/a', 'other'],
  ['', 'https://example.org/a', 'other']
])('knows the kind of `%s` at %s: %s', (label, url, kind) => {
  expect(securityLink({ label, url, others: [], at })).toMatchObject({ url, kind })
})

it('keeps a label where the kind does not say it, at most sixty characters of it', () => {
  expect(securityLink({ label: 'A _fine_ audit', url: 'https://example.org/a', others: [], at }).title).toBe(
    'A fine audit'
  )
  expect(securityLink({ label: 'Security file', url: 'https://example.org/a', others: [], at }).title).toBeUndefined()
  const long = securityLink({ label: `Web ${'site '.repeat(20)}`, url: 'https://example.org/a', others: [], at }).title
  expect(long).toMatch(/^Web (?:site )+sit?e?…$/)
  expect(long?.length).toBeLessThanOrEqual(60)
})
