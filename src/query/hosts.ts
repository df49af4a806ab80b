import type { Criterion } from './select.ts'

/** An address without `https://` and `www.`, as its host and what follows, such as a path. */
function partsOf(url: string): [host: string, rest: string] {
  const address = /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:www\.)?([^/?#\s]*)((?:[/?#]\S*)?)$/i
  const [, host = '', rest = ''] = address.exec(url.trim()) ?? []
  return [host.toLowerCase(), rest.replace(/\/$/, '')]
}

/** A criterion on addresses: one of them is at the wanted host or below it, or begins like the wanted address. */
export const hasAddress = <Item>(
  addressesOf: (item: Item) => readonly (string | undefined)[]
): Criterion<Item, string> => ({
  test: (wanted) => {
    const [host, rest] = partsOf(wanted)
    if (!host.includes('.')) throw new RangeError(`\`${wanted}\` is not a host; write it like \`github.com\``)
    return (item) =>
      addressesOf(item).some((address = '') => {
        const [itsHost, itsRest] = partsOf(address)
        return `.${itsHost}`.endsWith(`.${host}`) && itsRest.startsWith(rest)
      })
  }
})
