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
    const [, comparator = '=', version = ''] = /^(!=|[<>]=?|=)?([^!<>=*|]+)$/.exec(one) ?? []
    return version === '' ? undefined : { comparator: comparator as Constraint['comparator'], version: decoded(version) }
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
    .filter(({ comparator }) => !['=', '!='].includes(comparator))
    .sort((a, b) => compare(a.version, b.version) ?? 0)
  const below = bounds.filter(({ order = 0 }) => order > 0).at(-1)
  return below ? below.comparator.startsWith('>') : (bounds[0]?.comparator.startsWith('<') ?? false)
}
