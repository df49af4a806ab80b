import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { filesIn } from '../command-line.ts'
import { scaffold, project, textOf } from './project.ts'

const enough = '--year 2024 --type negligence --reference https://example.org/ --source cve-list'
const lead = '--role chair --start 2026-01-01 --source contribute-site-page'
const from = '--from ../contribute-site'
const hint = 'name a checkout of cncf/contribute-site, cncf/toc or cncf/tag-security'
const long = 'a'.repeat(300)

const table: readonly (readonly [line: string, error: string])[] = [
  ['new', 'Missing kind. Kinds: incident, term, lead, source. See `tag-security new incident --help`.'],
  [
    'new incidnt "A" --year 2024',
    'Unknown kind `incidnt`; did you mean `incident`? Kinds: incident, term, lead, source. See `tag-security new ' +
      'incident --help`.'
  ],
  [
    'new incident',
    'Missing title: `tag-security new incident "…"`. An incident needs `--year <year>`, `--type <id>`, ' +
      '`--reference <url>` and `--source <source>`; see `tag-security new incident --help`.'
  ],
  [
    `new incident A B --yaer 2024 --kind attak --type negligense --disclosed 2024-3-1 --reference example.org`,
    'Unknown option `--yaer`; did you mean `--year`? Unexpected `B`; put a title of several words in quotes. ' +
      'Unknown value `attak` of `--kind`; did you mean `attack`? `--disclosed` is `2024-3-1`; expected a date: ' +
      '`2024`, `2024-02` or `2024-02-29`. `--reference` is `example.org`; expected an address that starts with ' +
      '`https://` or `http://`. An incident needs `--year <year>`; see `tag-security new incident --help`.'
  ],
  ['new source A', 'A source needs `--url <url>` and `--date <date>`; see `tag-security new source --help`.'],
  [`new incident A --yaer 2024 ${enough}`, 'Unknown option `--yaer`; did you mean `--year`?'],
  [`new lead A --from ../contribute-site ${lead}`, 'Unknown option `--from`.'],
  [
    'new incident A',
    'An incident needs `--year <year>`, `--type <id>`, `--reference <url>` and `--source <source>`; see ' +
      '`tag-security new incident --help`.'
  ],
  ['new term A', 'A term needs `--category <category>` and `--source <source>`; see `tag-security new term --help`.'],
  ['new lead A', 'A lead needs `--role <role>` and `--source <source>`; see `tag-security new lead --help`.'],
  [
    'new lead A --role chair --source contribute-site-page',
    'A lead needs `--start <date>`; see `tag-security new lead --help`.'
  ],
  [`new incident A --kind attak ${enough}`, 'Unknown value `attak` of `--kind`; did you mean `attack`?'],
  [
    `new incident A --kind zebra ${enough}`,
    'Unknown value `zebra` of `--kind`; expected `attack`, `vulnerability`, `exposure`, `unclassified`.'
  ],
  [
    `new incident A --type malicous-maintainer ${enough}`,
    'Unknown compromise type `malicous-maintainer`; did you mean `malicious-maintainer`?'
  ],
  [
    `new incident A --type "Dev Tool" ${enough}`,
    '`Dev Tool` is another name of the compromise type `dev-tooling`; give the id.'
  ],
  [
    `new incident A --source zzzzzzzzzz ${enough}`,
    'Unknown source `zzzzzzzzzz`; the IDs are the file names in `sources`.'
  ],
  [`new incident A --ecosystem npmm ${enough}`, 'Unknown value `npmm` of `--ecosystem`; did you mean `npm`?'],
  [
    `new incident A --reference advisry:https://a.org ${enough}`,
    'Unknown kind of reference `advisry` in `advisry:https://a.org`; did you mean `advisory`? ' +
      'Known: article, advisory, report, discussion, post-mortem, evidence.'
  ],
  [`new incident A --disclosed 2024-02-30 ${enough}`, '`--disclosed` is `2024-02-30`; expected a day that exists.'],
  [`new incident A ${enough} --year 20x4`, '`--year` is the text `20x4`; expected a number.'],
  [
    `new incident A --package pkg:npm/@scope/name@1 ${enough}`,
    '`--package` is `pkg:npm/@scope/name`; expected a package URL without version, such as `pkg:npm/%40scope/name`.'
  ],
  [`new incident A --alias liblzma ${enough}`, '`liblzma` already names `incidents/liblzma.md`.'],
  [
    `new incident A --alias B --id zzz ${enough} --related nowhere-at-all`,
    'Unknown incident `nowhere-at-all`; the IDs are the file names in `incidents`.'
  ],
  [
    `new incident Liblzma ${enough}`,
    'content/incidents/liblzma.md exists and was not changed; choose another name with --id <id>.'
  ],
  [`new incident "" ${enough}`, 'No ID can be made from ``; give one: --id <id>.'],
  [`new incident 蛇 ${enough}`, 'No ID can be made from `蛇`; give one: --id <id>.'],
  [
    `new incident A ${enough} --id ../../Up`,
    'Invalid ID `../../Up`: use lower-case letters and digits, words joined by single hyphens; did you mean `up`?'
  ],
  [`new incident ${long} ${enough}`, `No ID can be made from \`${long.slice(0, 79)}…\`; give one: --id <id>.`],
  [`new lead A ${lead} --role chiar`, 'Unknown value `chiar` of `--role`; did you mean `chair`?'],
  [`new lead A ${lead} --github @a`, '`--github` is `@a`; expected a GitHub handle, without `@`.'],
  [
    `new term A --category tolling --source contribute-site-lexicon`,
    'Unknown value `tolling` of `--category`; did you mean `tooling`?'
  ],
  [`new incident A --content contnt ${enough}`, 'No such folder: `contnt`; did you mean `content`?'],
  [
    `new incident A --content ../zebra ${enough}`,
    'No such folder: `../zebra`; run this in the project, or name it: --content <folder>.'
  ],
  [
    `new incident A --content content/leads/andrew-martin.md ${enough}`,
    '`content/leads/andrew-martin.md` is not a folder; run this in the project, or name it: --content <folder>.'
  ],
  [
    `new incident A --content ../contribute-site ${enough}`,
    'The folder `../contribute-site` has no collection with Markdown; name the content folder: --content <folder>.'
  ],
  ['new incident xz --from ../contribute-sit', 'No such folder: `../contribute-sit`; did you mean `contribute-site`?'],
  ['new incident xz --from ../zebra', `No such folder: \`../zebra\`; ${hint}.`],
  ['new incident xz --from ../empty', 'The folder `../empty` has no documents; is the checkout complete?'],
  ['new incident xz --from ../notes', 'No catalog of incidents in `../notes`.'],
  ['new term xz --from ../notes', 'No lexicon in `../notes`.'],
  [`new incident xs ${from}`, 'Unknown incident `xs` in `../contribute-site`; did you mean `xz`?'],
  [
    `new incident 2024/unlistd.md ${from}`,
    'Unknown incident `2024/unlistd.md` in `../contribute-site`; did you mean `unlisted`?'
  ],
  [
    `new incident twin ${from}`,
    '`twin` matches 2 files in `../contribute-site`; give the path: ' +
      'docs/community/tags/security-and-compliance/publications/catalog/2023/twin.md, ' +
      'docs/community/tags/security-and-compliance/publications/catalog/2024/twin.md.'
  ],
  [`new incident xz --from ../moved`, 'An incident needs `--source <source>`; see `tag-security new incident --help`.'],
  [
    `new term "atack vector" ${from}`,
    'Unknown term `atack vector` in `../contribute-site`; did you mean `Attack vector`?'
  ],
  ['new incident one --from ../binary', 'No catalog of incidents in `../binary`.']
]

