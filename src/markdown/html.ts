/** An opening tag in a piece of HTML. */
export interface Tag {
  /** The element's name, in lower case. */
  readonly name: string
  /** Values by names in lower case; of two attributes with one name the first, as browsers do. */
  readonly attributes: ReadonlyMap<string, string>
  /** Where it ends. */
  readonly end: number
}

/** The opening tags of some HTML outside of comments. */
export function tagsIn(html: string): Tag[] {
  const tags: Tag[] = []
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      if (end < 0) break
      at = end
      continue
    }
    at++
    const name = /[a-z][\w:.-]*/iy
    name.lastIndex = at
    const [found] = name.exec(html) ?? []
    if (found === undefined) continue
    const { attributes, end } = attributesAt(html, at + found.length)
    at = end
    if (html[end] === '>') tags.push({ name: found.toLowerCase(), attributes, end: end + 1 })
  }
  return tags
}

/** The attributes that stand at a place, and where something else follows. */
function attributesAt(html: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>()
  const attribute = /[\s/]*(?:([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?)?/y
  attribute.lastIndex = from
  for (;;) {
    const [, name, double, single, bare] = attribute.exec(html) ?? []
    if (name === undefined) return { attributes, end: attribute.lastIndex }
    const key = name.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '')
  }
}
