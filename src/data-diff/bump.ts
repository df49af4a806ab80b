/** How much a version grows, smallest first. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const

/** How much a version grows. */
export type Bump = (typeof bumps)[number]

/** Whether one growth is more than another. */
export const isMore = (one: Bump, other: Bump): boolean => bumps.indexOf(one) > bumps.indexOf(other)

/** The greatest of some growths. */
export const greatest = (some: readonly Bump[]): Bump =>
  some.reduce((most, one) => (isMore(one, most) ? one : most), 'none')

/** How much a version has grown from one to another, going by the first number that differs. */
export function bumpBetween(from: string, to: string): Bump {
  const [before, after] = [from, to].map((version) => version.split(/[.+-]/).slice(0, 3).map(Number))
  const place = [0, 1, 2].find((index) => before?.[index] !== after?.[index])
  if (place === undefined || (after?.[place] ?? 0) < (before?.[place] ?? 0)) return 'none'
  return (['major', 'minor', 'patch'] as const)[place] ?? 'none'
}
