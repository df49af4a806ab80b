import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readContent } from '../../../src/build/read.ts'
import type { UpstreamFile } from '../../../src/upstream/read/document.ts'
import { root } from '../../architecture.ts'
import { assessments, hasAssessments, orWithoutAssessments } from '../read/files.ts'
import { driftOf } from './sides.ts'

const content = readContent(join(root, 'content'))

/** What differs in assessments: `rule record: what | upstream | here`. */
const differencesOf = (documents: readonly UpstreamFile[]): string[] =>
  driftOf(documents, content)
    .filter(({ at, related }) => [at, related].some(({ file }) => file.startsWith('assessments/')))
    .map(({ rule, at, related, field = '', expected = '', actual = '' }) => {
      const { file } = at.side === 'content' ? at : related
      return `${rule} ${file.slice('assessments/'.length, -'.md'.length)} ${field} | ${expected} | ${actual}`
    })

/** Values of a list that a record alone has. */
const ours = (record: string, list: string, ...values: readonly string[]): string[] =>
  values.map((value, index) => `drift/assessment-differs ${record} ${list}[${index}] |  | ${value}`)

/** Every difference between the documents and our records, and why, found by reading both. */
const known: readonly string[] = [
  // The lines "Core implementation" and "Specification" name repositories of the project as well.
  ...ours(
    'buildpacks-joint-assessment',
    'software',
    '',
    'https://github.com/buildpacks/lifecycle',
    'https://github.com/buildpacks/spec'
  ).slice(1),
  // The table calls it "Project Home", and has no row of the software.
  ...ours('cloud-custodian-joint-assessment', 'software', 'https://github.com/cloud-custodian'),
  // The name is that of the account, which a reader takes for a handle.
  ...ours('wasmedge-self-assessment', 'authors', 'dm4'),
  ...ours('wasmedge-self-assessment', 'reviewers', 'dm4')
]

it.skipIf(!hasAssessments)(`lists exactly the differences of the assessments${orWithoutAssessments}`, () => {
  expect(differencesOf(assessments()).sort()).toEqual([...known].sort())
})

it.skipIf(!hasAssessments)(`says no more of a part of them, and misses nothing there${orWithoutAssessments}`, () => {
  const inToc = assessments().flatMap(({ path, text }) =>
    path.startsWith('toc/') ? [{ path: path.slice('toc/'.length), text }] : []
  )
  const below = (folder: string): UpstreamFile[] =>
    inToc.flatMap(({ path, text }) => (path.startsWith(folder) ? [{ path: path.slice(folder.length), text }] : []))
  for (const part of [
    inToc,
    below('projects/'),
    inToc.filter(({ path }) => path.startsWith('projects/opa/')),
    below('projects/opa/'),
    below('projects/opa/security-assessment/'),
    assessments().filter(({ path }) => path.startsWith('tag-security/'))
  ])
    expect(differencesOf(part).filter((one) => !known.includes(one))).toEqual([])
})

it.skipIf(!hasAssessments)(`knows every document in the folders of the older repository${orWithoutAssessments}`, () => {
  const moved = assessments().map(({ path, text }) => ({
    path: path.replace(/^toc\/(projects\/.*?)\/security[ -]assessment\//, 'tag-security/community/assessments/$1/'),
    text
  }))
  expect(differencesOf(moved)).toEqual([])
})
