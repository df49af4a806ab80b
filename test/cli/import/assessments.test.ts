import { expect, test } from 'vitest'
import { folderWith, tagSecurity, writeFiles } from '../command-line.ts'
import { ada, importFrom, joint, read, selfAssessment, tail } from './assessment-documents.ts'

const commit = 'b'.repeat(40)

test('writes a record for each project and kind, with what its documents say', async () => {
  const folder = folderWith()
  writeFiles(folder, { [`${ada}/self-assessment.md`]: selfAssessment, [`${ada}/README.md`]: joint })
  expect(await importFrom(folder, 'toc', '--commit', commit)).toEqual({
    code: 0,
    out: 'Wrote 3 files to out: assessments 2, sources 1.\n',
    error: ''
  })
  const github = 'https://github.com/cncf/toc'
  const readme = 'projects/ada/security-assessment/README.md'
  expect(read(folder, 'out/assessments/ada-self-assessment.md')).toBe(`---
title: Self-assessment of Ada (incomplete)
project: Ada
projectId: ada
kind: self-assessment
stage: incomplete
stated: [Incomplete]
date: 2023-12
software: [https://github.com/example/ada]
languages: [Go, Shell]
sbom: { urls: [https://example.org/ada/sbom] }
securityProvider: false
authors: [Ada Example, Bo Example]
links:
  - { kind: security-policy, url: https://github.com/example/ada/blob/main/SECURITY.md }
  - { kind: threat-model, url: https://example.org/ada/threats, title: Threat model }
  - { kind: configuration, url: https://example.org/ada/configs }
  - { kind: other, url: https://example.org/ada/book, title: Hand book }
documents:
  - { kind: self-assessment, url: ${github}/blob/${commit}/projects/ada/security-assessment/self-assessment.md }
folder: ${github}/tree/${commit}/projects/ada/security-assessment
sources:
  - { id: toc-assessments, path: ada/security-assessment/self-assessment.md }
---
Ada counts, as [the others](${github}/blob/${commit}/projects/bo/README.md) do.
`)
  expect(read(folder, 'out/assessments/ada-joint-assessment.md')).toContain(`reviewers: [Cy Example, Dé Example]
recommendations:
  - { to: project, count: 2, url: ${github}/blob/${commit}/${readme}#recommendations-for-the-project-team }
`)
  expect(read(folder, 'out/sources/toc-assessments.md')).toBe(`---
title: Security assessments of CNCF projects
url: ${github}/tree/${commit}/projects
commit: ${commit}
date: 2026-08-21
license: CC-BY-4.0
---
`)
  expect(await tagSecurity(folder, ['validate', 'out'])).toMatchObject({ code: 0 })
  expect((await importFrom(folder, 'toc', '--commit', commit)).out).toMatch(/^out is up to date/)
  expect(await tagSecurity(folder, ['drift', 'toc', '--content', 'out', '--now', '2026-08-21'])).toMatchObject({
    code: 0
  })
})

test('takes odd folders, and says of a project nothing that its document does not say', async () => {
  const folder = folderWith()
  writeFiles(folder, { 'toc/projects/kite/sub-projects/tail/security assessment/self-assessment.md': tail })
  expect(await importFrom(folder, 'toc')).toMatchObject({ code: 0, error: '' })
  const address = 'https://github.com/cncf/toc/blob/HEAD/projects/kite/sub-projects/tail/security%20assessment'
  expect(read(folder, 'out/assessments/kite-tail-self-assessment.md')).toBe(`---
title: Self-assessment of Tail (stage not stated)
project: Tail
projectId: kite-tail
partOf: kite
aliases: [Tail]
kind: self-assessment
stage: unknown
software: [https://github.com/example/tail]
languages: [Rust]
documents:
  - { kind: self-assessment, url: ${address}/self-assessment.md }
folder: ${address.replace('/blob/', '/tree/')}
sources:
  - { id: toc-assessments, path: kite/sub-projects/tail/security assessment/self-assessment.md }
---
Not described.
`)
})

test('what cannot be read in a document is reported, and the rest of the record is written', async () => {
  const folder = folderWith()
  const text = selfAssessment
    .replace('| Incomplete |', '| Halfway |')
    .replace('https://example.org/ada/configs', 'None')
    .replace('| Security Provider | No |', '| Security Provider | In a way |')
  writeFiles(folder, { [`${ada}/self-assessment.md`]: text })
  const { code, error } = await importFrom(folder, 'toc')
  expect({ code, places: error.match(/\S+\.md:\d+:\d+(?= was left out: )/g) }).toEqual({
    code: 1,
    places: [11, 13, 23].map((line) => expect.stringContaining(`${ada}/self-assessment.md:${line}:`) as string)
  })
  expect(read(folder, 'out/assessments/ada-self-assessment.md')).toContain(
    'kind: self-assessment\nstage: unknown\nstated: [Halfway]\n'
  )
})
