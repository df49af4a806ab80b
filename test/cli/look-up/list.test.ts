import { expect, test } from 'vitest'
import { incidents, leads, pages } from '../../../src/index.ts'
import { tagSecurity } from '../command-line.ts'

/** The ids that a command line gives, in order. */
async function ids(line: string): Promise<string[]> {
  const { code, out, error } = await tagSecurity('.', [
    ...line.split(' ').map((word) => word.replaceAll('~', ' ')),
    '--format',
    'json',
    '--fields',
    'id'
  ])
  expect({ line, code, error }).toEqual({ line, code: 0, error: '' })
  return (JSON.parse(out) as { id: string }[]).map(({ id }) => id)
}

test.each([
  ['list incidents --type malicious-maintainer --since 2021 --until 2021 --ecosystem npm', ['coa-rc', 'ua-parser-js']],
  ['list incidents --identifier cve-2024-3094', ['xz']],
  ['list incidents --package pkg:npm/event-stream@3.3.6 --technique T1195 --kind attack', ['event-stream']],
  ['list incidents --until 1999', ['login-bell']],
  ['list incidents --text liblzma', ['xz']],
  ['list leads --role Chair --at 2026-08', ['evan-anderson', 'john-kjell', 'marina-moore']],
  ['list incidents --ecosystem Pear,homebrew --kind vulnerability', ['homebrew', 'php-pear-compromise']],
  ['list incidents --ecosystem homebrew --ecosystem pear --kind vulnerability', ['homebrew', 'php-pear-compromise']],
  ['list incidents --type fake_toolchain,~Outdated~Dependencies --until 2023', ['xcodeghost', 'xmlsec-manageengine']],
  ['list incidents --year 2003,1975', ['login-bell', 'debian', 'gentoo-rsync', 'kernel-repository']],
  ['list incidents --since 2003-11 --until 2003-11', ['debian', 'kernel-repository']],
  ['list incidents --host theregister.com --year 2010', ['proftpd']],
  ['list incidents --reference https://www.theregister.com --year 2010', ['proftpd']],
  ['list channels --kind mailing-list --status current', ['mailing-list-cncf-tag-security-and-compliance']],
  ['list initiatives --lead justin-cappos', ['security-assessments']],
  ['list deliverables --link-format audio --kind whitepaper', ['cloud-native-security-whitepaper']],
  ['list meetings --rel recordings', ['tag-security-and-compliance-meetings']],
  ['list lexicon --category hardware --text vtpm', ['trusted-platform-module-tpm-vtpm']],
  ['list compromise-types --defined true --kind technique', ['attack-chaining']],
  ['list resources --status former --text youtube', ['cncf-youtube-channel']],
  ['list sources --text tags.yaml~4acc1dcf', ['toc-tags-yaml']],
  ['list sources --license CC-BY-4.0 --limit 0', []],
  ['list roles --text technical~direction', ['tech-lead']],
  ['list pages --text App~Delivery', ['tag-security-page']],
  ['list procedures --text assessment', ['request-a-security-assessment']],
  ['list contributions --text whitepapers', ['review-and-provide-feedback']]
])('`%s` narrows the list as its query helper does', async (line, expected) => {
  expect(await ids(line)).toEqual(expected)
})

test('claims are listed with their page, by page, section and verdict', async () => {
  const { out } = await tagSecurity(
    '.',
    'list claims --page security-and-compliance-page --section Slack --verdict false --format json'.split(' ')
  )
  const [claim] = pages.flatMap((page) =>
    page.claims
      .filter(({ section, verdict }) => section === 'Slack' && verdict === 'false')
      .map((one) => ({ page: page.id, ...one }))
  )
  expect(JSON.parse(out)).toEqual([claim])
})

test('leads are everyone who ever held an office, until a day is asked for', async () => {
  expect(await ids('list leads')).toEqual(leads.map(({ id }) => id))
  expect(await ids('list leads --role toc-liaison')).toEqual(
    leads.filter(({ terms }) => terms.some(({ role }) => role === 'toc-liaison')).map(({ id }) => id)
  )
  expect(await ids('list leads --at today')).toEqual(
    await ids(`list leads --at ${new Date().toISOString().slice(0, 10)}`)
  )
})

test.each([
  ['incident', 'incidents'],
  ['INCIDENTS', 'incidents'],
  ['terms', 'lexicon'],
  ['term', 'lexicon'],
  ['compromise-type', 'compromise-types'],
  ['claim', 'claims']
])('`%s` means the collection `%s`', async (word, name) => {
  expect(await ids(`list ${word} --limit 3`)).toEqual(await ids(`list ${name} --limit 3`))
})

test('a list is cut to its limit, oldest incidents first', async () => {
  expect(await ids('list incidents --limit 2')).toEqual(
    [...incidents]
      .sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1))
      .slice(0, 2)
      .map(({ id }) => id)
  )
})

test('fields come in the order in which they are asked for, each once', async () => {
  const { out } = await tagSecurity('.', [
    'list',
    'incidents',
    '--identifier',
    'CVE-2024-3094',
    '--fields',
    'year, id,year',
    '--format',
    'csv'
  ])
  expect(out).toBe('year,id\r\n2024,xz\r\n')
})

test('CSV has the same columns whatever is listed', async () => {
  const header = async (...more: string[]): Promise<string> =>
    (await tagSecurity('.', ['list', 'incidents', '--format', 'csv', ...more])).out.split('\n')[0] ?? ''
  expect(await header('--limit', '0')).toBe(await header())
})

test('a list without records says so beside the output, and only to people', async () => {
  expect(await tagSecurity('.', ['list', 'incidents', '--until', '1970'])).toEqual({
    code: 0,
    out: '',
    error: 'No results.\n'
  })
  expect(await tagSecurity('.', ['list', 'incidents', '--until', '1970', '--format', 'json'])).toEqual({
    code: 0,
    out: '[]\n',
    error: ''
  })
})
