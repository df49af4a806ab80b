import type { Term } from '../records/lexicon.ts'

/** A name and the term it stands for. */
export interface TermName {
  readonly name: string
  readonly term: Term
}

/** The parts of compound entries that one term alone has, in any case. */
export function uniqueCovers(data: readonly Term[]): TermName[] {
  const holders = new Map<string, TermName[]>()
  for (const term of data) {
    for (const name of term.covers) {
      const others = holders.get(name.toLowerCase())?.filter((one) => one.term !== term) ?? []
      holders.set(name.toLowerCase(), [...others, { name, term }])
    }
  }
  return [...holders.values()].flatMap(([one, ...others]) => (one && others.length === 0 ? [one] : []))
}
