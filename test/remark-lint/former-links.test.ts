import { expect, it } from 'vitest'
import { fixed, messages, problems } from './documents.ts'

const repository = 'https://github.com/cncf/tag-security'
const moved = 'governance/charter.md'
const expectedOf = (url: string): string[][] => messages(`See [it](${url}).`).map(({ expected }) => expected ?? [])
const charter = 'https://github.com/cncf/toc/blob/main/tags/tag-security-and-compliance/charter.md'

it.each([
  `${repository}/blob/master/${moved}`,
  `${repository}/blob/HEAD/${moved}`,
  `${repository}/tree/main/${moved}`,
  `${repository}/raw/main/${moved}`,
  `${repository}/blame/main/${moved}`,
  `${repository}/commits/main/${moved}`,
  `${repository}/edit/main/${moved}`,
  `${repository}/blob/main/${moved}?plain=1#L3`,
  `http://www.github.com/CNCF/TAG-Security/blob/master/${moved}`,
  `https://raw.githubusercontent.com/cncf/tag-security/main/${moved}`,
  `https://raw.githubusercontent.com/cncf/tag-security/master/${moved}`,
  `https://raw.githubusercontent.com/cncf/tag-security/refs/heads/main/${moved}`,
  `https://github.com/cncf/sig-security/blob/master/${moved}`,
  `https://github.com/cncf/sig-security/blob/main/${moved}`,
  `https://tag-security.cncf.io/${moved}`,
  'https://tag-security.cncf.io/governance/charter/'
])('reports the moved address %s, however it is written', (url) => {
  expect(expectedOf(url)).toEqual([[charter]])
})

it.each([
  ['https://github.com/cncf/sig-security', undefined],
  ['https://github.com/CNCF/SIG-Security.git', undefined],
  ['https://tag-security.cncf.io', ['https://contribute.cncf.io/community/tags/security-and-compliance/']],
  ['http://www.tag-security.cncf.io/', ['https://contribute.cncf.io/community/tags/security-and-compliance/']],
  ['https://github.com/cncf/sig-security/issues/144', [`${repository}/issues/144`]],
  ['https://github.com/cncf/sig-security/pull/148', [`${repository}/pull/148`]],
  ['https://github.com/cncf/sig-security/blob/master/some/file.md', []],
  ['https://tag-security.cncf.io/about/', []]
])('reports what was renamed: %s', (url, expected) => {
  const [found = [], ...more] = expectedOf(url)
  expect(more).toEqual([])
  expect([...found].sort()).toEqual([...(expected ?? found)].sort())
  expect(messages(`<${url}>`).map(({ ruleId }) => ruleId)).toEqual(['moved-document'])
})

const guide = 'community/assessments/guide'

it.each([
  ['assessments/guide/self-assessment.md', `${repository}/blob/main/${guide}/self-assessment.md`],
  ['assessments/guide/joint-assessment.md', `${repository}/blob/main/${guide}/joint-assessment.md`],
  ['assessments/guide/security-reviewer.md', `${repository}/blob/main/${guide}/security-reviewer.md`],
  ['assessments/guide/README.md', `${repository}/tree/main/${guide}`],
  ['assessments/guide/outline.md', `${repository}/tree/main/${guide}`],
  ['assessments/projects/opa/README.md', 'https://github.com/cncf/toc/tree/main/projects'],
  ['assessments/Open_and_Secure.pdf', undefined]
])('advises the most specific successor of %s, or none', (path, successor) => {
  expect(expectedOf(`${repository}/blob/main/${path}`)).toEqual([successor === undefined ? [] : [successor]])
})

it('says so where a successor is not known', () => {
  expect(messages(`<${repository}/blob/main/assessments/Open_and_Secure.pdf>`)[0]?.reason).toBe(
    `\`${repository}/blob/main/assessments/Open_and_Secure.pdf\` is below a former address (Security Assessments); ` +
      'its successor is not recorded'
  )
})

it.each([
  repository,
  `${repository}/issues/1`,
  `${repository}/blob/948951ea72a7e74601dc4addb08eaa2ae99966cc/${moved}`,
  `${repository}/blob/main/${guide}/self-assessment.md`,
  `https://raw.githubusercontent.com/cncf/tag-security/main/${guide}/self-assessment.md`,
  'https://github.com/cncf/tag-security-other/blob/master/a.md',
  'https://github.com/kubernetes/sig-security',
  `https://github.com/ann/tag-security/blob/main/${moved}`,
  'https://example.org/cncf/sig-security',
  'https://tag-security.cncf.io.example.org/'
])('reports nothing of %s', (url) => {
  expect(problems(`See [it](${url}).`)).toEqual([])
})

it('fixes a page, but not the address of a raw file', () => {
  expect(fixed(`[x](https://github.com/cncf/sig-security/blob/master/${moved})`)).toBe(`[x](${charter})`)
  for (const raw of [
    `https://raw.githubusercontent.com/cncf/tag-security/main/${moved}`,
    `${repository}/raw/main/${moved}`
  ])
    expect(fixed(`[x](${raw})`)).toBe(`[x](${raw})`)
})
