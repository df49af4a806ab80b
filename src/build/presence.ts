import type { ContentFile } from './read.ts'

/** Says of the name of a collection whether a folder claims to hold it. */
export type Holds = (collection: string) => boolean

/** The collections that a content folder claims to hold: those with a file in their folder. */
export function heldIn(files: readonly ContentFile[]): Holds {
  const folders = new Set(files.map(({ path }) => path.split('/')[0]))
  return (collection) => folders.has(collection)
}
