import { expect, it } from 'vitest'
import { plantFaults } from './assessment-plants.ts'
import { assessments, hasAssessments, orWithoutAssessments } from './files.ts'

/** Ten documents in which everything is written that the reader knows: tables in Markdown and HTML, lists and lines. */
const ten = [
  'antrea/security-assessment/self-assessment.md',
  'cloudevents/security assessment/self-assessment.md',
  'contour/security-assessment/self-assessment.md',
  'flatcar/security-assessment/self-assessment.md',
  'in-toto/security-assessment/README.md',
  'keycloak/security-assessment/README.md',
  'kubestellar/sub-projects/console/security-assessment/self-assessment.md',
  'kyverno/security-assessment/self-assessment.md',
  'nats/security-assessment/self-assessment.md',
  'wasmedge/security-assessment/joint-assessment.md'
]

it.skipIf(!hasAssessments).each(ten)(
  `every fault planted in %s is reported or changes the facts${orWithoutAssessments}`,
  (path) => {
    const { planted, silent } = plantFaults(
      assessments().find((file) => file.path.endsWith(path)) ?? { path, text: '' }
    )
    expect(silent).toEqual([])
    expect(planted).toBeGreaterThan(20)
  },
  600_000
)
