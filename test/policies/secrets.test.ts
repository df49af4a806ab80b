import { describe, expect, it } from 'vitest'
import {
  emailsIn,
  isMailingList,
  isPersonal,
  labelledPasscodesIn,
  passcodeIn,
  passwordIn,
  withoutSecrets
} from '../../src/policies/secrets.ts'

describe('a passcode', () => {
  it.each([
    ['passcode 123456', 'passcode 123456'],
    ['pass code 123456', 'pass code 123456'],
    ['The Password: a1b2', 'Password: a1b2'],
    ['passwd=x9yz', 'passwd=x9yz'],
    ['pwd 1234', 'pwd 1234'],
    ['PIN is 0000', 'PIN is 0000'],
    ['PIN 482913', 'PIN 482913'],
    ['pin: 482913', 'pin: 482913'],
    ['your pin 482913', 'pin 482913'],
    ['PIN: 482 913 117#', 'PIN: 482 913 117'],
    ['The PIN code is 4829.', 'PIN code is 4829'],
    ['Passcode - 123456', 'Passcode - 123456'],
    ['passcode — 123456', 'passcode — 123456'],
    ['Pass-code: 123456', 'Pass-code: 123456'],
    ['Passcode：123456', 'Passcode：123456'],
    ['PIN number: 4829', 'PIN number: 4829'],
    ['PIN-Code: 4829', 'PIN-Code: 4829'],
    ['pin code 4829', 'pin code 4829'],
    ['PIN: 482-913', 'PIN: 482-913'],
    ['password pa55w0rd', 'password pa55w0rd'],
    ['the password is hunter2', 'password is hunter2'],
    ['password "hunter2"', 'password "hunter2'],
    ['passcode: ~~"s3cret!"', 'passcode: ~~"s3cret!'],
    ["password~ = '12ab", "password~ = '12ab"],
    ['passcode #$%&+-1', 'passcode #$%&+-1'],
    ['passcode !abc1', 'passcode !abc1']
  ])('is found in %j', (text, found) => {
    expect(passcodeIn(text)?.[0]).toBe(found)
  })

  it.each([
    'passcode 123',
    'passcode abcdef',
    'spinning 1234',
    'pins 1234',
    'The PIN is 1234 bytes long.',
    'the password - 2019 edition',
    'a pin-compatible 8086',
    'a password was stolen in 2024',
    'passcode: …',
    'compass code1234',
    'pin SHA-256 digests',
    'pin urllib3 and pin log4j',
    'pin: 2024.1',
    'Pin 4829 packages',
    'the password SHA-256 hashes',
    'the password is sha512-hashed',
    'the password is 12-character',
    'hashed the password 100000 times',
    'password 100% safe',
    'password-sha256 hashes',
    'passwords 12345'
  ])('is not found in %j', (text) => {
    expect(passcodeIn(text)).toBeNull()
  })

  it('is found after a label whatever it is made of', () => {
    const text = 'Passcode: abc (passcode :d) and passcode e'
    expect(labelledPasscodesIn(text).map(([found]) => found)).toEqual(['Passcode: abc', 'passcode :d'])
    expect(labelledPasscodesIn('Compasscode: abc')).toEqual([])
    expect(labelledPasscodesIn('Passcode: see the invitation')).toEqual([])
  })
})

describe('a password in an address', () => {
  it.each([
    ['https://example.org/j/1?pwd=abc&b=c', '?pwd=abc'],
    ['https://example.org/j/1?a=b&password=abc#d', '&password=abc'],
    ['https://example.org/j/1?a=b&amp;pwd=abc', ';pwd=abc'],
    ['https://example.org/j/1#pwd=abc', '#pwd=abc'],
    ['https://example.org/j/1?PASSCODE=a"b', '?PASSCODE=a'],
    ["see (https://example.org/?pwd='a') there", "?pwd='a'"]
  ])('is found in %s', (url, found) => {
    expect(passwordIn(url)?.[0]).toBe(found)
  })

  it.each(['https://example.org/?pwd=', 'https://example.org/pwd=abc', 'https://example.org/?mypwd=abc'])(
    'is not found in %s',
    (url) => {
      expect(passwordIn(url)).toBeUndefined()
    }
  )

  it('is found each time', () => {
    expect([1, 2].map(() => passwordIn('?pwd=abc')?.index)).toEqual([0, 0])
  })
})

