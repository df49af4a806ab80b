import type { Case } from './catalog-cases.ts'

const ada = 'projects/ada/security-assessment'
const self = `upstream/${ada}/self-assessment.md`
const tail = 'upstream/projects/kite/sub-projects/tail/security assessment/self-assessment.md'
const joint = `upstream/${ada}/README.md`
const own = 'content/assessments/ada-self-assessment.md'
const ownJoint = 'content/assessments/ada-joint-assessment.md'

/** Security assessments. */
export const assessmentCases: readonly Case[] = [
  {
    what: 'an assessment that we lack, of a project with another one',
    edits: [{ file: ownJoint }],
    expect: [`drift/assessment-missing ${joint}:1:1 | ${ownJoint}`]
  },
  {
    what: 'an assessment of a part of a project that we lack',
    edits: [{ file: 'content/assessments/kite-tail-self-assessment.md' }],
    expect: [`drift/assessment-missing ${tail}:1:1 | content/assessments/kite-tail-self-assessment.md`]
  },
  {
    what: 'an assessment that upstream removed',
    edits: [{ file: joint }],
    expect: [`drift/assessment-dropped ${ownJoint}:16:36 | ${joint}:1:1`]
  },
  {
    what: 'another stage, with other words, and no program any more',
    edits: [
      { file: self, from: '| Incomplete |', to: '| Complete |' },
      {
        file: self,
        from: ' as part of the Security Pals process, and is currently pending changes from the maintainer team'
      }
    ],
    expect: [
      `drift/assessment-differs ${own}:6:8 | ${self}:13:22`,
      `drift/assessment-differs ${own}:7:10 | ${self}:13:22`,
      `drift/assessment-differs ${own}:7:22 | ${self}:13:22`,
      `drift/assessment-differs ${own}:8:10 | ${self}:1:1`
    ]
  },
  {
    what: 'another date, and another answer on the main purpose',
    edits: [
      { file: self, from: 'December 2023', to: 'January 2024' },
      { file: self, from: '| No |', to: '| Yes |' }
    ],
    expect: [
      `drift/assessment-differs ${own}:9:7 | ${self}:3:1`,
      `drift/assessment-differs ${own}:13:19 | ${self}:15:23`
    ]
  },
  {
    what: 'other software, languages, SBOM and people',
    edits: [
      { file: self, from: '| https://github.com/example/ada |', to: '| https://github.com/example/ada2 |' },
      { file: self, from: 'Go, Shell', to: 'Go, C' },
      { file: self, from: 'https://example.org/ada/sbom', to: 'https://example.org/ada/sboms' },
      { file: self, from: 'Ada Example, Bo Example (@bo-example)', to: 'Ada Example' },
      { file: joint, from: 'Cy Example', to: 'Cy Sample' }
    ],
    expect: [
      `drift/assessment-differs ${ownJoint}:11:13 | ${joint}:5:21`,
      `drift/assessment-differs ${own}:10:12 | ${self}:14:14`,
      `drift/assessment-differs ${own}:11:17 | ${self}:16:15`,
      `drift/assessment-differs ${own}:12:16 | ${self}:17:10`,
      `drift/assessment-differs ${own}:14:24 | ${self}:5:10`
    ]
  },
  {
    what: 'a security link that leads elsewhere, and one that we lack',
    edits: [
      { file: self, from: 'https://example.org/ada/threats', to: 'https://example.org/ada/threats-2024' },
      {
        file: own,
        from: '  - { kind: security-policy, url: "https://github.com/example/ada/blob/main/SECURITY.md" }\n'
      }
    ],
    expect: [`drift/link-differs ${own}:16:32 | ${self}:24:3`, `drift/link-missing ${self}:23:3 | ${own}:16:3`]
  },
  {
    what: 'the second address of a row, which a record may have or lack',
    edits: [
      {
        file: self,
        from: '| https://example.org/ada/threats |',
        to: '| https://example.org/ada/threats, https://example.org/ada/more, https://example.org/ada/rest |'
      },
      { file: own, from: 'links:\n', to: 'links:\n  - { kind: other, url: "https://example.org/ada/more" }\n' }
    ],
    expect: []
  },
  {
    what: 'other numbers of recommendations',
    edits: [
      { file: joint, from: '- Count slower.\n' },
      { file: joint, from: '### Recommendations for CNCF\n\n- Help them.\n' }
    ],
    expect: [
      `drift/assessment-differs ${ownJoint}:13:27 | ${joint}:17:1`,
      `drift/assessment-differs ${ownJoint}:14:5 | ${joint}:1:1`
    ]
  },
  {
    what: 'another kind',
    edits: [{ file: own, from: 'kind: self-assessment\nstage', to: 'kind: joint-assessment\nstage' }],
    expect: [`drift/assessment-differs ${own}:5:7 | ${self}:1:1`]
  },
  {
    what: 'names in another case and without accents, and words of ours',
    edits: [
      { file: ownJoint, from: 'De Example', to: 'DÉ EXAMPLE' },
      { file: own, from: 'note: Made by hand.', to: 'note: Made by others.' },
      { file: own, from: 'project: Ada', to: 'project: The Ada' },
      { file: own, from: 'kind: threat-model', to: 'kind: other' },
      { file: self, from: 'Go, Shell', to: 'Golang, shell' }
    ],
    expect: []
  }
]
