/** Words that say nothing about which incident a title means. */
const commonWords = new Set(
  (
    'the and for with from into via due its their was were are used using not compromise compromised ' +
    'incident incidents attack attacks breach hack hacked supply chain security'
  ).split(' ')
)

/** The words of a title that tell it from others: at least three letters or digits, in lower case. */
export function significantWords(title: string): string[] {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word.length >= 3 && !commonWords.has(word))
}

const begins = (a: string, b: string): boolean => a.length >= 4 && b.startsWith(a)

/** Whether two titles share a significant word, or one that begins with it (`signature`, `signatures`). */
export function shareAWord(one: string, other: string): boolean {
  const words = significantWords(other)
  const mine = significantWords(one)
  if (mine.length === 0 || words.length === 0) return true
  return mine.some((word) => words.some((second) => word === second || begins(word, second) || begins(second, word)))
}
