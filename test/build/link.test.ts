import { expect, test } from 'vitest'
import type { ContentFile } from '../../src/build/read.ts'
import { build, contentFile, overlaid, textOf } from './content-tree.ts'

/** What is found between the files of the base and others laid over it: place, rule and message. */
const found = (...files: readonly ContentFile[]): string[] =>
  build(overlaid(files)).diagnostics.map(
    ({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`
  )

const edited = (path: string, from: string, to: string, as = path): ContentFile => {
  expect(textOf(path)).toContain(from)
  return contentFile(
    as,
    textOf(path).replace(from, () => to)
  )
}

const main = 'channels/slack-main.md'
const old = 'channels/slack-old.md'
const page = 'pages/page.md'
const incident = 'incidents/example-stream.md'

test('an alias in any case names one record of its collection', () => {
  expect(found(edited(old, '[General]', '[Slack-Main]'))).toEqual([
    `${old}:3:11 alias/duplicate \`Slack-Main\` already names \`${main}\`.`
  ])
  expect(found(edited(main, 'kind: slack', 'aliases: [GENERAL]\nkind: slack'))).toEqual([
    `${old}:3:11 alias/duplicate \`General\` already names \`${main}\`.`
  ])
  expect(found(edited(main, 'kind: slack', 'aliases: [GENERAL]\nid: 5\nkind: slack'))).toEqual([
    `${main}:4:1 field/misplaced \`id\` does not belong in the front matter.`,
    `${old}:3:11 alias/duplicate \`General\` already names \`${main}\`.`
  ])
  expect(found(edited(old, '[General]', '[slack-old]'))).toEqual([
    `${old}:3:11 alias/duplicate \`slack-old\` already names this record.`
  ])
  expect(found(edited(old, '[General]', '[General, general]'))).toEqual([])
  expect(found(edited(old, '[General]', '[chair]'))).toEqual([])
})

test('an id of an item appears once in its record, in whichever list', () => {
  expect(found(edited(page, 's02', 's01'))).toEqual([
    `${page}:17:11 id/duplicate \`s01\` appears twice in this record.`
  ])
  expect(found(edited(page, '  - { id: charter }', '  - { id: charter }\n  - { id: charter, path: a.md }'))).toEqual([])
})

test('an identifier is the alias of one incident', () => {
  const other = (relation: string): ContentFile =>
    edited(incident, 'relation: alias', `relation: ${relation}`, 'incidents/other.md')
  expect(found(other('alias'))).toEqual([
    expect.stringMatching(/identifier\/shared `CVE-2018-12345` already belongs to `incidents\/example-stream\.md`\.$/)
  ])
  expect(found(other('related'))).toEqual([])
})

test('a reference to another name of a record has its id as the fix', () => {
  const { diagnostics } = build(
    overlaid([
      edited(main, 'status: current', 'status: former\nreplacedBy: [GENERAL]'),
      edited(old, 'slack-main', 'slack-main')
    ])
  )
  expect(diagnostics).toMatchObject([
    {
      message: '`GENERAL` is another name of the channel `slack-old`; give the id.',
      fix: { place: { line: 8, column: 14, endLine: 8, endColumn: 21 }, text: 'slack-old' }
    }
  ])
  const term = edited(
    'lexicon/least-privilege.md',
    'mentions:',
    'related: [least privilege]\nmentions:',
    'lexicon/other.md'
  )
  expect(
    found(
      contentFile(
        term.path,
        String(new TextDecoder().decode(term.content as Uint8Array)).replace('term: Least privilege', 'term: Other')
      )
    )
  ).toEqual([
    'lexicon/other.md:4:11 reference/unknown ' +
      '`least privilege` is another name of the term `least-privilege`; give the id.'
  ])
  expect(found(edited('initiatives/controls.md', 'lead: ada-example', 'lead: Ada Example'))).toEqual([
    expect.stringContaining('`Ada Example` is another name of the lead `ada-example`; give the id.')
  ])
  const titled = '- { collection: incidents, id: Example Stream }'
  expect(found(edited(page, '- { collection: mission, id: mission, item: guidance }', titled))).toEqual([
    expect.stringContaining('`Example Stream` is another name of the incident `example-stream`; give the id.')
  ])
  expect(found(edited(page, 'id: join', 'id: Join'))).toEqual([
    expect.stringContaining('reference/unknown `Join` is another name of the procedure `join`; give the id.')
  ])
})

