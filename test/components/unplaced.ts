import { seen } from './seen.ts'

/** What a reader finds in a text, without the places: `pkg:npm/a@1`, `a: git`. */
export function unplaced(file: string, text: string): { packages: string[]; leftOut: string[] } {
  const { components, leftOut } = seen(file, text)
  const bare = (one: string): string => one.slice(0, one.lastIndexOf(' '))
  return { packages: components.map(bare), leftOut: leftOut.map(bare) }
}
