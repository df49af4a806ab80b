import { expect, it } from 'vitest'
import { assessmentPlace } from '../../../src/upstream/compare/assessment-place.ts'
import { documentKind, joinedAssessments } from '../../../src/upstream/compare/joined-assessments.ts'
import type { UpstreamAssessment } from '../../../src/upstream/read/assessments/facts.ts'

const read = (path: string, more: Partial<UpstreamAssessment> = {}): UpstreamAssessment => ({
  path,
  project: 'ada',
  kind: 'self-assessment',
  stated: [],
  software: [],
  languages: [],
  authors: [],
  reviewers: [],
  links: [],
  recommendations: [],
  at: { file: path, line: 1, column: 1 },
  ...more
})

const at = { file: 'x.md', line: 1, column: 1 }
const ada = 'projects/ada/security-assessment'

it.each([
  ['projects/ada/security-assessment/docs/a.md', 'projects', 'ada', ada, 'ada/docs/a.md', 'cncf/toc'],
  ['up\\projects\\ada\\security-assessment\\a.md', 'up/projects', 'ada', `up/${ada}`, 'ada/a.md', 'cncf/toc'],
  [
    'projects/kite/sub-projects/tail/Security Assessment/a.md',
    'projects',
    'kite/sub-projects/tail',
    'projects/kite/sub-projects/tail/Security Assessment',
    'kite/sub-projects/tail/a.md',
    'cncf/toc'
  ],
  [
    'x/projects/tag-security/assessments/projects/ada/docs/a.md',
    'x/projects/tag-security/assessments/projects',
    'ada',
    'x/projects/tag-security/assessments/projects/ada',
    'ada/docs/a.md',
    'cncf/tag-security'
  ],
  ['ada/security-assessment/a.md', '', 'ada', 'ada/security-assessment', 'ada/a.md', 'cncf/toc'],
  ['security-assessment/a.md', '', '', 'security-assessment', '/a.md', 'cncf/toc'],
  ['docs/a.md', '', '', 'docs', '/docs/a.md', undefined],
  ['a.md', '', '', '', '/a.md', undefined]
])('finds the folders around %s', (path, projects, project, folder, key, layout) => {
  expect(assessmentPlace(path)).toEqual({ projects, project, folder, key, ...(layout && { layout }) })
})

it('joins the documents of one project and kind, the main one first', () => {
  const stage = { value: 'draft', at } as const
  const recommendations = [{ to: 'project', count: 2, anchor: 'two', at }] as const
  const joined = joinedAssessments([
    read(`${ada}/README.md`, { kind: 'joint-assessment' }),
    read(`${ada}/recommendations.md`, { recommendations, authors: [{ value: 'Bo', at }] }),
    read(`${ada}/self-assessment.md`, { stage, authors: [{ value: 'Ada', at }] })
  ])
  expect(joined.map(({ kind, documents }) => [kind, documents.map(documentKind)])).toEqual([
    ['joint-assessment', ['joint-assessment']],
    ['self-assessment', ['self-assessment', 'recommendations']]
  ])
  expect(joined[1]).toMatchObject({ path: `${ada}/self-assessment.md`, stage, recommendations })
  expect(joined[1]?.authors.map(({ value }) => value)).toEqual(['Ada'])
})

it('takes what only a later document says', () => {
  const date = { value: '2024', at }
  const languages = [{ value: 'Go', at }]
  const [joined] = joinedAssessments([
    read(`${ada}/a.md`, { kind: 'threat-model' }),
    read(`${ada}/b.md`, { kind: 'threat-model', date, languages })
  ])
  expect(joined).toMatchObject({ path: `${ada}/a.md`, date, languages })
})

it('leaves out copies in the older repository and in a second clone', () => {
  const older = 'community/assessments/projects/ada'
  const pathsOf = (...paths: string[]): string[][] =>
    joinedAssessments(paths.map((path) => read(path))).map(({ documents }) => documents.map(({ path }) => path))
  expect(pathsOf(`${older}/self-assessment.md`, `${ada}/self-assessment.md`)).toEqual([[`${ada}/self-assessment.md`]])
  expect(pathsOf(`${older}/self-assessment.md`)).toEqual([[`${older}/self-assessment.md`]])
  expect(pathsOf(`one/${ada}/self-assessment.md`, `two/${ada}/self-assessment.md`)).toEqual([
    [`one/${ada}/self-assessment.md`]
  ])
})

it('keeps parts of a project and its kinds apart', () => {
  const joined = joinedAssessments([
    read('a.md'),
    read('b.md', { partOf: 'kite' }),
    read('c.md', { kind: 'threat-model' }),
    read('d.md', { project: 'Ada' })
  ])
  expect(joined.map(({ documents }) => documents.map(({ path }) => path))).toEqual([
    ['a.md', 'd.md'],
    ['b.md'],
    ['c.md']
  ])
})
