import { expect, it } from 'vitest'
import { assessments, findAssessments, getAssessment } from '../../src/query/assessments.ts'
import { sources } from '../../src/query/sources.ts'

const projects = [...new Set(assessments.map(({ project, partOf = project }) => partOf))]

it.each(projects)('finds %j by its name: the joint assessment, or else its own', (project) => {
  const all = findAssessments({ project })
  const joint = all.find(({ kind }) => kind === 'joint-assessment')
  const own = all.find(({ kind, partOf }) => kind === 'self-assessment' && partOf === undefined)
  const expected = joint ?? own ?? all[0]
  expect(getAssessment(String(project))?.id ?? getAssessment(String(expected?.project))?.id).toBe(expected?.id)
})

it.each(assessments)('finds a record of the project of $id by its id $projectId', ({ projectId, project, partOf }) => {
  const found = getAssessment(String(projectId))
  expect(found?.project).toBe(project)
  if (partOf !== undefined) expect(getAssessment(String(partOf))?.partOf ?? partOf).toBe(partOf)
  if (partOf !== undefined) expect(getAssessment(String(partOf))).toBeDefined()
})

it('has a record for each project and kind alone', () => {
  const keys = assessments.map(({ projectId, kind }) => `${projectId} ${kind}`)
  expect(keys).toEqual([...new Set(keys)])
})

it.each(assessments)('$id names its document by the commit of its source', ({ documents, folder, sources: cited }) => {
  const permalinks = cited.flatMap(({ id, path }) => {
    const source = sources.find((one) => one.id === id)
    return path === undefined ? [] : [`${source?.url.replace('/tree/', '/blob/')}/${path.replaceAll(' ', '%20')}`]
  })
  expect(permalinks).toContain(documents[0]?.url)
  for (const { url } of documents) expect(url.replace('/blob/', '/tree/')).toContain(`${folder}/`)
})

it.each(assessments)('$id says what it is and how far, in its id and title', ({ id, kind, title, stage, stated }) => {
  expect(id.endsWith(`-${kind}`)).toBe(true)
  expect(title.endsWith(')')).toBe(stage !== 'complete' || title.endsWith('(OPA)'))
  if (stage === 'unknown') expect(stated).toEqual([])
})

it('keeps what the documents say of being unfinished', () => {
  const unfinished = assessments.filter(({ stated }) =>
    stated.some((words) => /pending|incomplete|draft|progress/i.test(words))
  )
  expect(unfinished.length).toBeGreaterThan(30)
  for (const { stage } of unfinished) expect(['incomplete', 'in-progress', 'draft', 'pending']).toContain(stage)
})
