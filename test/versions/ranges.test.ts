import { expect, it } from 'vitest'
import { incidents } from '../../src/query/incidents.ts'
import { rangeFault } from '../../src/versions/ranges.ts'

it.each([
  'vers:npm/*',
  'vers:npm/1.0.0|>=1.2.0|<2.0.0|!=3.0.0',
  'vers:pypi/<1%210',
  'vers:rpm/<2:1.0-3',
  'vers:x/1|>2'
])('accepts the range %s', (range) => expect(rangeFault(range)).toBeUndefined())

it.each([
  ['npm/<1.0.0', 'a version range such as `vers:npm/<1.2.3`'],
  ['vers:npm/', 'a version range such as `vers:npm/<1.2.3`'],
  ['vers:npm/*|1.0.0', 'a version range such as `vers:npm/<1.2.3`'],
  ['vers:npm/1.0.0||2.0.0', 'a version range such as `vers:npm/<1.2.3`'],
  ['vers:npm/<latest', 'versions as `npm` has them, not `latest`'],
  ['vers:npm/<2', 'versions as `npm` has them, not `2`'],
  ['vers:deb/<v1', 'versions as `deb` has them, not `v1`'],
  ['vers:npm/>=2.0.0|<1.0.0', 'versions in ascending order, each once'],
  ['vers:npm/>=1.10.0|<1.9.0', 'versions in ascending order, each once'],
  ['vers:pypi/1.0|1.0.0', 'versions in ascending order, each once'],
  ['vers:npm/<1.0.0|<2.0.0', 'lower and upper bounds in turn, such as `>=1.2.3|<2.0.0`'],
  ['vers:npm/>=1.0.0|2.0.0|>3.0.0', 'lower and upper bounds in turn, such as `>=1.2.3|<2.0.0`']
])('says what the range %s would need to be', (range, expected) => expect(rangeFault(range)).toBe(expected))

it('has ranges in the catalog that can be read', () => {
  for (const { range } of incidents.flatMap(({ packages }) => packages))
    if (range !== undefined) expect([range, rangeFault(range)]).toEqual([range, undefined])
})
