import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, tagSecurity } from '../command-line.ts'
import { driftWith, linesAndRules, reportOf } from '../reports.ts'

const read = (path: string): string => readFileSync(join(root, 'test/fixtures', path), 'utf8')
const index = read('upstream/clean/catalog/index.md')
const tags = read('upstream/clean/toc/tags.yaml')
const lexicon = read('upstream/clean/lexicon.md')
const now = ['--now', '2026-11-21']

const twin = `# Left-pad again

It happened once more.

## Impact

None.

## Type of Compromise

Negligence
`
const record = `---
title: Left-pad again
year: 2017
kind: exposure
types: [negligence]
references:
  - { url: "https://example.org/again", kind: article }
sources:
  - { id: catalog, path: 2017/left-pad.md }
---
What happened.

## Impact

What it cost.
`
const row = '| [Left-pad again](2017/left-pad.md) | 2017 | Negligence | [1](https://example.org/again) |\n'
const indexed = index.replace('<!-- cSpell:enable -->', `${row}<!-- cSpell:enable -->`)
const both = { 'up/catalog/index.md': indexed, 'up/catalog/2017/left-pad.md': twin }

const drift = async (folder: string): Promise<string[]> => linesAndRules(await reportOf(folder, 'drift', 'up', ...now))
const write = (folder: string): Promise<unknown> => tagSecurity(folder, ['drift', 'up', '--write', ...now])

describe('two catalog files of one name', () => {
  it.each(['left-pad-2017', 'left-pad-again', 'a-left-pad'])(
    'each have their record, the second called `%s`',
    async (id) => {
      expect(await drift(driftWith({ ...both, [`content/incidents/${id}.md`]: record }))).toEqual([])
    }
  )

  it('differ each from their own record', async () => {
    const folder = driftWith({
      ...both,
      'content/incidents/left-pad-2017.md': record.replace('year: 2017', 'year: 2018')
    })
    expect(await drift(folder)).toEqual(['content/incidents/left-pad-2017.md:3 drift/incident-differs'])
  })

  it('may have a record that says no path, which goes by the year', async () => {
    const folder = driftWith({
      ...both,
      'content/incidents/left-pad-2017.md': record.replace(', path: 2017/left-pad.md', '')
    })
    expect(await drift(folder)).not.toContainEqual(expect.stringContaining('content/incidents/left-pad.md'))
  })

  it('are missing each for itself, and get an ID of their own', async () => {
    const folder = driftWith(both)
    expect(await drift(folder)).toEqual(['up/catalog/index.md:17 drift/incident-missing'])
    await write(folder)
    expect(readFileSync(join(folder, 'content/incidents/left-pad-2017.md'), 'utf8')).toContain('path: 2017/left-pad.md')
    expect(await drift(folder)).toEqual([])
  })

  it('are both written where neither has a record, the earlier one under the name', async () => {
    const folder = driftWith(both)
    rmSync(join(folder, 'content/incidents/left-pad.md'))
    expect((await drift(folder)).filter((one) => one.endsWith('incident-missing'))).toHaveLength(2)
    await write(folder)
    expect(readFileSync(join(folder, 'content/incidents/left-pad.md'), 'utf8')).toContain('path: 2016/left-pad.md')
    expect(readFileSync(join(folder, 'content/incidents/left-pad-2017.md'), 'utf8')).toContain('path: 2017/left-pad.md')
  })

  it('are one event where two catalogs have it in the same year', async () => {
    const copies = ['index.md', 'compromise-definitions.md', '2016/left-pad.md', '2016/Mirror_Swap.md']
    const old = Object.fromEntries(
      copies.map((path) => [`up/old/catalog/${path}`, read(`upstream/clean/catalog/${path}`)])
    )
    expect(await drift(driftWith(old))).not.toContainEqual(expect.stringContaining('incident-missing'))
  })

  it('are imported to a file each, whatever the order of their rows', async () => {
    for (const rows of [indexed, index.replace('| [The', `${row}| [The`)]) {
      const folder = driftWith({ ...both, 'up/catalog/index.md': rows })
      const options = ['--out', 'out', '--repository', 'cncf/contribute-site', '--date', '2026-08-21']
      const { code, error } = await tagSecurity(folder, ['import', 'up/catalog', ...options])
      expect({ code, error }).toEqual({ code: 0, error: '' })
      expect(readFileSync(join(folder, 'out/incidents/left-pad.md'), 'utf8')).toContain('path: 2016/left-pad.md')
      expect(readFileSync(join(folder, 'out/incidents/left-pad-2017.md'), 'utf8')).toContain('path: 2017/left-pad.md')
      expect(await tagSecurity(folder, ['build', '--content', 'out', '--out', 'data'])).toMatchObject({ code: 0 })
    }
  })
})

describe('two people of one name', () => {
  const chairs = tags.replace(
    '    meetings:',
    `        - github: ada-other
          name: Ada Example
          company: Other Ltd
          term:
            start: "2025-07-01"
            end: "2027-06-30"
    meetings:`
  )

  it('are two, one of whom the content lacks', async () => {
    const folder = driftWith({ 'up/toc/tags.yaml': chairs })
    expect(await drift(folder)).toEqual(['up/toc/tags.yaml:19 drift/lead-missing'])
    await write(folder)
    expect(readFileSync(join(folder, 'content/leads/ada-example-ada-other.md'), 'utf8')).toContain('Other Ltd')
    expect((await drift(folder)).filter((one) => /missing|differs/.test(one))).toEqual([])
  })

  it('are imported to a file each', async () => {
    const folder = driftWith({ 'up/toc/tags.yaml': chairs })
    const options = ['--out', 'out', '--repository', 'cncf/toc', '--date', '2026-08-21']
    await tagSecurity(folder, ['import', 'up', ...options])
    expect(readFileSync(join(folder, 'out/leads/ada-example.md'), 'utf8')).not.toContain('ada-other')
    expect(readFileSync(join(folder, 'out/leads/ada-example-ada-other.md'), 'utf8')).toContain('github: ada-other')
  })

  it('are one whose account was renamed where no document lists both', async () => {
    const renamed = tags.replace('github: ada-example', 'github: ada-new')
    const page = read('upstream/clean/toc/README.md').replaceAll('ada-example', 'ada-new')
    const found = await drift(driftWith({ 'up/toc/tags.yaml': renamed, 'up/toc/README.md': page }))
    expect([...new Set(found.map((one) => one.replace(/^.* /, '')))]).toEqual(['drift/lead-differs'])
  })
})

describe('two terms of one name', () => {
  const second = `
## Tooling

### Attack Tree

| | |
| --- | --- |
| Definition | A tool. |
| Terms | null |
| Organizational Use | null |
| References | https://example.org/tool |
`

  it('are two, one of which the content lacks', async () => {
    const folder = driftWith({ 'up/lexicon.md': lexicon + second })
    expect(await drift(folder)).toEqual([expect.stringMatching(/^up\/lexicon\.md:\d+ drift\/term-missing$/)])
    await write(folder)
    expect(existsSync(join(folder, 'content/lexicon/attack-tree-tooling.md'))).toBe(true)
    expect(await drift(folder)).toEqual([])
  })
})