describe('an e-mail address', () => {
  it.each([
    ['Ask ada@example.org.', 'ada@example.org'],
    ['<a.b+c-d_e@sub-domain.example.co.uk>', 'a.b+c-d_e@sub-domain.example.co.uk'],
    ['mailto:Ada@Example.ORG', 'Ada@Example.ORG']
  ])('is found in %j', (text, found) => {
    expect(emailsIn(text).map(([email]) => email)).toEqual([found])
  })

  it.each([
    'lodash@4.17.21',
    'ada@localhost',
    'https://example.org/@ada@example.org',
    '/ada@example.org',
    'ada@example.o',
    '@ada',
    'ada@example.org-x',
    'ada@-example.org'
  ])('is not found in %j', (text) => {
    expect(emailsIn(text)).toEqual([])
  })

  it.each([
    'tag@lists.cncf.io',
    'tag@list.example.org',
    'tag@groups.io',
    'tag@cncf.groups.io',
    'tag@googlegroups.com',
    'git@github.com'
  ])('of a mailing list or repository may stay: %s', (address) => {
    expect(isMailingList(address)).toBe(true)
    expect(emailsIn(`Write to ${address}.`)).toEqual([])
  })

  it.each([
    'lists@example.org',
    'ada@mylists.org',
    'ada@groups.io.example.org',
    'ada@googlegroups.com.example.org',
    'notgit@github.com'
  ])('is not a mailing list’s: %s', (address) => {
    expect(isMailingList(address)).toBe(false)
  })

  it.each(
    (
      'info security support help contact abuse conduct events press legal admin noreply no-reply group groups ' +
      'list lists team teams maintainers community toc tag announce discuss cncf-tag tag.security x_team_y ' +
      'a+help help+a secalert opensource open-source secure security-team productsecurity psirt product-psirt cert ' +
      'csirt soc kubernetes-security oss-maintainers dev kafka-dev users wg-security vuln vulnerability-report ' +
      'responsible-disclosure webmaster hostmaster postmaster hello pr root sales do-not-noreply ' +
      'bugbounty bounty cve incidents incident-response advisories appsec compliance infra dpo phishing sre'
    ).split(' ')
  )('is a role’s: %s@example.org', (name) => {
    expect(isPersonal(`${name}@example.org`)).toBe(false)
  })

  it.each([
    'ada@example.org',
    'informed@example.org',
    'tagore@example.org',
    'a.b@calendar.example.org',
    'ada.example@security.example.org',
    'a.person@example.org',
    'devon@example.org',
    'mark.root@example.org',
    'sirtori@example.org',
    'ada+hello@example.org',
    'ciara@example.org'
  ])('is a person’s: %s', (address) => {
    expect(isPersonal(address)).toBe(true)
  })

  it('has a host, or is nobody’s, and is not a mailing list’s', () => {
    expect(['ada', 'ada@', 'ada@lists.example.org'].filter(isPersonal)).toEqual([])
  })
})

it('cuts out every secret and leaves the rest', () => {
  expect(
    withoutSecrets(
      'Join https://example.org/?pwd=a1&b=c and https://example.org/?password=x (passcode: abc, PIN: 482913), ' +
        'or ask ada@example.org, bob@example.org or tag@lists.cncf.io.'
    )
  ).toBe(
    'Join https://example.org/?pwd=…&b=c and https://example.org/?password=… (passcode: … PIN: …), ' +
      'or ask …, … or tag@lists.cncf.io.'
  )
})
