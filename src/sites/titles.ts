/** A document with its title, where that is known. */
export interface TitledDocument {
  readonly url: string
  readonly title?: string | undefined
}

/** The titles of documents by their addresses, as any of the lists gives them; the first one that does. */
export function titlesByAddress(...lists: readonly (readonly TitledDocument[])[]): (url: string) => string | undefined {
  const titles = new Map<string, string>()
  for (const { url, title } of lists.flat())
    if (title !== undefined && !titles.has(addressOf(url))) titles.set(addressOf(url), title)
  return (url) => titles.get(addressOf(url))
}

/** An address without a slash at its end, as both forms lead to one document. */
const addressOf = (url: string): string => (url.endsWith('/') ? url.slice(0, -1) : url)
