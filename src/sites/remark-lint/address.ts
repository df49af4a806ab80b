/**
 * An address in one spelling: without scheme, `www.`, fragment, closing slash, `.git` and what only counts visits or
 * opens a tab; a Google document by its id alone. Anything else stays as it is.
 */
export function normalized(url: string): string {
  if (!URL.canParse(url)) return url
  const { protocol, hostname, pathname, searchParams } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return url.toLowerCase()
  for (const key of Array.from(searchParams.keys()))
    if (key === 'tab' || key.startsWith('utm_')) searchParams.delete(key)
  const host = hostname.replace(/^www\./, '')
  const path = pathname.replace(/\/+$/, '').replace(/\.git$/, '')
  const googleDocument = host === 'docs.google.com' ? /^\/document\/d\/[\w-]+/.exec(path)?.[0] : undefined
  if (googleDocument !== undefined) return `${host}${googleDocument}`
  const query = searchParams.size > 0 ? `?${searchParams.toString()}` : ''
  return `${host}${host === 'github.com' ? withPlainOwner(path) : path}${query}`
}

/** GitHub takes the names of an owner and a repository in any case. */
const withPlainOwner = (path: string): string => path.replace(/^\/[^/]+(?:\/[^/]+)?/, (names) => names.toLowerCase())
