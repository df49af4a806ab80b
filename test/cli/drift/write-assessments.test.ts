import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tagSecurity } from '../command-line.ts'
import { drift, found, project } from './project.ts'

const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8')

test('--write scaffolds assessments with their facts, after which the two agree', async () => {
  const removed = ['ada-joint-assessment', 'ada-self-assessment', 'kite-tail-self-assessment'].map(
    (id) => `content/assessments/${id}.md`
  )
  const folder = project({}, removed)
  const outcome = await drift(folder, 'up', '--write')
  expect(outcome.error.split('\n').filter((line) => line.startsWith('Wrote'))).toEqual(
    removed.map((path) => `Wrote ${path}.`)
  )
  expect({ code: outcome.code, out: outcome.out }).toEqual({ code: 0, out: 'No problems in 39 files.\n' })
  const address = 'https://github.com/example/documents'
  const readme = `${address}/blob/HEAD/projects/ada/security-assessment/README.md`
  expect(read(folder, 'content/assessments/ada-joint-assessment.md')).toBe(`---
title: Joint assessment of Ada
project: Ada
projectId: ada
aliases: [Ada]
kind: joint-assessment
stage: complete
date: 2020-04-28
software: [https://github.com/example/ada]
authors: [Ada Example]
reviewers: [Cy Example, Dé Example]
recommendations:
  - { to: project, count: 2, url: ${readme}#recommendations-for-the-project-team }
  - { to: cncf, count: 1, url: ${readme}#recommendations-for-cncf }
documents:
  - { kind: joint-assessment, url: ${readme} }
folder: ${address}/tree/HEAD/projects/ada/security-assessment
sources:
  - { id: projects, path: ada/security-assessment/README.md }
---
TODO: what the project is and what the assessment covers, in two sentences of your own.
`)
  expect(read(folder, 'content/assessments/ada-self-assessment.md')).not.toContain('aliases')
  expect(await tagSecurity(folder, ['validate', 'content/assessments'])).toMatchObject({
    code: 1,
    out: expect.stringContaining('3 errors in 4 files') as string
  })
})

test('--write names a project as its other records do, and adds no name that they have', async () => {
  const folder = project({}, ['content/assessments/ada-self-assessment.md'])
  const path = 'content/assessments/ada-joint-assessment.md'
  const text = read(folder, path).replace('project: Ada\nprojectId: ada\n', 'project: The Ada\nprojectId: the-ada\n')
  const renamed = project({ [path]: text }, ['content/assessments/ada-self-assessment.md'])
  await drift(renamed, 'up', '--write')
  expect(read(renamed, 'content/assessments/the-ada-self-assessment.md')).toContain(
    'title: Self-assessment of The Ada (incomplete)\nproject: The Ada\nprojectId: the-ada\nkind: self-assessment\n'
  )
})

test('--write scaffolds no assessment whose source the content lacks', async () => {
  const folder = project({}, ['content/assessments/ada-self-assessment.md', 'content/sources/projects.md'])
  expect((await drift(folder, 'up', '--write')).error).toBe(
    'tag-security: Did not write content/assessments/ada-self-assessment.md: no source of the content is the ' +
      'document it was read in.\n'
  )
})

test('a document that cannot be read is reported, and its record is not called gone', async () => {
  const path = 'up/projects/ada/security-assessment/README.md'
  const outcome = await drift(project({ [path]: Uint8Array.of(0x23, 0xff) }), 'up', '--format', 'json')
  expect(found(outcome)).toEqual([`${path}:1:2 file/encoding`])
})
