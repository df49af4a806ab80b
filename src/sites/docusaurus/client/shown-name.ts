import type { TermRow } from '../page-data.ts'

/**
 * What stands in a text for a term: the name that its author asked for, so that the article before it fits, and the
 * title where that was an id. The first letter is large or small as the author wrote it.
 */
export function shownName(given: string, { title, names }: Pick<TermRow, 'title' | 'names'>): string {
  const name = [title, ...names].find((one) => one.toLowerCase() === given.toLowerCase()) ?? title
  return name.slice(1) === given.slice(1) ? given : name
}
