import { expect, it } from 'vitest'
import { build, contentFile, overlaid, placed } from '../build/content-tree.ts'

const withGroups = (groups: string) =>
  build(overlaid([contentFile('synonyms/synonyms.md', `---\ngroups:\n${groups}---\nWhat people type.\n`)])).diagnostics

it('refuses a phrase that is in the table twice, at its place, in any case', () => {
  const found = withGroups('  - [MFA, 2FA]\n  - [SBOM, mfa]\n')
  expect(placed(found)).toEqual(['synonyms/synonyms.md:4:12 field/format'])
  expect(found[0]?.message).toBe('`groups[1][1]` is `mfa`; expected a phrase that is in the table once.')
})

it.each(['!!!', 'to be', '\u200b.'])('refuses the phrase %j, of which a search takes no word', (phrase) => {
  const found = withGroups(`  - [MFA, ${JSON.stringify(phrase)}]\n`)
  expect(placed(found)).toContain('synonyms/synonyms.md:3:11 field/format')
  expect(found.map(({ message }) => message).join()).toContain('a word that the search does not pass over')
})

it('takes a phrase for another in the plural, or with other words that a search passes over', () => {
  for (const phrase of ['SBOMs', 'the sbom', 'SBOM.'])
    expect(placed(withGroups(`  - [SBOM, ${phrase}]\n`))).toEqual(['synonyms/synonyms.md:3:12 field/format'])
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
