import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readContent } from '../../../src/build/read.ts'
import type { UpstreamFile } from '../../../src/upstream/read/document.ts'
import { root } from '../../architecture.ts'
import { hasSnapshots, orSkipped, snapshot } from '../read/files.ts'
import { day, driftOf, listOf } from './sides.ts'

const page = 'upstream/docs/community/tags/security-and-compliance'

const oldSource =
  'drift/source-old content/sources/security-and-compliance-page.md:5:7 | ' +
  'content/contributions/contribute-to-security-assessments.md:4:5'

const partOfToc = 'drift/source-dropped content/sources/toc-projects.md:3:6 | upstream/projects:1:1'

/**
 * What differs between the live documents and our content, and why, found by reading both: the content was written from
 * these documents, so that almost nothing does.
 */
const contributeSite = [
  // The file names no reference and has no row; a record must have one, and took it from the CVE list.
  `drift/link-dropped content/incidents/fedora.md:19:12 | ${page}/publications/catalog/2008/fedora.md:1:1`,
  // A comment cuts the address in two, and its second half is in capitals; ours is the page that is meant.
  `drift/link-differs content/lexicon/abac-rbac-and-mac.md:8:12 | ${page}/publications/security-lexicon.md:398:89`,
  // The snapshot has the page and the publications alone.
  'drift/source-dropped content/sources/contribute-site-security-guidelines.md:3:6 | ' +
    'upstream/docs/projects/best-practices/security:1:1',
  // The seven ways to contribute and one procedure are only on the page of October 2025.
  oldSource
]

/** tags.yaml was last touched at the end of June 2026, before the elections of July. */
const toc = [
  // Five tech leads were elected or elected again on 2026-07-07, says the live page; tags.yaml has none of these terms.
  'drift/lead-dropped content/leads/andrew-mcnamara.md:6:5 | upstream/tags.yaml:312:5',
  'drift/lead-dropped content/leads/maxime-coquerel.md:6:5 | upstream/tags.yaml:312:5',
  'drift/lead-dropped content/leads/sherine-khoury.md:6:5 | upstream/tags.yaml:312:5',
  'drift/lead-dropped content/leads/shuting-zhao.md:6:5 | upstream/tags.yaml:312:5',
  'drift/lead-dropped content/leads/yoshiyuki-tabata.md:13:5 | upstream/tags.yaml:312:5',
  // As above: it is our content that is old there.
  oldSource,
  // The snapshot has the documents of the TAG alone.
  partOfToc,
  // Of its six tech leads, all but Justin Cappos had a term that ended on 2026-06-30.
  'drift/lead-ended upstream/tags.yaml:345:11 | content/leads/brandt-keller.md:13:5',
  'drift/lead-ended upstream/tags.yaml:353:11 | content/leads/eddie-knight.md:14:5',
  'drift/lead-ended upstream/tags.yaml:361:11 | content/leads/jennifer-power.md:6:5',
  'drift/lead-ended upstream/tags.yaml:377:11 | content/leads/michael-lieberman.md:15:5',
  'drift/lead-ended upstream/tags.yaml:385:11 | content/leads/yoshiyuki-tabata.md:6:5'
]

/** The older repository: it has nothing that we lack, and where newer documents say otherwise they decide. */
const tagSecurity = [
  oldSource,
  // The snapshot has no folder of assessed projects, and no other one of publications.
  'drift/source-dropped content/sources/tag-security-assessment-projects.md:3:6 | ' +
    'upstream/community/assessments/projects:1:1',
  'drift/source-dropped content/sources/tag-security-supply-chain-tools.md:3:6 | ' +
    'upstream/community/publications/supply-chain-security-tools:1:1'
]

const lists = { 'contribute-site': contributeSite, toc, 'tag-security': tagSecurity } as const
const names = Object.keys(lists) as (keyof typeof lists)[]
const content = readContent(join(root, 'content'))

it.skipIf(!hasSnapshots).each(names)(`lists exactly the differences of %s from our content${orSkipped}`, (name) => {
  expect(listOf(driftOf(snapshot(name), content))).toEqual(lists[name])
})

it.skipIf(!hasSnapshots)(`lists the same for a folder with all three repositories${orSkipped}`, () => {
  const files = names.flatMap((name) =>
    snapshot(name).map((file): UpstreamFile => ({ ...file, path: `${name}/${file.path}` }))
  )
  const all = names.flatMap((name) => lists[name].map((entry) => entry.replaceAll('upstream/', `upstream/${name}/`)))
  expect(listOf(driftOf(files, content)).sort()).toEqual([...new Set(all)].sort())
})

it.skipIf(!hasSnapshots)(`says nothing of what a part of a checkout does not hold${orSkipped}`, () => {
  const below = `${page.replace('upstream/', '')}/publications/`
  const part = snapshot('contribute-site').flatMap(({ path, text }) =>
    path.startsWith(below) ? [{ path: path.slice(below.length), text }] : []
  )
  expect(listOf(driftOf(part, content))).toEqual(
    contributeSite
      .filter((entry) => !entry.startsWith('drift/source-dropped'))
      .map((entry) => entry.replace(`${page}/publications`, 'upstream'))
  )
  for (const file of snapshot('toc').filter(({ path }) => path !== 'tags.yaml')) {
    const beyond = listOf(driftOf([file], content)).filter(
      (entry) =>
        !toc.includes(entry.replace('tags/tag-security-and-compliance/README.md:1:1', 'tags.yaml:312:5')) &&
        !entry.startsWith('drift/lead-ended')
    )
    expect({ path: file.path, beyond }).toEqual({ path: file.path, beyond: [] })
  }
})

it.skipIf(!hasSnapshots)(`ends terms and makes sources old only by the day that is given${orSkipped}`, () => {
  expect(listOf(driftOf(snapshot('toc'), content, '2026-06-30'))).toEqual([partOfToc])
  expect(listOf(driftOf(snapshot('toc'), content, '2026-07-01')).map((entry) => entry.split(' ')[0])).toEqual([
    'drift/source-dropped',
    ...Array.from({ length: 5 }, () => 'drift/lead-ended')
  ])
  expect(
    listOf(driftOf(snapshot('contribute-site'), content, '2026-10-13')).some((entry) =>
      entry.startsWith('drift/source-old')
    )
  ).toBe(false)
  expect(listOf(driftOf(snapshot('contribute-site'), content, day))).toEqual(contributeSite)
})
