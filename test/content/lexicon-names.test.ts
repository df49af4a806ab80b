import { expect, it } from 'vitest'
import { compromiseTypeNamed, compromiseTypes } from '../../src/query/compromise-types.ts'
import { getTerm, lexicon, termsIn, type TermId } from '../../src/query/lexicon.ts'

const words = (text: string): string => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')}`

const namesOf = {
  'attack-surface': ['defence in depth', 'defense in depth'],
  'authentication-vs-authorization-vs-access-control': [
    'authorisation',
    'zero trust',
    'zero trust architecture',
    'identity provider',
    'IdP'
  ],
  'audit-logging-vs-security-logging-vs-monitoring': [
    'SIEM',
    'security information and event management',
    'security incident and event management',
    'security monitoring',
    'log monitoring'
  ],
  'certificate-authority': ['CA', 'PKI', 'public key infrastructure'],
  'certificate-root-of-trust': ['root CA', 'trust anchor', 'chain of trust'],
  certificates: ['TLS certificate', 'SSL certificate', 'client certificate', 'SSH certificate'],
  claim: ['claims', 'reserved claims', 'custom claims', 'claims-based identity'],
  'cryptographic-signing-vs-encrypting-vs-verifying-validating': ['code signing', 'software attestation', 'decryption'],
  'dynamic-analysis-security-testing-dast': ['black box testing', 'runtime application scanning'],
  'hardware-root-of-trust': ['secure boot', 'measured boot'],
  identity: ['IAM', 'identity and access management', 'identity management', 'access management', 'device identity'],
  'infrastructure-as-code-security': ['IaC', 'infrastructure as code', 'IaC scanning', 'IaC hardening'],
  'key-management-store': ['KMS', 'key manager'],
  keys: ['private key', 'public key', 'key pair', 'SSH key', 'GPG key', 'key management', 'key rotation'],
  'least-privilege': [
    'rootless',
    'rootless container',
    'just-in-time access',
    'JIT access',
    'lateral movement',
    'privilege escalation'
  ],
  'mutual-authentication': ['mTLS', 'mutual TLS'],
  secrets: ['secrets manager', 'secrets management', 'secret rotation', 'secret revocation'],
  'security-policy-as-code': ['policy as code', 'policy engine'],
  'security-requirements': ['CIA triad'],
  'service-identity': ['identity document', 'non-person entity', 'workload identity'],
  'shift-security-left': ['DevOps', 'DevSecOps', 'shift left'],
  'software-composition-analysis': ['SCA'],
  'static-analysis-security-testing-sast': ['static analysis', 'source code analysis', 'white box testing'],
  'threat-vs-vulnerability-vs-exploit': ['zero-day vulnerability', 'vulnerabilities', 'threat actor', 'exploit kit'],
  token: ['JWT', 'JSON Web Token', 'bearer token', 'access token', 'refresh token', 'API token', 'web token'],
  'trusted-platform-module-tpm-vtpm': ['attestation', 'remote attestation', 'vTPM'],
  'user-identity': ['identity federation'],
  'vulnerability-scanning': ['vulnerability scanner', 'port scanner', 'dependency scanner']
} as const satisfies Partial<Record<TermId, readonly string[]>>

it.each(Object.entries(namesOf).flatMap(([id, names]) => names.map((name) => [name, id] as const)))(
  'resolves %s to the term that explains it, %s',
  (name: string, id) => {
    expect(getTerm(name)?.id).toBe(id)
    expect(termsIn(`(${name})`).map(({ term, text }) => [text, term.id])).toEqual([[name, id]])
  }
)

it('resolves a name with a dot, which texts are not searched for', () => {
  expect(getTerm('X.509').id).toBe('certificates')
})

it('has in the text of a term, in some form, the last word of each name that it covers', () => {
  for (const { covers, definition, usage, term } of lexicon) {
    const text = words(`${term} ${definition} ${usage ?? ''}`)
    for (const name of covers.filter((one) => !/^Auth[NZ]$/.test(one)))
      expect(text, name).toContain(` ${words(name).split(' ').at(-1)?.replace(/s$/, '').slice(0, 5)}`)
  }
})

it('names no term as a mention that its own text explains', () => {
  for (const { covers, aliases, mentions } of lexicon)
    for (const name of mentions) expect([...covers, ...aliases].map(words)).not.toContain(words(name))
})

it('lists related terms on both sides', () => {
  for (const { id, related } of lexicon)
    for (const other of related) expect(getTerm(other).related, `${other} lacks ${id}`).toContain(id)
})

it.each([
  ['typosquatting', 'negligence'],
  ['typo-squatting', 'negligence'],
  ['watering hole', 'watering-hole-attack'],
  ['watering hole attack', 'watering-hole-attack'],
  ['phishing', 'social-engineering-phishing-attack'],
  ['social engineering', 'social-engineering-phishing-attack'],
  ['attack chain', 'attack-chaining'],
  ['developer tools', 'dev-tooling'],
  ['rogue maintainer', 'malicious-maintainer'],
  ['source code compromise', 'source-code'],
  ['signing key compromise', 'trust-and-signing'],
  ['outdated dependency', 'outdated-dependencies']
])('resolves %s to the type of compromise', (name, id) => {
  expect(compromiseTypeNamed(name)?.id).toBe(id)
})

it('gives no two types of compromise one name', () => {
  const names = compromiseTypes.flatMap(({ id, title, aliases }) => [...new Set([id, title, ...aliases].map(words))])
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})
