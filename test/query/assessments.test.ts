import { expect, it } from 'vitest'
import { assessments, findAssessments, getAssessment } from '../../src/query/assessments.ts'

const ids = (filter: Parameters<typeof findAssessments>[0]): string[] => findAssessments(filter).map(({ id }) => id)

it('finds a project by its name, id, folder and short name, in any spelling', () => {
  const all = ['opa-joint-assessment', 'opa-self-assessment']
  for (const project of ['OPA', 'opa', 'Open Policy Agent', 'open-policy-agent', 'Open Policy Agent (OPA)'])
    expect(ids({ project })).toEqual(all)
  expect(ids({ project: 'chubao-fs' })).toEqual(ids({ project: 'CubeFS' }))
  expect(ids({ project: ['Harbor', 'keycloak'], kind: 'joint-assessment' })).toEqual([
    'harbor-joint-assessment',
    'keycloak-joint-assessment'
  ])
})

it('finds the parts of a project by the name of the whole, and a part by its own', () => {
  expect(ids({ project: 'Fluentd' })).toEqual([
    'fluent-bit-self-assessment',
    'fluentd-plugins-self-assessment',
    'fluentd-self-assessment'
  ])
  expect(ids({ project: 'Fluent Bit' })).toEqual(['fluent-bit-self-assessment'])
  expect(ids({ project: 'KubeStellar' })).toEqual(['kubestellar-console-self-assessment'])
})

it('tells languages apart that differ by signs alone, and knows their other names', () => {
  const named = (language: string): string[] =>
    assessments.filter(({ languages }) => languages.includes(language)).map(({ id }) => id)
  expect(ids({ language: 'c' })).toEqual(named('C'))
  expect(ids({ language: 'C++' })).toEqual(named('C++'))
  expect(named('C')).not.toEqual(named('C++'))
  expect(ids({ language: 'golang' })).toEqual(named('Go'))
  expect(() => ids({ language: 'Gol' })).toThrow(RangeError)
})

it('gives the joint assessment for the name of a project, or else its own', () => {
  expect(getAssessment('spire').id).toBe('spiffe-spire-joint-assessment')
  expect(getAssessment('Copacetic').title).toBe('Self-assessment of Copa (incomplete)')
  expect(getAssessment('self-assessment of antrea').stage).toBe('incomplete')
  expect(getAssessment(String('kubernetes'))).toBeUndefined()
})

it('finds words of the summary, what is said of the SBOM, and people', () => {
  expect(ids({ text: 'STRIDE' })).toContain('thanos-self-assessment')
  expect(ids({ text: 'sbom fossa' })).toContain('antrea-self-assessment')
  expect(ids({ text: 'sbom', project: 'Harbor' })).toEqual([])
  expect(ids({ text: 'Ash Narkar' })).toEqual([
    'keycloak-joint-assessment',
    'opa-joint-assessment',
    'opa-self-assessment'
  ])
})

it('leaves out what is not dated where a time is asked for, and compares at the shared precision', () => {
  expect(ids({ year: 2020 })).toEqual([
    'harbor-joint-assessment',
    'harbor-self-assessment',
    'keycloak-joint-assessment',
    'spiffe-spire-joint-assessment',
    'spiffe-spire-self-assessment'
  ])
  expect(ids({ since: '2020-10', until: 2020 })).toEqual(['keycloak-joint-assessment'])
})

it('says which values there are', () => {
  expect(() => findAssessments({ stage: 'finished' as 'complete' })).toThrow(
    'findAssessments: Unknown stage `finished`'
  )
  expect(() => findAssessments({ project: 'harbour' })).toThrow('did you mean `harbor`,')
})
