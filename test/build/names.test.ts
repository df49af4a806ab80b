import { expect, it } from 'vitest'
import { projectWith, tagSecurity } from '../cli/command-line.ts'
import { anotherIncident, linesAndRules, reportOf } from '../cli/reports.ts'

const composed = 'Jos\u00e9'
const decomposed = 'Jose\u0301'
const role = (alias: string, title = 'Deputy'): string =>
  `---\ntitle: ${title}\naliases: ["${alias}"]\nsources:\n  - { id: charter }\n---\nRuns the meetings.\n`
const named = (name: string, title = 'Other'): string =>
  anotherIncident(title).replace('year:', `aliases: ["${name}"]\nyear:`)

it.each([
  ['two incidents', 'incidents', named(composed), named(decomposed, 'Second')],
  ['two roles', 'roles', role(composed), role(decomposed, 'Second')],
  ['an incident and itself', 'incidents', named(`${composed}", "${decomposed}`), ''],
  ['two roles, with what nobody sees', 'roles', role('one\u200btwo'), role('onetwo', 'Second')]
])('takes the two forms of one name for the same alias of %s', async (_, collection, first, second) => {
  const files = { [`content/${collection}/one.md`]: first, ...(second && { [`content/${collection}/two.md`]: second }) }
  const report = await reportOf(projectWith(files), 'validate')
  expect(report.code).toBe(1)
  expect(linesAndRules(report)).toEqual([
    second === '' ? `content/${collection}/one.md:3 list/duplicate` : `content/${collection}/two.md:3 alias/duplicate`
  ])
})

const reserved = ['con', 'nul', 'aux', 'prn', 'com0', 'com1', 'lpt9']

it.each(reserved.flatMap((id) => ['roles', 'incidents'].map((collection) => [id, collection] as const)))(
  'reports `%s` as an id of %s, which Windows cannot check out',
  async (id, collection) => {
    const file = `content/${collection}/${id}.md`
    const text = collection === 'roles' ? role('One') : anotherIncident('Device')
    const report = await reportOf(projectWith({ [file]: text }), 'validate')
    expect({ code: report.code, found: linesAndRules(report) }).toEqual({ code: 1, found: [`${file}:1 file/name`] })
  }
)

it.each(['console', 'com10', 'lpt', 'aux-port', 'nul-byte'])('takes `%s` for an id', async (id) => {
  expect((await reportOf(projectWith({ [`content/roles/${id}.md`]: role('One') }), 'validate')).problems).toEqual([])
})

it('does not start a record with such an id', async () => {
  const folder = projectWith()
  const { code, error } = await tagSecurity(folder, [
    'new',
    'lead',
    'Con',
    '--role',
    'chair',
    '--start',
    '2024',
    '--source',
    'charter'
  ])
  expect({ code, error }).toEqual({
    code: 2,
    error: expect.stringContaining('`con.md` is the name of a device on Windows')
  })
})

const sourced = 'sources:\n  - { id: charter }\n---\nFor tests.\n'
const channel = (url: string): string =>
  `---\nname: "#third"\nkind: slack\nurl: ${JSON.stringify(url)}\nstatus: current\n${sourced}`
const resource = (url: string): string => `---\ntitle: Third\nurl: ${JSON.stringify(url)}\nstatus: current\n${sourced}`

it.each(
  [
    'https://u:p@evil.example/',
    'https://u@evil.example/',
    'https://evil.example\\@good.example',
    'https://evil.example\\good.example/',
    'https://good.example@evil.example/',
    'https://good.example/a b',
    'https://good.example/a\tb',
    'https://good.example/\u200ba',
    'ftp://good.example/'
  ].flatMap((url) => [
    { url, file: 'content/channels/slack-third.md', line: 4, text: channel(url) },
    { url, file: 'content/resources/third.md', line: 3, text: resource(url) },
    {
      url,
      file: 'content/incidents/device.md',
      line: 16,
      text: anotherIncident('Device').replace('"https://example.org/report"', JSON.stringify(url))
    }
  ])
)('refuses the address $url in $file', async ({ file, line, text }) => {
  const report = await reportOf(projectWith({ [file]: text }), 'validate')
  expect({ code: report.code, found: linesAndRules(report) }).toEqual({
    code: 1,
    found: [`${file}:${line} field/format`]
  })
})
