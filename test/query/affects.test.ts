import { expect, expectTypeOf, it } from 'vitest'
import { canonicalPackage } from '../../src/policies/package-urls.ts'
import {
  affects,
  findIncidents,
  getIncident,
  incidents,
  type AffectedPackage,
  type Affects
} from '../../src/query/incidents.ts'
import { packageUrlOf } from '../../src/query/package-urls.ts'

const of = (...packages: AffectedPackage[]): { packages: AffectedPackage[] } => ({ packages })
const listed = (purl: string, ...versions: string[]): { packages: AffectedPackage[] } => of({ purl, versions })
const ids = (purl: string): string[] => findIncidents({ package: purl }).map(({ id }) => id)

it('tells a listed version from another version and another package', () => {
  expect(affects(getIncident('event-stream'), 'pkg:npm/event-stream@3.3.6')).toBe('affected')
  expect(affects(getIncident('event-stream'), 'pkg:npm/event-stream@3.3.5')).toBe('not-listed')
  expect(affects(getIncident('event-stream'), 'pkg:npm/event-stream')).toBe('affected')
  expect(affects(getIncident('event-stream'), 'pkg:npm/event-stream@')).toBe('affected')
  expect(affects(getIncident('event-stream'), 'pkg:npm/axios@3.3.6')).toBe('not-listed')
  expectTypeOf(affects).returns.toEqualTypeOf<Affects>()
})

it('does not know where the record states neither versions nor a range', () => {
  expect(affects(of({ purl: 'pkg:npm/a' }), 'pkg:npm/a@1.0.0')).toBe('unknown')
  expect(affects(of({ purl: 'pkg:npm/a' }), 'pkg:npm/a')).toBe('affected')
  expect(affects(of({ purl: 'pkg:npm/a' }), 'pkg:npm/b@1.0.0')).toBe('not-listed')
})

it('counts listed versions and the range together', () => {
  const both = of({ purl: 'pkg:npm/a', versions: ['3.0.0'], range: 'vers:npm/<1.0.0' })
  expect(['3.0.0', '0.9.0', '2.0.0'].map((one) => affects(both, `pkg:npm/a@${one}`))).toEqual([
    'affected',
    'affected',
    'not-listed'
  ])
})

it('reads package URLs as people and tools write them', () => {
  const scoped = listed('pkg:npm/%40scope/name', '1.0.0')
  for (const purl of ['pkg:npm/@scope/name@1.0.0', 'pkg:npm/%40scope%2Fname@1.0.0', 'pkg://npm/%40scope/name@1.0.0#x'])
    expect(affects(scoped, purl)).toBe('affected')
  expect(affects(listed('pkg:deb/debian/a', '1:2.3'), 'pkg:deb/debian/a@1%3A2.3?arch=amd64')).toBe('affected')
  expect(affects(listed('pkg:pypi/a-b', '1.0'), 'pkg:PyPI/A__b@1.0')).toBe('affected')
  expect(affects(listed('pkg:github/a/b', 'v1'), 'pkg:github/A/B@v1')).toBe('affected')
  expect(affects(listed('pkg:github/a/b', 'feature/x'), 'pkg:github/a/b@feature/x')).toBe('affected')
})

it('does not know of a name that differs by case where registries tell case apart', () => {
  const incident = listed('pkg:npm/jsonstream', '1.0.0')
  expect(affects(incident, 'pkg:npm/JSONStream@1.0.0')).toBe('unknown')
  expect(affects(incident, 'pkg:npm/JSONStream')).toBe('unknown')
  expect(affects(incident, 'pkg:npm/JSONStream@2.0.0')).toBe('not-listed')
})

it('knows the types in which case makes no difference as the rule of package URLs does', () => {
  const types = 'alpm apk bitbucket bitnami cargo composer deb docker gem generic github gitlab golang hex huggingface'
  const others = 'luarocks maven npm nuget oci otp pub pypi qpkg rpm swift vscode-extension'
  for (const type of `${types} ${others}`.split(' '))
    for (const name of ['Name', 'na-Me_1']) {
      const canonical = ['o/', ''].map((space) => canonicalPackage(`pkg:${type}/${space}${name}`)).find(Boolean)
      expect(packageUrlOf(`pkg:${type}/${canonical?.includes('/o/') ? 'o/' : ''}${name}`)?.name).toBe(canonical)
    }
})

