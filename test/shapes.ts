const growing = (mark: string, size: number): string => {
  const runs: string[] = []
  for (let length = 1, all = 0; all < size; length++, all += length) runs.push(mark.repeat(length))
  return runs.join(' ')
}

/** Texts that are repeated to find what takes more than linear time, with `¦` between them. */
const pieces = [
  '<a ¦<a b="¦<!-- ¦<h1>¦</¦[](¦![¦](¦[a](¦[a](b) ¦[[a]] ¦{#¦{{< ¦&amp¦&#¦(((¦[[[[¦(a)[https://¦|a¦a|¦~¦:~:¦www.¦a@',
  'https://a¦hxxp[.]¦mailto:¦pkg:npm/¦- ¦1. ¦> - ¦> ¦\\¦*a_ ¦a* ¦**a ¦_a ¦?¦ ¦.¦pin ¦passcode: ¦(Term: ¦, ',
  '[a]: b\n¦a\n=\n¦[^a]\n\n[^a]: b\n\n¦|\n|-|\n¦- a\n  - b\n¦> a\n\n¦<b>\n\n¦# {#a\n'
].flatMap((some) => some.split('¦'))

/** Bad shapes by name, each as a text of about a size. */
export const shapes: readonly (readonly [name: string, text: (size: number) => string])[] = [
  ...pieces.map(
    (piece) => [JSON.stringify(piece), (size: number) => `a${piece.repeat(size / piece.length)}b`] as const
  ),
  ...['`', '*', '~', '['].map((mark) => [`growing runs of ${mark}`, (size: number) => growing(mark, size)] as const)
]