test('a reference to a name of two records has no fix', () => {
  const { diagnostics } = build(
    overlaid([
      edited(main, 'name: "#main"', 'name: "#chat"'),
      edited(old, 'name: "#old"', 'name: Chat'),
      edited(page, '- { collection: mission, id: mission, item: guidance }', '- { collection: channels, id: Chat }')
    ])
  )
  expect(diagnostics.map(({ rule, fix }) => ({ rule, fix }))).toEqual([{ rule: 'reference/unknown', fix: undefined }])
})

test('the part of a reference that leads to nothing is reported', () => {
  expect(found(edited(page, 'collection: mission', 'collection: misson'))).toEqual([
    `${page}:15:23 reference/unknown Unknown collection \`misson\`; did you mean \`mission\`?`
  ])
  expect(found(edited(page, 'id: join', 'id: joyn'))).toEqual([
    `${page}:16:39 reference/unknown Unknown procedure \`joyn\`; did you mean \`join\`?`
  ])
  expect(found(edited(page, 'item: guidance', 'item: guidanse'))).toEqual([
    `${page}:15:51 reference/unknown Unknown item \`guidanse\` of the mission \`mission\`; did you mean \`guidance\`?`
  ])
})

test('a record refers to items inside itself, but not to itself', () => {
  const records = (reference: string): ContentFile =>
    edited(
      page,
      '- { collection: mission, id: mission, item: guidance }',
      `- { collection: pages, id: page${reference} }`
    )
  expect(found(records(''))).toEqual([`${page}:15:9 reference/self \`page\` refers to itself.`])
  expect(found(records(', item: s02'))).toEqual([])
})

test('records that replace each other, or themselves, are reported', () => {
  const cycle = (id: string): string => `What replaces \`${id}\` is, in the end, replaced by it.`
  expect(found(edited(old, '[slack-main]', '[slack-old]'))).toEqual([
    `${old}:7:13 reference/cycle ${cycle('slack-old')}`
  ])
  expect(found(edited(main, 'status: current', 'status: former\nreplacedBy: [slack-old]'))).toEqual([
    `${main}:8:13 reference/cycle ${cycle('slack-main')}`,
    `${old}:7:13 reference/cycle ${cycle('slack-old')}`
  ])
})

test('ids that differ only by case are the same id', () => {
  expect(found(contentFile('channels/Slack-Main.md', textOf(main)))).toContain(
    `${main}:1:1 id/duplicate \`slack-main\` is also the id of \`channels/Slack-Main.md\`.`
  )
})

test('an alias that three records have belongs to the first of them', () => {
  const third = 'channels/slack-third.md'
  const message = `\`General\` already names \`${main}\`.`
  expect(
    found(edited(main, 'kind: slack', 'aliases: [General]\nkind: slack'), edited(old, 'General', 'General', third))
  ).toEqual([`${old}:3:11 alias/duplicate ${message}`, `${third}:3:11 alias/duplicate ${message}`])
})

test('each of many unknown references is reported, the first of them with the nearest id', () => {
  const incident = textOf('incidents/example-stream.md')
  const files = Array.from({ length: 100 }, (_, index) => {
    const related = Array.from({ length: 8 }, (_, one) => `${'unknown-record'.repeat(6)}-${index}-${one}`)
    const text = incident
      .replace('title: Example stream', `title: Stream ${index}\nrelated: [${related.join(', ')}]`)
      .replace('CVE-2018-12345', `CVE-2018-${20_000 + index}`)
    return contentFile(`incidents/${'unknown-record'.repeat(6)}-${index}.md`, text)
  })
  const unknown = build(overlaid(files)).diagnostics.filter(({ rule }) => rule === 'reference/unknown')
  expect(unknown).toHaveLength(800)
  const withNearest = unknown.filter(({ message }) => message.includes('did you mean'))
  expect(withNearest.length).toBeGreaterThan(100)
  expect(withNearest.length).toBeLessThan(800)
  expect(unknown.slice(0, withNearest.length)).toEqual(withNearest)
})
