import fc from 'fast-check'
import { expect, it } from 'vitest'
import { affects, type AffectedPackage } from '../../src/query/incidents.ts'

const listed = (purl: string, ...versions: string[]): { packages: AffectedPackage[] } => ({
  packages: [{ purl, versions }]
})
const ranged = (purl: string, range: string): { packages: AffectedPackage[] } => ({ packages: [{ purl, range }] })

// What is listed, what is asked for, and the answer.
const [yes, no, unknown] = ['affected', 'not-listed', 'unknown'] as const
it.each([
  ['npm', '1.0.0', 'v1.0.0', yes],
  ['npm', '1.0.0', '1.0.0+build.7', yes],
  ['npm', '1.4.44-liberty-2', '1.4.44-liberty-2', yes],
  ['npm', '1.4.44-liberty-2', '1.4.44', no],
  ['npm', '1.0.0', '01.0.0', unknown],
  ['npm', '1.0.0', 'latest', unknown],
  ['npm', '1.0.0', '^1.0.0', unknown],
  ['npm', '1.0.1', '1.0', unknown],
  ['npm', '1.0.0', `1.0.0-${'1'.repeat(300)}`, unknown],
  ['pypi', '1.0', '1.0.0', yes],
  ['pypi', '1.0rc1', '1.0.0-RC.1', yes],
  ['pypi', '0.1.2-1', '0.1.2.post1', yes],
  ['pypi', '8.3.41', '8.3.41+cpu', yes],
  ['pypi', '1.0+evil', '1.0', no],
  ['pypi', '1!1.0', '1.0', no],
  ['pypi', '1.0', 'main', unknown],
  ['golang', 'v1.2.3', '1.2.3', yes],
  ['golang', 'v2.0.0+incompatible', 'v2.0.0', yes],
  ['maven', '1.0', '1', yes],
  ['maven', '2.0.RELEASE', '2.0', yes],
  ['maven', '2.0-b1', '2.0-beta-1', yes],
  ['maven', '2.0', '2.0-SNAPSHOT', no],
  ['maven', '2.0', 'LATEST', unknown],
  ['deb', '0:1.0-1', '1.0-1', yes],
  ['deb', '1:1.0-1', '1.0-1', no],
  ['deb', '1.0', '1.0~rc1', no],
  ['composer', '5.0.2', 'v5.0.2.0', yes],
  ['nuget', '1.0.0', '1.0', yes],
  ['gem', '1.6.13', '1.6.12', no],
  ['rpm', '1.0-1', '1.0-1', yes],
  ['rpm', '1.0-1', '1.0-2', no],
  ['generic', '1.3.3c', '1.3.3c', yes],
  ['generic', '1.3.3c', '1.3.3d', no],
  ['generic', '1.0', '20240101', no],
  ['docker', '0.69.4', '0.69.4', yes],
  ['docker', '0.69.4', '0.69.3', no],
  ['docker', '0.69.4', '0.69.4-arm64', unknown],
  ['docker', '0.69.4', 'latest', unknown],
  ['docker', '0.69.4', `sha256:${'a'.repeat(64)}`, unknown],
  ['docker', `sha256:${'a'.repeat(64)}`, `sha256:${'b'.repeat(64)}`, no],
  ['github', 'v0.69.4', '0.69.4', yes],
  ['github', 'v1', 'v2', no],
  ['github', 'v1', 'main', unknown],
  ['github', 'v1', '0e58ed8671d6b60d0890c21b07f8835ace038e67', unknown],
  ['github', '0e58ed8671d6b60d0890c21b07f8835ace038e67', '0E58ED8', yes],
  ['github', '0e58ed8671d6b60d0890c21b07f8835ace038e67', '1e58ed8', no],
  ['github', '0e58ed8671d6b60d0890c21b07f8835ace038e67', 'v1', unknown]
])('compares a version of %s, %s, with %s', (type, version, wanted, answer) => {
  const purl = `pkg:${type}/a/b`
  expect(affects(listed(purl, version), `${purl}@${encodeURIComponent(wanted)}`)).toBe(answer)
})

