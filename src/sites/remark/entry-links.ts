const parts = /^([^?#]*)(\?[^#]*)?(#.*)?$/s
const gitRef = /^(https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/)[^/]+(?=\/)/
const ending = /(?:\/_?index)?(?:\.(?:mdx?|html))?(?<!\/)\/*$/

/**
 * The parts of an address in one spelling: its path without closing slash, the ending of a file and `index`; a file on
 * GitHub without its branch or commit; an anchor without GitHub's prefix and the words of a text fragment.
 */
function addressParts(url: string): Readonly<Record<'written' | 'path' | 'query' | 'fragment', string>> {
  const whole = URL.canParse(url) ? new URL(url).href.replace(/^http:/, 'https:') : url
  const [, written = '', query = '', fragment = ''] = parts.exec(whole) ?? []
  const anchor = fragment.replace(/#?:~:.*$/s, '').replace(/^#user-content-/, '#')
  return { written, path: written.replace(gitRef, '$1HEAD').replace(ending, ''), query, fragment: anchor }
}

/**
 * Tells whether a document with links to these addresses links to an address, however it is written: with a closing
 * slash, as a Markdown file, relative to the document, with a fragment or a query that does not tell entries apart.
 */
export function linksTo(urls: Iterable<string>): (address: string) => boolean {
  const linked = new Set<string>()
  const relative = new Set<string>()
  for (const url of urls) {
    const { written, path, query, fragment } = addressParts(url)
    for (const one of [path, path + query, path + fragment]) linked.add(one)
    if (/^(?![a-z][a-z\d+.-]*:|\/).*\.mdx?$/is.test(written)) relative.add(path.replace(/^(?:\.{1,2}\/)+/, ''))
  }
  return (address) => {
    const { path, query, fragment } = addressParts(address)
    if (fragment !== '' || query !== '') return linked.has(path + (fragment || query))
    const names = path.split('/')
    return linked.has(path) || names.some((_, index) => relative.has(names.slice(index).join('/')))
  }
}
