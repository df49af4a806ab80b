import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { buildContent, lineOf, readContent } from '../../../src/build-content.ts'
import { currentCollections } from '../../../src/generated/collections.ts'
import { findDrift, readFacts } from '../../../src/upstream/compare/index.ts'
import { readUpstream } from '../../../src/upstream/read/index.ts'
import { hasSnapshots, orSkipped, snapshot, snapshots } from '../../upstream/read/files.ts'
import { filesIn, folderWith, tagSecurity } from '../command-line.ts'

/** Former leaders without a term of office: what cncf/toc says of them makes no record. */
const undated = [
  'Sarah Allen',
  'Jeyappragash Jeyakeerthi',
  'Dan Shaw',
  'Emily Fox',
  'Brandon Lum',
  'Aradhna Chetal',
  'Andrew Martin'
]

const cases = [
  [
    'contribute-site',
    [],
    { channels: 6, leads: 12, resources: 3, lexicon: 43, 'compromise-types': 11, incidents: 102, sources: 4 }
  ],
  [
    'tag-security',
    [],
    { channels: 3, leads: 9, resources: 4, lexicon: 43, 'compromise-types': 11, incidents: 90, sources: 5 }
  ],
  ['toc', undated, { channels: 4, leads: 11, resources: 2, sources: 3 }]
] as const

it.skipIf(!hasSnapshots).each(cases)(
  `imports the snapshot of %s, builds what it wrote, and finds no drift${orSkipped}`,
  async (name, leftOut, counts) => {
    const folder = folderWith()
    const checkout = join(snapshots, name)
    const imported = await tagSecurity(folder, ['import', checkout, '--out', 'out', '--date', '2026-08-21'])
    expect(imported.code).toBe(leftOut.length === 0 ? 0 : 1)
    expect(imported.error.trimEnd().split('\n').filter(Boolean)).toEqual(
      leftOut.map(
        (person, index) =>
          `${checkout}/tags/emeritus_leaders.md:${24 + index}:1 \`${person}\` was left out: upstream does not ` +
          'say when this person was in office.'
      )
    )
    const content = readContent(join(folder, 'out'))
    const { diagnostics, records } = buildContent(content)
    expect(diagnostics.map(lineOf)).toEqual([])
    expect(Object.fromEntries([...records].map(([collection, list]) => [collection, list.length]))).toEqual(counts)
    expect(await tagSecurity(folder, ['build', '--content', 'out', '--out', 'data'])).toMatchObject({
      code: 0,
      error: ''
    })
    const files = snapshot(name)
    const drift = findDrift({
      facts: readUpstream(files).facts,
      paths: files.map(({ path }) => path),
      content: readFacts(content),
      now: '2026-06-20',
      current: currentCollections
    })
    expect(drift.map(({ message }) => message)).toEqual([])
    expect(await tagSecurity(folder, ['import', checkout, '--out', 'out'])).toMatchObject({
      code: imported.code,
      out: expect.stringMatching(/^out is up to date/) as string
    })
  }
)

it.skipIf(!hasSnapshots)(
  "takes over every sentence of an incident's impact, cites one incident by its own page, and reports " +
    `no impact for nine${orSkipped}`,
  async () => {
    const folder = folderWith()
    await tagSecurity(folder, ['import', join(snapshots, 'contribute-site'), '--out', 'out', '--date', '2026-08-21'])
    const texts = new Map(
      filesIn(join(folder, 'out/incidents')).map((path) => [
        path,
        readFileSync(join(folder, 'out/incidents', path), 'utf8')
      ])
    )
    const those = (part: string): string[] => [...texts].filter(([, text]) => text.includes(part)).map(([path]) => path)
    expect(those('The catalog cites no reference')).toEqual(['fedora.md'])
    expect(those('\nNot reported.\n')).toEqual([
      'code-spaces.md',
      'gentoo-rsync.md',
      'gentoo.md',
      'handbrake.md',
      'juniper.md',
      'keydnap.md',
      'notpetya.md',
      'operation-red.md',
      'proftpd.md'
    ])
    const plain = (text: string): string => text.replace(/<!--[\s\S]*?-->|[^\p{L}\p{N}]+/gu, ' ')
    for (const { id, file } of readUpstream(snapshot('contribute-site')).facts.incidents) {
      const impact = file?.sections.find((section) => section.name === 'impact')?.text ?? ''
      const own = texts.get(`${id.toLowerCase().replaceAll('_', '-')}.md`) ?? ''
      if (/^\W*n\/a\W*$/i.test(impact) || /[[<`]/.test(impact)) continue
      expect(plain(own)).toContain(plain(impact).trim())
    }
  }
)
