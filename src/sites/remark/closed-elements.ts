import { isElement, type SyntaxNode } from './syntax-tree.ts'

/** What cannot hold a link or is no running text: headings, links, notes below the text, labels. */
const closed = new Set(['heading', 'link', 'linkReference', 'footnoteDefinition', 'textDirective', 'leafDirective'])

/** Elements, in lower case, that cannot hold a link or whose text is no running text. */
const closedElements = new Set(
  'a abbr button code codeblock dfn h1 h2 h3 h4 h5 h6 heading kbd link math pre samp script style summary svg term title tooltip var'.split(
    ' '
  )
)

/** Whether links may stand among the children of a node. */
export const isOpen = (node: SyntaxNode): boolean =>
  !closed.has(node.type) && !(isElement(node) && closedElements.has(node.name?.toLowerCase() ?? ''))

const tag = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^<>"'])*)>/gi

/** Which children stand between the HTML tags of an element that cannot hold a link. An element that is left open counts for nothing. */
export function insideClosedHtml({ children = [] }: SyntaxNode): ReadonlySet<number> {
  const inside = new Set<number>()
  const begun: { readonly name: string; readonly index: number }[] = []
  children.forEach(({ type, value = '' }, index) => {
    if (type !== 'html' || value.startsWith('<!--')) return
    for (const [, slash, written = '', attributes = ''] of value.matchAll(tag)) {
      const name = written.toLowerCase()
      if (!closedElements.has(name)) continue
      if (slash === '') {
        if (!attributes.endsWith('/')) begun.push({ name, index })
        continue
      }
      const start = begun.findLastIndex((one) => one.name === name)
      for (const { index: first } of begun.splice(start < 0 ? begun.length : start).slice(0, 1))
        for (let at = first; at < index; at++) inside.add(at)
    }
  })
  return inside
}
