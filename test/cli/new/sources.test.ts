import { expect, it, test } from 'vitest'
import { diagnosticsOf, project, scaffold, textOf } from './project.ts'

const incident = 'new incident "Mirror swap" --year 2024 --type negligence'

it('makes a source, with the commit that its address names', async () => {
  const folder = project()
  const url = 'https://github.com/example/policy/blob/0a1b2c3/policy.md'
  expect((await scaffold(folder, `new source "Café’s policy" --url ${url} --date 2024-02`)).out).toBe(
    'content/sources/cafes-policy.md\n'
  )
  expect(textOf(folder, 'sources/cafes-policy.md')).toBe(
    `---\ntitle: Café’s policy\nurl: ${url}\ncommit: 0a1b2c3\ndate: 2024-02\n---\n`
  )
  expect(diagnosticsOf(folder, 'sources/cafes-policy.md')).toEqual([])
})

it('makes the source that a reference is, from its title and date', async () => {
  const folder = project()
  const line = `${incident} --reference https://example.org/swap --reference-title Swapped --reference-date 2024-03`
  expect((await scaffold(folder, line)).out).toBe('content/incidents/mirror-swap.md\ncontent/sources/swapped.md\n')
  expect(textOf(folder, 'incidents/mirror-swap.md')).toContain('sources:\n  - { id: swapped }\n')
  expect(textOf(folder, 'sources/swapped.md')).toBe(
    '---\ntitle: Swapped\nurl: https://example.org/swap\ndate: 2024-03\n---\n'
  )
  expect(diagnosticsOf(folder, 'sources/swapped.md')).toEqual([])
})

it('makes up no title and no date, but leaves both to be written', async () => {
  const folder = project()
  const { code, out, error } = await scaffold(folder, `${incident} --reference https://example.org/a/swap.html`)
  expect({ code, out }).toEqual({
    code: 0,
    out: 'content/incidents/mirror-swap.md\ncontent/sources/example-org-swap.md\n'
  })
  expect(error).toMatch(/^Replace what is marked TODO, then check it: .*mirror-swap\.md .*example-org-swap\.md\n$/)
  expect(diagnosticsOf(folder, 'sources/example-org-swap.md').map(({ field, rule }) => field ?? rule)).toEqual(
    expect.arrayContaining(['date'])
  )
})

test.each(['https://nvd.nist.gov/vuln/detail/CVE-2018-0001', 'https://www.cve.org/CVERecord?id=CVE-2018-0001'])(
  'takes the database for the source of its entry %s',
  async (url) => {
    const folder = project()
    expect((await scaffold(folder, `${incident} --reference ${url}`)).out).toBe('content/incidents/mirror-swap.md\n')
    expect(textOf(folder, 'incidents/mirror-swap.md')).toContain('sources:\n  - { id: cve-list }\n')
  }
)

it('makes no second source of an address that one has, nor one where a source is stated', async () => {
  const folder = project()
  await scaffold(folder, 'new source Swapped --url https://example.org/swap --date 2024')
  expect((await scaffold(folder, `${incident} --reference https://example.org/swap/`)).out).toBe(
    'content/incidents/mirror-swap.md\n'
  )
  expect(textOf(folder, 'incidents/mirror-swap.md')).toContain('  - { id: swapped }\n')
  const stated = `${incident} --id other --reference https://example.org/other --source cve-list`
  expect((await scaffold(folder, stated)).out).toBe('content/incidents/other.md\n')
})

test.each(['Incident', 'incidents', 'Incidents'])('takes `new %s`, and the title by option', async (kind) => {
  const folder = project()
  const line = `new ${kind} --title "Mirror swap" --year 2024 --type negligence --source cve-list`
  const { out } = await scaffold(folder, `${line} --reference https://example.org/`)
  expect(out).toBe('content/incidents/mirror-swap.md\n')
  expect(textOf(folder, 'incidents/mirror-swap.md')).toContain('indexed: false\n')
  await scaffold(folder, `${line} --reference https://example.org/ --id listed --indexed`)
  expect(textOf(folder, 'incidents/listed.md')).not.toContain('indexed:')
})
