import { expect, it } from 'vitest'
import type { ContentFile } from '../../../src/build/read.ts'
import type { UpstreamFile } from '../../../src/upstream/read/document.ts'
import { driftOf, listOf } from './sides.ts'

const commit = 'a'.repeat(40)

/** A self-assessment upstream. */
const document = (name: string, stage = 'Complete'): string =>
  `# ${name} self-assessment\n\n## Metadata\n\n| | |\n| -- | -- |\n| Assessment Stage | ${stage} |\n` +
  `| Software | https://github.com/example/${name} |\n\n### Security links\n\n## Overview\n\n${name} counts.\n`

const record = (name: string, repository: string, path: string, more = ''): ContentFile => ({
  path: `assessments/${name}-self-assessment.md`,
  content: new TextEncoder().encode(
    `---\nprojectId: ${name}\nproject: ${name}\n${more}kind: self-assessment\nstage: complete\nstated: [Complete]\n` +
      `software: ["https://github.com/example/${name}"]\ndocuments:\n  - { kind: self-assessment, ` +
      `url: "https://github.com/${repository}/blob/${commit}/${encodeURI(path)}" }\n---\n`
  )
})

const inToc = (name: string): string => `projects/${name}/security-assessment/self-assessment.md`
const inOlder = (name: string): string => `community/assessments/projects/${name}/self-assessment.md`
const names = ['ada', 'bee', 'cat', 'dog', 'elk']
const ofToc = names.map((name) => record(name, 'cncf/toc', inToc(name)))
const drift = (documents: Readonly<Record<string, string>>, files: readonly ContentFile[] = ofToc): string[] =>
  listOf(
    driftOf(
      Object.entries(documents).map(([path, text]): UpstreamFile => ({ path, text })),
      files
    )
  )

it('finds the documents of either repository, in a clone, in a part of one and in a folder with both', () => {
  for (const place of [inToc, inOlder, (name: string) => `toc/${inToc(name)}`, (name: string) => inToc(name).slice(9)])
    expect(drift(Object.fromEntries(names.map((name) => [place(name), document(name)])))).toEqual([])
  const both = names.flatMap((name) => [
    [`tag-security/${inOlder(name)}`, document(name, 'Draft')],
    [`toc/${inToc(name)}`, document(name)]
  ])
  expect(drift(Object.fromEntries(both) as Record<string, string>)).toEqual([])
})

it('finds a document by its heading where no path says the project', () => {
  for (const path of ['security-assessment/self-assessment.md', 'self-assessment.md']) {
    expect(drift({ [path]: document('ada') })).toEqual([])
    expect(drift({ [path]: document('fox') })).toEqual([
      `drift/assessment-missing upstream/${path}:1:1 | content/assessments/fox-self-assessment.md`
    ])
  }
})

it('takes no folder of assessments for a project, whatever the heading says', () => {
  const joint = '# ada Joint Security Assessment\n\nCompleted: May 2024\n'
  expect(drift({ 'security-assessment/README.md': joint })).toEqual([
    'drift/assessment-missing upstream/security-assessment/README.md:1:1 | ' +
      'content/assessments/ada-joint-assessment.md'
  ])
})

it('knows an assessment that moved from the older repository, and compares what it says there', () => {
  const files = [record('ada', 'cncf/tag-security', inOlder('ada'))]
  expect(drift({ [inToc('ada')]: document('ada') }, files)).toEqual([])
  expect(drift({ [inToc('ada')]: document('ada', 'Draft') }, files)).toEqual([
    `drift/assessment-differs content/assessments/ada-self-assessment.md:5:8 | upstream/${inToc('ada')}:7:22`,
    `drift/assessment-differs content/assessments/ada-self-assessment.md:6:10 | upstream/${inToc('ada')}:7:22`
  ])
})

it('says nothing of what an older copy of a document says otherwise', () => {
  expect(drift({ [inOlder('ada')]: document('ada', 'Draft') })).toEqual([])
  expect(drift({ [inOlder('fox')]: document('fox') })).toEqual([
    `drift/assessment-missing upstream/${inOlder('fox')}:1:1 | content/assessments/fox-self-assessment.md`
  ])
})

const goneFrom = (...paths: string[]): string[] =>
  drift(
    Object.fromEntries(paths.map((path) => [path, path.endsWith('README.md') ? '# Readme\n' : document(nameIn(path))]))
  ).map((entry) => /^drift\/assessment-dropped content\/assessments\/(\w+)-/.exec(entry)?.[1] ?? entry)