it.each([
  ['npm', 'vers:npm/*', 'anything', yes],
  ['github', 'vers:generic/*', '0e58ed8671d6b60d0890c21b07f8835ace038e67', yes],
  ['npm', 'vers:npm/<=1.0.2', '1.0.2', yes],
  ['npm', 'vers:npm/<=1.0.2', '1.0.2-beta', yes],
  ['npm', 'vers:npm/<=1.0.2', '1.0.10', no],
  ['npm', 'vers:npm/>=1|<2', '1.9.9', yes],
  ['npm', 'vers:npm/>=1|<2', '2.0.0', no],
  ['npm', 'vers:npm/1.2.3|>=2.0.0|<5.0.0', '1.2.3', yes],
  ['npm', 'vers:npm/1.2.3|>=2.0.0|<5.0.0', '1.2.4', no],
  ['npm', 'vers:npm/<1.0.0|>=2.0.0', '0.1.0', yes],
  ['npm', 'vers:npm/<1.0.0|>=2.0.0', '1.5.0', no],
  ['npm', 'vers:npm/<1.0.0|>=2.0.0', '9.0.0', yes],
  ['npm', 'vers:npm/>=2.0.0|<3.0.0|!=2.1.0', '2.1.0', no],
  ['npm', 'vers:npm/!=2.1.0', '2.1.1', yes],
  ['npm', 'vers:npm/<3.0.0|>=2.0.0', '2.5.0', yes],
  ['npm', 'vers:npm/<1.0.0', 'latest', unknown],
  ['npm', 'vers:npm/<one', '1.0.0', unknown],
  ['npm', 'npm <1', '1.0.0', unknown],
  ['pypi', 'vers:pypi/>=1.0|<2.0', '2.0rc1', yes],
  ['pypi', 'vers:pypi/<=1.0', '1.0+local', yes],
  ['pypi', 'vers:pypi/>=1!0', '9.0', no],
  ['maven', 'vers:maven/>=2.0-beta9|<2.3.1|>=2.4|<2.12.2', '2.0-rc1', yes],
  ['maven', 'vers:maven/>=2.0-beta9|<2.3.1|>=2.4|<2.12.2', '2.0-beta8', no],
  ['maven', 'vers:maven/>=2.0-beta9|<2.3.1|>=2.4|<2.12.2', '2.3.2', no],
  ['maven', 'vers:maven/>=2.0-beta9|<2.3.1|>=2.4|<2.12.2', '2.10.0', yes],
  ['deb', 'vers:deb/>=5.5.1alpha-0.1|<=5.6.1-1', '5.6.1+really5.4.5-1', no],
  ['deb', 'vers:deb/>=5.5.1alpha-0.1|<=5.6.1-1', '5.6.0-0.2', yes],
  ['deb', 'vers:deb/<0.9.7.9%2Bdeb7u2', '0.9.7.9+deb7u1', yes],
  ['deb', 'vers:deb/<0.9.7.9+deb7u2', '1:0.1', no],
  ['github', 'vers:generic/>=1|<=45.0.7', 'v45', yes],
  ['github', 'vers:generic/>=1|<=45.0.7', 'v46.0.0', no],
  ['github', 'vers:generic/>=1|<=45.0.7', 'main', unknown],
  ['github', 'vers:generic/>=1|<=45.0.7', '1234567', unknown],
  ['generic', 'vers:generic/1.890|>=1.900|<=1.920', '1.890', yes],
  ['generic', 'vers:generic/1.890|>=1.900|<=1.920', '1.891', no],
  ['generic', 'vers:generic/<1.32', '1.31rc1', unknown],
  ['rpm', 'vers:rpm/<2.0', '1.0', unknown],
  ['rpm', 'vers:rpm/<=2.0', '2.0', yes],
  ['x', 'vers:constructor/<2.0', '1.0', unknown]
])('compares a version of %s with the range %s: %s', (type, range, wanted, answer) => {
  const purl = `pkg:${type}/a/b`
  expect(affects(ranged(purl, range), `${purl}@${encodeURIComponent(wanted)}`)).toBe(answer)
})

it('lists what is listed, for any version, and never throws', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[\w.+~:!-]{1,30}$/),
      fc.constantFrom('npm', 'pypi', 'maven', 'deb', 'rpm'),
      (version, type) => {
        const purl = `pkg:${type}/a/b`
        expect(affects(listed(purl, version), `${purl}@${encodeURIComponent(version)}`)).toBe('affected')
        expect(affects(ranged(purl, `vers:${type}/${encodeURIComponent(version)}`), `${purl}@1.0`)).not.toBeUndefined()
      }
    )
  )
})
