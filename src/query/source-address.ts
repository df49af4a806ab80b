import type { Source, SourceReference } from '../records/sources.ts'

/**
 * The permalink of a source with the path and anchor that a reference names; `undefined` when the source is not in
 * the data.
 */
export function addressOf({ id, path, anchor }: SourceReference, data: readonly Source[]): string | undefined {
  const source = data.find((one) => one.id === id)
  if (!source) return undefined
  // A source with paths is a folder, whose files GitHub shows under another address.
  const file = path?.replace(/\s/g, encodeURIComponent)
  const base = file === undefined ? source.url : `${source.url.replace('/tree/', '/blob/')}/${file}`
  return anchor === undefined ? base : `${base}#${anchor}`
}
