import type { Component, Reading } from '../components/index.ts'
import { meta } from '../generated/meta.ts'
import { packageUrlOf, wantedPackage } from '../query/package-urls.ts'
import { check } from '../query/arguments.ts'
import { matchesOf, type Match } from './compare.ts'
import { packageIndex, roughName } from './package-index.ts'

export { isReadable, leftOutReasons, readComponents, UnreadableFile } from '../components/index.ts'
export type { Component, LeftOut, LeftOutReason, Named, Reading, TextPlace } from '../components/index.ts'
export { findingStatuses, type FindingStatus, type Match, type MatchedBy } from './compare.ts'

/** A component that a record lists, or may. */
export interface Finding extends Match {
  /** The component's package URL, as it was given or read. */
  readonly purl: string
  /** The keys and indexes that lead to it in its file; for a list of package URLs, its index. */
  readonly path: readonly (string | number)[]
  /** The line that names it in its file, from 1; for a list of package URLs absent. */
  readonly line?: number
  /** Its column, from 1, in UTF-16 units. */
  readonly column?: number
}

/** What was compared with what, and what came of it. That nothing is listed does not say that nothing is affected. */
export interface Comparison {
  /** In the order of the components, what is listed and what is unknown. */
  readonly findings: readonly Finding[]
  /** How many components were compared. */
  readonly components: number
  /** How many incidents with packages they were compared with. */
  readonly incidents: number
  /** How many packages these incidents have. */
  readonly packages: number
  /** The day of the data, of its newest source. */
  readonly contentDate: string
  /** All this in one sentence. */
  readonly statement: string
}

/**
 * Compares packages with those of every incident: the components of a file that `readComponents` has read, or an array
 * of package URLs or of objects with a `purl`. Versions are compared in the order of their ecosystem. What is not
 * listed may be affected all the same: the records have what their sources list, and no more.
 *
 * @throws {TypeError} for anything else.
 * @throws {RangeError} for a text that is not a package URL, with the nearest one.
 * @example
 * affected(['pkg:npm/event-stream@3.3.6']).findings.map(({ incident, status }) => [incident, status])
 * // => [['event-stream', 'listed']]
 * @example
 * const reading = readComponents('requirements.txt', 'ultralytics==8.3.41')
 * affected(reading).findings.map(({ line, listed }) => [line, listed])
 * // => [[1, '8.3.41']]
 */
export function affected(components: Reading | readonly (string | Pick<Component, 'purl'>)[]): Comparison {
  const reading = Array.isArray(components) ? undefined : (components as Reading | undefined)
  const given: unknown = typeof reading?.placeOf === 'function' ? reading.components : components
  const expected = 'what `readComponents` gives, or an array of package URLs'
  check(Array.isArray(given), 'affected', 'components', expected, components)
  const all = given as readonly (Component | string)[]
  const { incidents, packages, roughNames } = packageIndex()
  const findings = all.flatMap((one, index): Finding[] => {
    const purl = typeof one === 'string' ? one : one?.purl
    check(typeof purl === 'string', 'affected', `components[${index}]`, 'a package URL or an object with a `purl`', one)
    // What a reader found is a package URL; other texts may be anything.
    if (reading && !roughNames.has(roughName(purl))) return []
    const wanted = reading ? packageUrlOf(purl) : wantedPackage(purl)
    const matches = wanted ? matchesOf(wanted) : []
    if (matches.length === 0) return []
    const place = reading && typeof one === 'object' ? { path: one.path, ...reading.placeOf(one) } : { path: [index] }
    return matches.map((match) => ({ purl, ...place, ...match }))
  })
  const compared = { components: all.length, incidents, packages, contentDate: meta.contentDate }
  return { findings, ...compared, statement: statementOn(findings, compared) }
}

/** What was compared with what, and how much of it is listed, as one sentence that promises nothing. */
export function statementOn(
  findings: readonly Pick<Finding, 'status'>[],
  { components, incidents, contentDate }: Pick<Comparison, 'components' | 'incidents' | 'contentDate'>
): string {
  const listed = findings.filter(({ status }) => status === 'listed').length
  const unknown = findings.length - listed
  const found = [
    listed > 0 ? `${grouped(listed)} listed` : 'nothing listed',
    ...(unknown > 0 ? [`${grouped(unknown)} unknown`] : [])
  ]
  const noun = components === 1 ? 'component' : 'components'
  return (
    `${grouped(components)} ${noun}; ${incidents} incidents with packages, data of ${contentDate}; ` +
    `${found.join(', ')}.`
  )
}

/** A number with commas between its thousands; `toLocaleString` would load what it knows of all languages. */
const grouped = (number: number): string =>
  number < 1000 ? String(number) : `${grouped(Math.floor(number / 1000))},${String(number % 1000).padStart(3, '0')}`
