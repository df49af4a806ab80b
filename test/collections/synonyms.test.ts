import { expect, it } from 'vitest'
import { build, contentFile, overlaid, placed } from '../build/content-tree.ts'

const withGroups = (groups: string) =>
  build(overlaid([contentFile('synonyms/synonyms.md', `---\ngroups:\n${groups}---\nWhat people type.\n`)])).diagnostics

it('refuses a phrase that is in the table twice, at its place, in any case', () => {
  const found = withGroups('  - [MFA, 2FA]\n  - [SBOM, mfa]\n')
  expect(placed(found)).toEqual(['synonyms/synonyms.md:4:12 field/format'])
  expect(found[0]?.message).toBe('`groups[1][1]` is `mfa`; expected a phrase that is in the table once.')
})

it.each([
  ['  - [MFA]\n', 'field/empty'],
  ['  - MFA\n', 'field/type'],
  ['  - [MFA, 2]\n', 'field/type']
])('refuses the groups %j', (groups, rule) => {
  expect(withGroups(groups).map((one) => one.rule)).toEqual([rule])
})

it('may be absent', () => {
  expect(build(overlaid([], ['synonyms/synonyms.md'])).diagnostics).toEqual([])
})