const nameIn = (path: string): string => /projects\/(\w+)\//.exec(path)?.[1] ?? ''

it('misses a document where the folder of its project is there, or most of the others are', () => {
  expect(goneFrom(...['ada', 'bee', 'cat', 'dog'].map(inToc))).toEqual(['elk'])
  expect(goneFrom(inToc('ada'), 'projects/bee/README.md')).toEqual(['bee'])
  expect(goneFrom(`toc/${inToc('ada')}`, 'toc/projects/bee/README.md')).toEqual(['bee'])
})

it('misses nothing in a part of a checkout', () => {
  expect(goneFrom(inToc('ada'))).toEqual([])
  expect(goneFrom('README.md')).toEqual([])
  expect(goneFrom('security-assessment/README.md', 'README.md')).toEqual([])
  expect(goneFrom('community/assessments/projects/ada/README.md', inOlder('bee'))).toEqual([])
})

it('does not call a document gone that is there, whatever it says', () => {
  const notes = 'projects/elk/security-assessment/notes.md'
  const files = [...ofToc.slice(0, 4), record('elk', 'cncf/toc', notes)]
  const others = Object.fromEntries(names.slice(0, 4).map((name) => [inToc(name), document(name)]))
  expect(drift({ ...others, [notes]: '# Notes\n' }, files)).toEqual([])
  expect(drift(others, files)).toEqual([
    `drift/assessment-dropped content/assessments/elk-self-assessment.md:9:35 | upstream/${notes}:1:1`
  ])
})

it('takes a document of another name for the one that is gone', () => {
  const others = Object.fromEntries(names.slice(1).map((name) => [inToc(name), document(name)]))
  expect(drift({ ...others, 'projects/ada/security-assessment/self.md': document('ada') })).toEqual([
    'drift/assessment-differs content/assessments/ada-self-assessment.md:9:35 | ' +
      'upstream/projects/ada/security-assessment/self.md:1:1'
  ])
})

it('tells a part of a project from the whole, and a project from others', () => {
  const part = 'projects/ada/sub-projects/tail/security assessment/self-assessment.md'
  expect(drift({ [inToc('ada')]: document('ada'), [part]: document('tail') })).toEqual([
    `drift/assessment-missing upstream/${part}:1:1 | content/assessments/ada-tail-self-assessment.md`
  ])
  const files = [...ofToc, record('ada-tail', 'cncf/toc', part, 'partOf: ada\n')]
  expect(drift({ [inToc('ada')]: document('ada'), [part]: document('ada-tail') }, files)).toEqual([])
})

it('takes no project for a part of another one that is called alike', () => {
  const part = 'projects/ada/sub-projects/tail/security-assessment/self-assessment.md'
  const files = [record('ada-tail', 'cncf/toc', inToc('ada-tail'))]
  expect(drift({ [inToc('ada-tail')]: document('ada-tail'), [part]: document('tail') }, files)).toEqual([
    `drift/assessment-missing upstream/${part}:1:1 | content/assessments/ada-tail-self-assessment-2.md`
  ])
})

it('lacks no document that a record names as something else', () => {
  const joint = 'projects/ada/security-assessment/README.md'
  const content = new TextEncoder().encode(
    '---\nkind: threat-model\ndocuments:\n  - { kind: threat-model, url: "https://example.org/threats" }\n' +
      `  - { kind: other, url: "https://github.com/cncf/toc/blob/HEAD/${joint}" }\n---\n`
  )
  const files = [{ path: 'assessments/ada-threat-model.md', content }]
  const documents = { [joint]: '# Ada Joint Security Assessment\n\nCompleted: May 2024\n' }
  expect(drift(documents, files)).toEqual([])
  expect(drift(documents, [])).toHaveLength(1)
})

it('knows a project by the other names that its records have', () => {
  const files = [record('adaline', 'example/elsewhere', 'ada.md', 'aliases: [ada]\n')]
  expect(drift({ [inToc('ada')]: document('adaline') }, files)).toEqual([
    `drift/assessment-differs content/assessments/adaline-self-assessment.md:10:3 | upstream/${inToc('ada')}:1:1`
  ])
})

it('says nothing of a document that could not be read', () => {
  const documents = Object.fromEntries(names.map((name) => [inToc(name), document(name)]))
  expect(drift({ ...documents, [inToc('ada')]: '' })).toEqual([])
})
