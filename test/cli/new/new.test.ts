import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { kinds, type KindName } from '../../../src/cli/commands/new/kinds.ts'
import { tagSecurity } from '../command-line.ts'
import { scaffold, diagnosticsOf, project, textOf, argsOf } from './project.ts'

const placeholders = (folder: string, path: string): string[] =>
  diagnosticsOf(folder, path).map(({ line, column, rule }) => `${line}:${column} ${rule}`)

it('writes an incident with the facts that are given, in the order of the schema', async () => {
  const folder = project()
  const line =
    'new incident "The event-stream case: a \'story\'" --source cve-list --source ' +
    'contribute-site-catalog:2018/event_stream.md --note "See #1: it is CVE-2018-0001." --reference ' +
    'https://example.org/a,b --reference report:https://example.org/r --reference ' +
    'https://github.com/o/r/issues/1 ' +
    '--related liblzma --technique T1195 --technique mitre:T1195.001 --weakness CWE-79 --weakness ' +
    'CWE-506 --identifier CVE-2018-0001 --identifier related:RHSA-2008:0855 ' +
    '--package pkg:npm/%40scope/name@1.2 --package pkg:npm/%40scope/name@1.10 --package ' +
    'pkg:deb/debian/apt@vers:deb/<1.0.4 --package pkg:npm/x --product "Name (old)" --ecosystem npm ' +
    '--ecosystem ci ' +
    '--disclosed 2018-11-20 --began 2018 --type dev-tooling --type negligence --kind attack --year 2018 ' +
    '--alias event_stream'
  expect(await scaffold(folder, line)).toEqual({
    code: 0,
    out: 'content/incidents/the-event-stream-case-a-story.md\n',
    error:
      'Replace what is marked TODO, then check it: tag-security validate ' +
      'content/incidents/the-event-stream-case-a-story.md\n'
  })
  expect(textOf(folder, 'incidents/the-event-stream-case-a-story.md')).toBe(`---
title: "The event-stream case: a 'story'"
aliases: [event_stream]
indexed: false
year: 2018
kind: attack
types: [dev-tooling, negligence]
began: "2018"
disclosed: 2018-11-20
ecosystems: [npm, ci]
products: [Name (old)]
packages:
  - { purl: pkg:npm/%40scope/name, versions: ["1.2", "1.10"] }
  - { purl: pkg:deb/debian/apt, range: vers:deb/<1.0.4 }
  - { purl: pkg:npm/x }
identifiers:
  - { id: CVE-2018-0001, relation: alias }
  - { id: RHSA-2008:0855, relation: related }
weaknesses: [CWE-506, CWE-79]
techniques:
  - { id: T1195, by: editor }
  - { id: T1195.001, by: mitre }
related: [liblzma]
references:
  - { url: "https://example.org/a,b", kind: article }
  - { url: https://example.org/r, kind: report }
  - { url: https://github.com/o/r/issues/1, kind: discussion }
note: "See #1: it is CVE-2018-0001."
sources:
  - { id: cve-list }
  - { id: contribute-site-catalog, path: 2018/event_stream.md }
---
TODO: what happened, to whom and how, in one to three sentences of your own.

## Impact

TODO: what it cost and whom it reached; \`Not reported.\` where no source says.
`)
  expect(placeholders(folder, 'incidents/the-event-stream-case-a-story.md')).toEqual([
    '33:1 text/placeholder',
    '37:1 text/placeholder'
  ])
})

it('writes a term', async () => {
  const folder = project()
  const line =
    'new term "Blast radius" --category security-concepts --alias "Radius of damage" --covers A --covers ' +
    'b --related least-privilege --related attack-surface --mention "Fault domain" --reference ' +
    'https://example.org/ --source contribute-site-lexicon#blast'
  expect((await scaffold(folder, line)).code).toBe(0)
  expect(textOf(folder, 'lexicon/blast-radius.md')).toBe(`---
term: Blast radius
aliases: [Radius of damage]
category: security-concepts
covers: [A, b]
related: [attack-surface, least-privilege]
mentions: [Fault domain]
references:
  - { url: https://example.org/ }
sources:
  - { id: contribute-site-lexicon, anchor: blast }
---
TODO: what it means, in your own words.

## Usage

TODO: how an organization uses the term; remove this section where no source says.
`)
  expect(placeholders(folder, 'lexicon/blast-radius.md')).toEqual(['13:1 text/placeholder', '17:1 text/placeholder'])
})

it('writes a lead, who needs no prose', async () => {
  const folder = project()
  const line =
    'new lead "José Doe" --github jose-d --role chair --start 2026-01-01 --end 2027 --listed-from 2025 ' +
    '--organization "No: 1, Inc" --source contribute-site-page#leadership'
  expect(await scaffold(folder, line)).toEqual({
    code: 0,
    out: 'content/leads/jose-doe.md\n',
    error: 'Check it: tag-security validate content/leads/jose-doe.md\n'
  })
  expect(textOf(folder, 'leads/jose-doe.md')).toBe(`---
name: José Doe
aliases: [jose-d]
github: jose-d
terms:
  - role: chair
    start: 2026-01-01
    end: "2027"
    listed: { from: "2025" }
    organization: "No: 1, Inc"
    sources:
      - { id: contribute-site-page, anchor: leadership }
sources:
  - { id: contribute-site-page, anchor: leadership }
---
`)
  expect(diagnosticsOf(folder, 'leads/jose-doe.md')).toEqual([])
})

it('takes another id, and a content folder elsewhere', async () => {
  const folder = project()
  const elsewhere = join(folder, '../contribute-site')
  const { code, out } = await tagSecurity(elsewhere, [
    'new',
    'incident',
    'Case',
    '--year',
    '2024',
    '--type',
    'negligence',
    '--reference',
    'https://example.org/',
    '--source',
    'cve-list',
    '--content',
    '../project/content',
    '--id',
    'case-2'
  ])
  expect([code, out]).toEqual([0, `${join(folder, 'content/incidents/case-2.md')}\n`])
  expect(existsSync(join(folder, 'content/incidents/case-2.md'))).toBe(true)
})

describe('the help', () => {
  test.each(Object.keys(kinds) as KindName[])('of `new %s` has examples that run', async (kind) => {
    const folder = project()
    const help = (await tagSecurity(folder, ['new', kind, '--help'], { width: 400 })).out
    for (const { line } of kinds[kind].examples) {
      expect(help).toContain(`$ ${line}`)
      const { code, out, error } = await tagSecurity(folder, argsOf(line).slice(1))
      expect({ code, error: code === 0 ? '' : error }).toEqual({ code: 0, error: '' })
      const rules = diagnosticsOf(folder, out.trim().replace('content/', '')).map(({ rule }) => rule)
      expect(new Set(rules)).toEqual(new Set(kind === 'lead' || kind === 'source' ? [] : ['text/placeholder']))
    }
  })

  it('of `new` has two examples that run', async () => {
    const folder = project()
    const help = (await tagSecurity(folder, ['new', '--help'], { width: 400 })).out
    const lines = [...help.matchAll(/^ {2}\$ tag-security (.*?)(?: {2}.*)?$/gm)].map(([, line = '']) => line)
    expect(lines).toHaveLength(2)
    for (const line of lines) expect((await scaffold(folder, line)).code).toBe(0)
  })
})
