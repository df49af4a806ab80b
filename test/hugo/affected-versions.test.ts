import { expect, test } from 'vitest'
import { affectedVersions } from '../../src/sites/affected-versions.ts'

const purl = 'pkg:npm/a'

test('says which versions are affected, that all are, or that no source states them', () => {
  expect(affectedVersions({ purl, versions: ['1.0.0', '2.0.0'] })).toEqual({ named: '1.0.0, 2.0.0' })
  expect(affectedVersions({ purl, range: 'vers:npm/<1.2.3' })).toEqual({ named: 'vers:npm/<1.2.3' })
  expect(affectedVersions({ purl, versions: ['3'], range: 'vers:npm/<2' })).toEqual({ named: '3, vers:npm/<2' })
  expect(affectedVersions({ purl, range: 'vers:npm/*' })).toBe('allVersions')
  expect(affectedVersions({ purl, versions: ['1.0.0'], range: 'vers:npm/*' })).toBe('allVersions')
  expect(affectedVersions({ purl })).toBe('versionsNotStated')
})
