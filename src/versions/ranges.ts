import { orderOf } from './orders.ts'

interface Constraint {
  readonly comparator: '=' | '!=' | '<' | '<=' | '>' | '>='
  readonly version: string
}

interface Range {
  readonly scheme: string
  /** Absent for every version. */
  readonly constraints?: readonly Constraint[]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The parts of a range such as `vers:npm/>=1.0.0|<2.0.0`, or undefined for anything else. */
function rangeOf(text: string): Range | undefined {
  const [, scheme, list = ''] = /^vers:([a-z][a-z0-9.-]*)\/(.+)$/i.exec(text.replace(/\s+/g, '')) ?? []
  if (scheme === undefined) return undefined
  if (list === '*') return { scheme: scheme.toLowerCase() }
  const constraints = list.split('|').map((one): Constraint | undefined => {
    const [, comparator = '=', version = ''] = /^(!=|[<>]=?|=)?([^<>=*|]+)$/.exec(one) ?? []
    return version === ''
      ? undefined
      : { comparator: comparator as Constraint['comparator'], version: decoded(version) }
  })
  return constraints.every((one) => one !== undefined) ? { scheme: scheme.toLowerCase(), constraints } : undefined
}

/**
 * Whether a version lies in a range, as the specification of `vers:` has it; undefined where the range cannot be read
 * or the order of its scheme does not say.
 */
export function isInRange(version: string, range: string): boolean | undefined {
  const { scheme, constraints } = rangeOf(range) ?? {}
  if (scheme === undefined) return undefined
  if (constraints === undefined) return true
  const { compare, isVersion } = orderOf(scheme)
  const placed = constraints.map((one) => ({ ...one, order: compare(version, one.version) }))
  const equal = placed.filter(({ order }) => order === 0)
  if (equal.length > 0) return equal.some(({ comparator }) => ['=', '<=', '>='].includes(comparator))
  if (!isVersion(version) || placed.some(({ order }) => order === undefined)) return undefined
  const bounds = placed
    .filter(({ comparator }) => /[<>]/.test(comparator))
    .sort((a, b) => compare(a.version, b.version) ?? 0)
  const below = bounds.findLast(({ order = 0 }) => order > 0)
  if (below) return isLower(below)
  return bounds[0] ? !isLower(bounds[0]) : constraints.every(({ comparator }) => comparator === '!=')
}

const isLower = ({ comparator }: Constraint): boolean => comparator.startsWith('>')

/** Why no range can be written so: what it would need to be, as in "expected …". */
export function rangeFault(text: string): string | undefined {
  const { scheme, constraints = [] } = rangeOf(text) ?? {}
  if (scheme === undefined) return 'a version range such as `vers:npm/<1.2.3`'
  const { compare, isVersion } = orderOf(scheme)
  const wrong = constraints.find(({ version }) => !isVersion(version))
  if (wrong) return `versions as \`${scheme}\` has them, not \`${wrong.version}\``
  const isAscending = constraints.every(({ version }, at) => {
    const before = constraints[at - 1]
    return before === undefined || (compare(before.version, version) ?? -1) < 0
  })
  if (!isAscending) return 'versions in ascending order, each once'
  const bounds = constraints.filter(({ comparator }) => /[<>]/.test(comparator))
  const alternates = bounds.every((one, at) => at === 0 || isLower(one) !== isLower(bounds[at - 1] ?? one))
  return alternates ? undefined : 'lower and upper bounds in turn, such as `>=1.2.3|<2.0.0`'
}
