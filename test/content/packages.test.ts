import { expect, it } from 'vitest'
import { incidents } from '../../src/query/incidents.ts'
import { getPackageList, packages, packagesOf } from '../../src/query/packages.ts'
import { canonicalPackage } from '../../src/policies/package-urls.ts'

it('leads from an incident to its long list, and back', () => {
  const lists = incidents.flatMap(({ id, packageList }) => (packageList === undefined ? [] : [[id, packageList]]))
  expect(lists).toEqual(packages.map(({ id }) => [id, id]))
})

it('has in a long list what the record of the incident selects from it', () => {
  for (const { id, packages: selection, packageList } of incidents) {
    const list = packageList === undefined ? undefined : getPackageList(packageList as string)
    for (const { purl, versions = [], range } of list ? selection : []) {
      const same = list?.packages.find((one) => one.purl === purl)
      expect.soft(same, `${id}: ${purl}`).toBeDefined()
      expect.soft(same?.versions ?? [], `${id}: ${purl}`).toEqual(expect.arrayContaining([...versions]))
      expect.soft(same?.range, `${id}: ${purl}`).toBe(range)
    }
  }
})

it('names each package of a list once, in its canonical form and in order', () => {
  for (const { id, packages: list } of packages) {
    const purls = list.map(({ purl }) => purl)
    expect.soft(purls, id).toEqual([...new Set(purls)].sort())
    expect.soft(purls.map(canonicalPackage), id).toEqual(purls)
  }
})

it('says of every package who lists it, and takes sources of the list only', () => {
  for (const { id } of incidents)
    for (const { purl, sources } of packagesOf(id)) expect.soft(sources.length, `${id}: ${purl}`).toBeGreaterThan(0)
  for (const { id, packages: list, sources } of packages) {
    const ids = sources.map((one) => one.id)
    for (const { purl, sources: own = [] } of list)
      expect.soft(ids, `${id}: ${purl}`).toEqual(expect.arrayContaining([...own]))
  }
})

it('has the packages of at least 55 incidents, and at least 1,500 of them', () => {
  const counts = incidents.map(({ id }) => packagesOf(id).length).filter((count) => count > 0)
  expect(counts.length).toBeGreaterThanOrEqual(55)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(1500)
})
