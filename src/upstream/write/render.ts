import type { Definition, Nodes, Root, Table } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { isWebAddress } from '../../policies/addresses.ts'
import { isDefanged, webAddressesIn } from '../../policies/defanged.ts'

/** Text with everything escaped that Markdown could take for something else. */
export const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>#+=|~&!-]/g, '\\$&').replace(/^(\d{1,9})([.)])/gm, '$1\\$2')

const elementNames =
  'a|abbr|b|blockquote|br|center|cite|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|' +
  'q|s|samp|section|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|var'
const elements = new RegExp(`^</?(?:${elementNames})(?=[\\s/>])`, 'i')

/** HTML as Markdown: a line end for a break, nothing for comments and elements, a code span for other tags. */
function htmlAsText(html: string): string {
  if (html.startsWith('<!--')) return html.replace(/^<!--[\s\S]*?(?:-->|$)/, '')
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^<>]*>/g, (tag) =>
      /^<br\s*\/?>$/i.test(tag)
        ? '\n'
        : elements.test(tag) || tag.startsWith('</') || /^<[!?]/.test(tag)
          ? ''
          : codeSpan(tag)
    )
}

const codeSpan = (text: string): string => (text.includes('`') ? escaped(text) : `\`${text}\``)

const withoutWeb = (text: string): string =>
  webAddressesIn(text).length > 0
    ? escaped(text).replace(/https?:[^\s]+/g, (url) => url.replace(/\\(.)/g, '$1'))
    : codeSpan(text)

/** Writes a tree as prose. Markup that prose may have is copied from the source. */
export function rendererOf(
  source: string,
  tree: Root,
  absolute: (url: string) => string | undefined
): (node: Nodes) => string {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node: Definition) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const from = (node: Nodes): number => node.position?.start.offset ?? 0
  const to = (node: Nodes): number => node.position?.end.offset ?? 0

  /** The children, and between them what the source has there. */
  const inside = (nodes: readonly Nodes[]): string =>
    nodes
      .map((node, index) => {
        const before = nodes[index - 1]
        return (before ? source.slice(to(before), from(node)) : '') + render(node)
      })
      .join('')

  const around = (node: Nodes & { readonly children: readonly Nodes[] }): string => {
    const [first, last] = [node.children[0], node.children.at(-1)]
    if (!first || !last) return source.slice(from(node), to(node))
    return source.slice(from(node), from(first)) + inside(node.children) + source.slice(to(last), to(node))
  }

  /** Lines that start like the node's first one, so that they stay in the lists and quotations around it. */
  const lines = (node: Nodes, texts: readonly string[]): string => {
    const before = source.slice(source.lastIndexOf('\n', from(node) - 1) + 1, from(node))
    const [marks = ''] = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(before) ?? []
    return texts.join(`\n${marks.replace(/[^>\s]/g, ' ')}`)
  }

  /** Lines set apart from the paragraphs around them. */
  const apart = (node: Nodes, texts: readonly string[]): string =>
    texts.length === 0 ? '' : lines(node, ['', ...texts, ''])

  const link = (text: string, url: string | undefined): string => {
    if (url !== undefined && isDefanged(url)) return text === url ? text : `${text} (${codeSpan(url)})`
    const target = url === undefined || isWebAddress(url) ? url : absolute(url)
    return target === undefined || text.trim() === ''
      ? text
      : `[${text}](${target.replaceAll('(', '%28').replaceAll(')', '%29')})`
  }

  const rows = ({ children }: Table): string[] =>
    children.flatMap((row) => {
      const cells = row.children.map((cell) => inside(cell.children).replace(/\s+/g, ' ').trim()).filter(Boolean)
      return cells.length === 0 ? [] : [`- ${cells.join('; ')}`]
    })

  const render = (node: Nodes): string => {
    switch (node.type) {
      case 'root':
        return inside(node.children)
      case 'html':
        return lines(node, htmlAsText(node.value).split('\n'))
      case 'heading': {
        const text = escaped(toString(node, { includeHtml: false }).replace(/\s+/g, ' ').trim())
        return apart(node, text === '' ? [] : [`**${text}**`])
      }
      case 'code':
        return apart(
          node,
          node.value
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => withoutWeb(line.trim()))
        )
      case 'inlineCode':
        return webAddressesIn(node.value).length > 0
          ? (/^<?(https?:\/\/[^\s<>]+)>?$/.exec(node.value)?.[1]?.replace(/^.*$/, '<$&>') ?? withoutWeb(node.value))
          : source.slice(from(node), to(node))
      case 'table':
        return apart(node, rows(node))
      case 'image':
        return link(escaped(node.alt ?? ''), node.url)
      case 'imageReference':
        return link(escaped(node.alt ?? ''), definitions.get(node.identifier)?.url)
      case 'linkReference':
        return link(inside(node.children), definitions.get(node.identifier)?.url)
      case 'link':
        return isWebAddress(node.url)
          ? around(node)
          : /^mailto:/i.test(node.url)
            ? inside(node.children)
            : link(inside(node.children), node.url)
      case 'delete':
      case 'footnoteDefinition':
        return inside(node.children)
      case 'definition':
      case 'footnoteReference':
      case 'thematicBreak':
        return ''
      default:
        return 'children' in node ? around(node) : source.slice(from(node), to(node))
    }
  }
  return render
}