it('judges a package of one distribution by the entry for that distribution', () => {
  const apt = of(
    { purl: 'pkg:deb/debian/apt?distro=sid', range: 'vers:deb/<1.0.4' },
    { purl: 'pkg:deb/debian/apt?distro=wheezy', range: 'vers:deb/<0.9.7.9+deb7u2' }
  )
  const answer = (version: string, query: string): Affects => affects(apt, `pkg:deb/debian/apt@${version}${query}`)
  expect(answer('0.9.7.9+deb7u2', '?distro=wheezy')).toBe('not-listed')
  expect(answer('0.9.7.9+deb7u1', '?arch=amd64&distro=Wheezy')).toBe('affected')
  expect(answer('1.0.3', '?distro=sid')).toBe('affected')
  expect(answer('1.0.3', '')).toBe('unknown')
  expect(answer('1.0.3', '?distro=debian-7')).toBe('unknown')
  expect(answer('2.0', '')).toBe('not-listed')
})

it('names the function and what is wrong', () => {
  const call =
    (...args: unknown[]) =>
    () =>
      Reflect.apply(affects, undefined, args) as unknown
  expect(call('xz', 'pkg:generic/xz')).toThrow(new TypeError('affects: `incident` must be an incident, not string'))
  expect(call({}, 'pkg:generic/xz')).toThrow(new TypeError('affects: `incident` must be an incident, not object'))
  expect(call(getIncident('xz'), 7)).toThrow(new TypeError('affects: `purl` must be a string, not number'))
  expect(call(getIncident('xz'), 'xz')).toThrow(
    new RangeError('`xz` is not a package URL; write it like `pkg:npm/event-stream`')
  )
  for (const near of ['npm/axios@1.0.0', 'npm:axios@1.0.0', 'pkg:npm:axios@1.0.0'])
    expect(call(getIncident('xz'), near)).toThrow(`did you mean \`pkg:npm/axios@1.0.0\`?`)
  for (const wrong of ['', 'pkg:npm/', 'pkg:npm/@', 'pkg:n_m/a', `pkg:npm/${'/'.repeat(100_000)}`])
    expect(call(getIncident('xz'), wrong)).toThrow(RangeError)
})

it('finds each version that the catalog lists, and no version far from them', () => {
  for (const incident of incidents)
    for (const { purl, versions = [], range } of incident.packages) {
      const [name = '', query = ''] = purl.split(/(?=\?)/)
      for (const version of versions)
        expect(affects(incident, `${name}@${encodeURIComponent(version)}${query}`)).toBe('affected')
      const far = affects(incident, `${name}@99999.0.0${query}`)
      const endless = range !== undefined && /(?:\/\*|>=?[^|]+)$/.test(range)
      const isComplete = incident.packageList === undefined && (versions.length > 0 || range !== undefined)
      expect(far).toBe(endless ? 'affected' : isComplete ? 'not-listed' : 'unknown')
    }
})

it('finds no incident that affects other versions of a package', () => {
  expect(ids('pkg:npm/axios@0.1.0')).toEqual([])
  expect(ids('pkg:npm/axios@1.14.1')).toEqual(ids('pkg:npm/axios'))
})

it('keeps an incident that does not say which versions it affects', () => {
  expect(ids('pkg:composer/hautelook/phpass@1.0.0')).toEqual(ids('pkg:composer/hautelook/phpass'))
})

it('agrees with the filter', () => {
  for (const purl of [
    'pkg:npm/debug@4.4.2',
    'pkg:npm/debug@4.4.1',
    'pkg:composer/acmephp/core@1.0.0',
    'pkg:pypi/Ctx@0.2.0'
  ])
    expect(findIncidents({ package: purl })).toEqual(
      findIncidents().filter((one) => affects({ packages: one.packages }, purl) !== 'not-listed')
    )
})

it('does not know of other packages where the record has a selection of a long list', () => {
  const incident = getIncident('mini-shai-hulud')
  expect(affects(incident, 'pkg:npm/%40tanstack/history@1.161.9')).toBe('affected')
  expect(affects(incident, 'pkg:npm/size-sensor@1.0.4')).toBe('unknown')
})

it('does not take the empty package that npm puts in the place of a removed one for the removed one', () => {
  expect(affects(getIncident('hacktask'), 'pkg:npm/crossenv@0.0.2-security')).toBe('not-listed')
  expect(affects(getIncident('hacktask'), 'pkg:npm/crossenv@6.1.1')).toBe('affected')
})
