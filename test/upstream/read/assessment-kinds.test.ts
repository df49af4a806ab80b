import { expect, it } from 'vitest'
import { readUpstream } from '../../../src/upstream/read/index.ts'
import { assessments, hasAssessments, orWithoutAssessments } from './files.ts'

const self =
  '# Kettle Self-assessment\n\n## Metadata\n\n| | |\n|--|--|\n| Assessment Stage | Incomplete |\n' +
  '| Software | <https://example.org> |\n\n### Security links\n\n- <https://b.example>\n\n## Overview\n\nHot.\n'
const joint =
  '# Kettle Joint Security Assessment\n\nCompleted: May 2019\n\nSecurity reviewers: Ada Byron\n\n' +
  '## Recommendations\n\n' +
  '### Recommendations for the project team\n\n1. One\n\n   a. Part\n\n2. Two\n\n' +
  '### CNCF recommendations\n\nOne.\n\nTwo.\n\n' +
  '### Additional recommendations\n\n*\n\nTracking issue: https://example.org\n'
const threats =
  '# Threat Modeling with STRIDE\n\n## Spoofing\n\n## Tampering\n\n## Repudiation\n\n## Denial of Service\n'

const kindAt = (path: string, text: string): unknown =>
  readUpstream([{ path, text }]).facts.assessments.map(({ kind, project, partOf }) =>
    [kind, project, ...(partOf === undefined ? [] : [partOf])].join(' ')
  )[0]

it.each([
  ['projects/kettle/security-assessment/self-assessment.md', self, 'self-assessment kettle'],
  ['toc/projects/kettle/security assessment/self-assessment.md', self, 'self-assessment kettle'],
  ['kettle/security-assessment/self-assessment.md', self, 'self-assessment kettle'],
  ['projects/kettle/sub-projects/lid/security-assessment/self-assessment.md', self, 'self-assessment lid kettle'],
  ['projects/kettle/security-assessment/lid/self-assessment.md', self, 'self-assessment lid kettle'],
  ['projects/kettle/security-assessment/kettle/self-assessment.md', self, 'self-assessment kettle'],
  ['community/assessments/projects/kettle/self-assessment.md', self, 'self-assessment kettle'],
  ['assessments/projects/kettle/self-assessment.md', self, 'self-assessment kettle'],
  ['projects\\kettle\\security-assessment\\self-assessment.md', self, 'self-assessment kettle'],
  ['/home/ada/toc/projects/kettle/security-assessment/self-assessment.md', self, 'self-assessment kettle'],
  ['security-assessment/self-assessment.md', self, 'self-assessment kettle'],
  ['self-assessment.md', self, 'self-assessment kettle'],
  ['anything.md', self, 'self-assessment kettle'],
  ['projects/kettle/security-assessment/README.md', joint, 'joint-assessment kettle'],
  ['projects/kettle/security-assessment/joint-review.md', joint.replace(/^.*\n/, ''), 'joint-assessment kettle'],
  ['README.md', joint, 'joint-assessment kettle'],
  ['projects/kettle/security-assessment/README.md', joint.replace(' Joint', ''), 'joint-assessment kettle'],
  ['projects/kettle/security-assessment/docs/threats.md', threats, 'threat-model kettle'],
  ['projects/kettle/security-assessment/threat-model.md', '## Threats\n\nMany.', 'threat-model kettle'],
  ['kettle/threats.md', threats, 'threat-model kettle'],
  [
    'projects/kettle/security-assessment/lid/README.md',
    '# Lid Self Assessment\n\nIt is still pending.\n',
    'self-assessment lid kettle'
  ]
])('reads %s for what it is', (path, text, expected) => {
  expect(kindAt(path, text)).toBe(expected)
})

it.each([
  ['community/assessments/guide/self-assessment.md', self],
  ['guide/joint-assessment.md', joint],
  [
    'self-assessment.md',
    '# Self-assessment\n\n## Metadata\n\n| | |\n|--|--|\n| Assessment Stage | Incomplete, Complete, or Obsolete. |\n' +
      '| SBOM | |\n'
  ],
  ['joint-readme-template.md', joint.replace('Kettle Joint', '[Project Name] TAG-Security')],
  [
    'projects/kettle/security-assessment/README.md',
    '# Kettle Security Assessment\n\n* [Self-assessment](self-assessment.md)\n'
  ],
  ['projects/kettle/README.md', '# Kettle\n\n## Overview\n\n## Goals\n\nIt has a self-assessment.\n'],
  ['projects/kettle/kettle-dd.md', '# Due diligence\n\n## Background\n\n## Threat model\n\n## Security links\n'],
  ['intake-process.md', '# Security Assessment Priorities & Pipeline Intake Process\n\n## Authority\n'],
  ['threats.md', '# Threat modeling\n\n## Why\n']
])('takes %s for no assessment, and finds nothing of the kind', (path, text) => {
  const { facts, diagnostics } = readUpstream([{ path, text }])
  expect(facts.assessments).toEqual([])
  expect(diagnostics.filter(({ rule }) => rule.startsWith('assessment/'))).toEqual([])
})

it('counts recommendations by their lists, else by their paragraphs', () => {
  const [one] = readUpstream([{ path: 'README.md', text: joint }]).facts.assessments
  expect(one?.recommendations.map(({ to, count, anchor }) => [to, count, anchor])).toEqual([
    ['project', 2, 'recommendations-for-the-project-team'],
    ['cncf', 2, 'cncf-recommendations']
  ])
})

it('takes a joint assessment with a date for complete, and one without for neither', () => {
  const stageOf = (text: string): unknown =>
    readUpstream([{ path: 'README.md', text }]).facts.assessments[0]?.stage?.value
  expect(stageOf(joint)).toBe('complete')
  expect(stageOf(joint.replace('May 2019', 'tbd'))).toBe('incomplete')
  expect(stageOf(joint.replace('Completed: May 2019', ''))).toBeUndefined()
})

it('reads links of assessments as those of all documents, but for addresses that are shown as code', () => {
  const text = `${self}\n[lost](#lost) \`https://example.org\`\n`
  const { diagnostics } = readUpstream([{ path: 'self-assessment.md', text }])
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['upstream/broken-anchor'])
})

it.skipIf(!hasAssessments)(
  `finds 55 self-assessments, 12 joint ones and 9 threat models${orWithoutAssessments}`,
  () => {
    const { facts } = readUpstream(assessments().filter(({ path }) => !path.endsWith('recommendations.md')))
    const count = (kind: string): number => facts.assessments.filter((one) => one.kind === kind).length
    expect([count('self-assessment'), count('joint-assessment'), count('threat-model')]).toEqual([55, 12, 9])
    // The parts of Fluentd that are still to come are of one project.
    const projects = new Set(facts.assessments.map(({ project, partOf }) => (partOf === 'fluentd' ? partOf : project)))
    expect(projects.size).toBe(54)
  }
)
