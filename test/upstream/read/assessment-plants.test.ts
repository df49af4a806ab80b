import { join } from 'node:path'
import { expect, it } from 'vitest'
import { plantFaults } from './assessment-plants.ts'
import { assessments, filesIn, fixtures, hasAssessments, orWithoutAssessments } from './files.ts'

const own = filesIn(join(fixtures, 'clean')).filter(({ path }) => path.includes('security-assessment'))
const small = ['keycloak/security-assessment/README.md', 'wasmedge/security-assessment/joint-assessment.md']

it.each(own)('no fault in $path stays silent', (file) => {
  const { planted, silent } = plantFaults(file)
  expect(silent).toEqual([])
  expect(planted).toBeGreaterThan(30)
})

it.skipIf(!hasAssessments).each(small)(`no fault in %s stays silent${orWithoutAssessments}`, (path) => {
  const { planted, silent } = plantFaults(assessments().find((file) => file.path.endsWith(path)) ?? { path, text: '' })
  expect(silent).toEqual([])
  expect(planted).toBeGreaterThan(30)
})
