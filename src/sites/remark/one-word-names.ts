/**
 * Every name in the lexicon that is one word and no acronym, and acronyms that abbreviate something else as well: with
 * an example of what the word means on other pages, or `undefined` where it means there what the lexicon explains.
 * Those with an example are linked only when asked for.
 */
export const oneWordNames = {
  attestation: 'attestation of a build',
  authentication: undefined,
  authorisation: undefined,
  authorization: undefined,
  certificate: 'a Developer Certificate of Origin',
  certificates: 'certificates of attendance',
  claim: 'claim an issue',
  claims: 'travel claims',
  compliance: 'compliance with the code of conduct',
  credential: 'a press credential',
  credentials: 'academic credentials',
  decrypting: undefined,
  decryption: undefined,
  devops: 'a DevOps conference',
  encrypting: undefined,
  encryption: undefined,
  exploit: 'exploit parallelism',
  identities: 'gender identities',
  identity: 'gender identity',
  immutability: undefined,
  immutable: 'an immutable list',
  key: 'Key sessions',
  keys: 'the keys of a map',
  mac: 'a MAC address',
  monitoring: 'monitoring and alerting',
  nonrepudiation: undefined,
  orchestration: undefined,
  orchestrator: undefined,
  rootless: undefined,
  secret: 'secret sauce',
  secrets: 'the secrets of success',
  security: 'the Security Council',
  signing: 'signing up for a session',
  threat: 'a threat to the roadmap',
  token: 'a token of thanks',
  tokens: 'tokens of thanks',
  validating: 'validating form input',
  validation: 'validation of options',
  verification: 'verification of a checklist item',
  verifying: 'verifying a bug fix',
  vulnerabilities: undefined,
  vulnerability: undefined
} as const satisfies Readonly<Record<string, string | undefined>>

const everyday = new Set(Object.entries(oneWordNames).flatMap(([name, use]) => (use === undefined ? [] : [name])))

/** Whether a mention of a term is a word, or its plural, that means something else on many pages. */
export function isEverydayWord(mention: string): boolean {
  const word = mention.toLowerCase()
  return everyday.has(word) || everyday.has(word.replace(/s$/, ''))
}
