import { expect, it } from 'vitest'
import { readUpstream } from '../../../src/upstream/read/index.ts'
import type { UpstreamAssessment } from '../../../src/upstream/read/assessments/facts.ts'

const folder = 'projects/ada/security-assessment'
const read = (text: string, path = `${folder}/recommendations.md`): readonly UpstreamAssessment[] =>
  readUpstream([{ path, text }]).facts.assessments

it('counts the recommendations of a file of their own', () => {
  const text = '# Recommendations to Ada\n\nHere they are.\n\n## To do\n\n- [ ] One.\n  - A part of it.\n- [ ] Two.\n'
  expect(read(text)).toMatchObject([
    {
      project: 'ada',
      kind: 'self-assessment',
      recommendations: [{ to: 'project', count: 2, anchor: 'recommendations-to-ada', at: { line: 1, column: 1 } }]
    }
  ])
})

it('counts paragraphs where there is no list, and knows those for the CNCF', () => {
  const [one] = read('# Recommendations for CNCF\n\nHelp them.\n\nAsk them.\n')
  expect(one?.recommendations).toMatchObject([{ to: 'cncf', count: 2 }])
})

it('takes no other file for recommendations', () => {
  const text = '# Recommendations\n\n- One.\n'
  expect(read('')[0]?.recommendations).toEqual([])
  expect(read(text, 'docs/recommendations.md')).toEqual([])
  expect(read(text, `${folder}/notes.md`)).toEqual([])
})
