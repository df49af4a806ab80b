import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { scaffold, checkout, diagnosticsOf, project, textOf, theirProse } from './project.ts'

const from = '--from ../contribute-site'

test.each(['xz', 'XZ', '2024/xz.md', './2024/xz.md', `../contribute-site/${Object.keys(checkout)[1] ?? ''}`])(
  'takes the facts of the incident `%s`, and no sentence',
  async (word) => {
    const folder = project()
    const { code, out, error } = await scaffold(folder, `new incident ${word} ${from}`)
    expect({ code, out }).toEqual({ code: 0, out: 'content/incidents/xz.md\n' })
    expect(error).toContain('The catalog does not state `kind`')
    const text = textOf(folder, 'incidents/xz.md')
    expect(text.slice(0, text.lastIndexOf('---'))).toBe(`---
title: The xz backdoor
year: 2024
kind: unclassified
types: [malicious-maintainer, attack-chaining]
typesInText: [malicious-maintainer]
identifiers:
  - { id: CVE-2024-3094, relation: related }
  - { id: GHSA-rxwq-x6h5-x525, relation: related }
references:
  - { url: https://example.org/xz, kind: article }
  - { url: https://github.com/example/xz/issues/1, kind: discussion }
  - { url: https://nvd.nist.gov/vuln/detail/CVE-2024-3094, kind: advisory }
sources:
  - { id: contribute-site-catalog, path: 2024/xz.md }
`)
    expect(text).not.toMatch(theirProse)
    expect(diagnosticsOf(folder, 'incidents/xz.md').map(({ rule }) => rule)).toEqual([
      'text/placeholder',
      'text/placeholder'
    ])
  }
)

it('puts what is given on the command line over what upstream says, and adds to its lists', async () => {
  const folder = project()
  const given =
    '--title "The xz affair" --year 2025 --kind attack --type dev-tooling --identifier MAL-2024-29 ' +
    '--identifier related:CVE-2024-3094 --reference post-mortem:https://example.org/xz/ --source ' +
    'cve-list --alias liblzma-5'
  expect((await scaffold(folder, `new incident xz ${from} ${given} --id xz-affair`)).error).not.toContain('needs')
  const text = textOf(folder, 'incidents/xz-affair.md')
  for (const line of [
    'title: The xz affair\nupstreamTitle: The xz backdoor\naliases: [xz, liblzma-5]\nyear: 2025\nkind: attack\n',
    'types: [malicious-maintainer, attack-chaining, dev-tooling]\n',
    '  - { id: CVE-2024-3094, relation: related }\n  - { id: GHSA-rxwq-x6h5-x525, relation: related }\n' +
      '  - { id: MAL-2024-29, relation: alias }\n',
    'references:\n  - { url: https://example.org/xz/, kind: post-mortem }\n  - { url: https://github.com',
    '  - { id: contribute-site-catalog, path: 2024/xz.md }\n  - { id: cve-list }\n'
  ])
    expect(text).toContain(line)
})

it('keeps the name of a file that is not an id as an alias', async () => {
  const folder = project()
  expect((await scaffold(folder, `new incident mirror-swap ${from}`)).out).toBe('content/incidents/mirror-swap.md\n')
  expect(textOf(folder, 'incidents/mirror-swap.md')).toContain(
    'title: Mirror swap\naliases: [Mirror_Swap]\nyear: 2023\n'
  )
})

it('says that an incident outside the index is, and takes title and types from its file', async () => {
  const folder = project()
  expect((await scaffold(folder, `new incident unlisted ${from}`)).code).toBe(0)
  expect(textOf(folder, 'incidents/unlisted.md')).toContain(
    'title: Not in the index\nindexed: false\nyear: 2022\nkind: unclassified\ntypes: [dev-tooling]\n' +
      'typesInText: [dev-tooling]\n'
  )
})

test.each(['attack vector', 'attack-vector', '#attack-vector', 'Attack Vector'])(
  'takes the facts of the term `%s`, and no sentence',
  async (word) => {
    const folder = project()
    expect((await scaffold(folder, `new term "${word}" ${from}`)).out).toBe('content/lexicon/attack-vector.md\n')
    const text = textOf(folder, 'lexicon/attack-vector.md')
    expect(text.slice(0, text.lastIndexOf('---'))).toBe(`---
term: Attack vector
category: security-concepts
related: [attack-surface]
mentions: [entry point]
references:
  - { url: https://example.org/vector }
sources:
  - { id: contribute-site-lexicon, anchor: attack-vector }
`)
    expect(text).not.toMatch(theirProse)
    expect(diagnosticsOf(folder, 'lexicon/attack-vector.md').map(({ rule }) => rule)).toEqual([
      'text/placeholder',
      'text/placeholder'
    ])
  }
)

it('keeps an anchor that is not an id as an alias', async () => {
  const folder = project()
  expect((await scaffold(folder, `new term testing--dast ${from}`)).out).toBe('content/lexicon/testing-dast.md\n')
  expect(textOf(folder, 'lexicon/testing-dast.md')).toContain('term: Testing (DAST)\naliases: [testing--dast]\n')
})

it('finds the source of a part of a checkout by where the part lies', async () => {
  const folder = project()
  const part = '--from ../contribute-site/docs/community/tags/security-and-compliance/publications/catalog'
  expect((await scaffold(folder, `new incident xz ${part}`)).code).toBe(0)
  expect(textOf(folder, 'incidents/xz.md')).toContain('  - { id: contribute-site-catalog, path: 2024/xz.md }\n')
})

it('refuses an incident whose identifier another one has', async () => {
  const folder = project()
  const line =
    'new incident "Once more" --year 2024 --type dev-tooling --identifier CVE-2024-3094 --reference ' +
    'https://example.org/ --source cve-list'
  expect(await scaffold(folder, line)).toMatchObject({
    code: 2,
    error: 'tag-security: `CVE-2024-3094` already belongs to `incidents/liblzma.md`.\n'
  })
  expect(existsSync(join(folder, 'content/incidents/once-more.md'))).toBe(false)
})
