/** Compares two rows of digits as numbers of any length. */
export function compareDigits(a: string, b: string): number {
  const [first, second] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return first.length - second.length || compareText(first, second)
}

/** Compares two texts by their code units. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const numbersOf = (version: string): readonly string[] | undefined =>
  /^v?\d+(?:\.\d+)*$/i.test(version) ? version.replace(/^v/i, '').split('.') : undefined

/**
 * The order of versions that are numbers with points between them, where a zero at the end changes nothing;
 * undefined for any other version.
 */
export function compareDotted(a: string, b: string): number | undefined {
  const [first, second] = [numbersOf(a), numbersOf(b)]
  if (!first || !second) return undefined
  for (let at = 0; at < Math.max(first.length, second.length); at += 1) {
    const order = compareDigits(first[at] ?? '', second[at] ?? '')
    if (order !== 0) return order
  }
  return 0
}