test.each(table)('%s', async (line, error) => {
  const folder = project()
  mkdirSync(join(folder, '../empty'))
  for (const [path, content] of [
    ['notes/a.md', '# Notes\n'],
    ['binary/one.md', '# One\0\n\n## Impact\n\n## Type of compromise\n']
  ] as const) {
    mkdirSync(join(folder, '..', path, '..'))
    writeFileSync(join(folder, '..', path), content)
  }
  cpSync(
    join(folder, '../contribute-site/docs/community/tags/security-and-compliance/publications'),
    join(folder, '../moved'),
    { recursive: true }
  )
  const before = filesIn(join(folder, '..'))
  expect(await scaffold(folder, line)).toEqual({ code: 2, out: '', error: `tag-security: ${error}\n` })
  expect(filesIn(join(folder, '..'))).toEqual(before)
})

it('does not write through a symbolic link, nor over one that leads nowhere', async () => {
  const folder = project()
  renameSync(join(folder, 'content/leads'), join(folder, '../leads'))
  symlinkSync('../../leads', join(folder, 'content/leads'))
  expect((await scaffold(folder, `new lead A ${lead}`)).error).toBe(
    'tag-security: content/leads is not a folder; replace it with one.\n'
  )
  symlinkSync('nowhere.md', join(folder, 'content/incidents/a.md'))
  expect((await scaffold(folder, `new incident A ${enough}`)).error).toMatch(
    /^tag-security: content\/incidents\/a\.md exists and/
  )
})

it('is not kept from writing by faults that other files have', async () => {
  const folder = project()
  writeFileSync(join(folder, 'content/incidents/broken.md'), '---\ntitle: [\n---\n')
  expect((await scaffold(folder, `new incident A ${enough}`)).code).toBe(0)
  expect(textOf(folder, 'incidents/a.md')).toContain('title: A\n')
})

it('sees a clash that would be reported in another file', async () => {
  const folder = project()
  rmSync(join(folder, 'content/incidents/liblzma.md'))
  await scaffold(folder, `new incident Zebra --alias shared ${enough}`)
  expect(await scaffold(folder, `new incident A --alias shared ${enough}`)).toMatchObject({
    code: 2,
    error: 'tag-security: incidents/zebra.md would clash with it: `shared` already names `incidents/a.md`.\n'
  })
})

it('writes no e-mail address of a person', async () => {
  const folder = project()
  const { code, error } = await scaffold(folder, `new incident A --note "Write to jane@gmail.com." ${enough}`)
  expect(code).toBe(2)
  expect(error).toMatch(/^tag-security: .*`jane@gmail\.com`.*\n$/)
})
