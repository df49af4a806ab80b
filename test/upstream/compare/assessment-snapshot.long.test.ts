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

it.skipIf(!hasAssessments)(`finds no difference between the documents and the records${orWithoutAssessments}`, () => {
  expect(differencesOf(assessments())).toEqual([])
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
    expect(differencesOf(part)).toEqual([])
})

it.skipIf(!hasAssessments)(`knows every document in the folders of the older repository${orWithoutAssessments}`, () => {
  const moved = assessments().map(({ path, text }) => ({
    path: path.replace(/^toc\/(projects\/.*?)\/security[ -]assessment\//, 'tag-security/community/assessments/$1/'),
    text
  }))
  expect(differencesOf(moved)).toEqual([])
})
