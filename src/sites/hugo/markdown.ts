import type { Link, List, PhrasingContent, Root, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { isWebAddress } from '../../policies/addresses.ts'
import { isDefanged } from '../../policies/defanged.ts'
import { harmless, isReadByHugo, withoutBidiControls } from './harmless.ts'

/** What is read as a link to a page of the site, by its path from the root of the content. */
const pageScheme = 'page:'

// Hugo also reads HTML, shortcodes, attributes, struck text, formulas, tables, emoji and definition lists.
const special = ['<', '{', '}', '~', '$', '|']
const parser = unified().use(remarkParse).freeze()
const writer = unified()
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    unsafe: [
      ...special.map((character) => ({ character, inConstruct: 'phrasing' as const })),
      { character: ':', after: '[\\w+-]+:', inConstruct: 'phrasing' as const },
      // An address is linked by Hugo as it is written, with what is escaped in it.
      { character: ':', after: '\\/\\/', inConstruct: 'phrasing' as const, notInConstruct: 'label' as const },
      // A bare name is linked too, with a scheme that nobody gave.
      {
        character: '.',
        before: '[Ww]',
        after: '[\\-.\\w]',
        inConstruct: 'phrasing' as const,
        notInConstruct: 'label' as const
      },
      // So is what looks like an e-mail address before a defanged dot.
      { character: '@', after: '[\\w\\-.]*[\\[({]', inConstruct: 'phrasing' as const },
      { character: ':', atBreak: true }
    ],
    handlers: {
      text: (node: { readonly value: string }, _parent, state, info) =>
        state.safe(node.value, { ...info, encode: [...special, ':', '@'] }),
      link: (node: Link, _parent, state, info) => {
        const exits = [state.enter('link'), state.enter('label')]
        const text = state.containerPhrasing(node, { ...info, before: '[', after: ']' })
        for (const exit of exits.toReversed()) exit()
        // Hugo takes `[x]` at the start of an item for a box that is ticked, whatever follows.
        return `[${/^x$/i.test(text) ? `&#${text.charCodeAt(0)};` : text}](${destinationOf(node.url)})`
      }
    }
  })
  .freeze()

/** An address as Markdown takes it; Hugo finds the address of a page itself, and fails where there is none. */
function destinationOf(url: string): string {
  if (url.startsWith(pageScheme)) return `{{< relref "${url.slice(pageScheme.length)}.md" >}}`
  return url
    .replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character))
    .replaceAll('&', '&amp;')
    .replace(/[()]/g, '\\$&')
}

/**
 * A record's prose as blocks that are harmless in a Hugo site. Control characters that it writes as `&#x202e;` and the
 * like are only known once it is parsed.
 */
export const prose = (markdown: string): RootContent[] => harmless(withoutBidiControls(parser.parse(markdown))).children

/** Blocks as Markdown. */
export const markdownOf = (blocks: readonly RootContent[]): string =>
  writer.stringify({ type: 'root', children: [...blocks] } satisfies Root)

/** Plain text, on one line. */
export const text = (value: string): PhrasingContent => ({ type: 'text', value: value.replace(/\s+/g, ' ') })

/** A heading of the second level. */
export const heading = (title: string): RootContent => ({ type: 'heading', depth: 2, children: [text(title)] })

/** A paragraph. */
export const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children })

/** A link to an address, which is shortened where there is no label; the text alone where it is none to follow. */
export function link(label: string, url: string): PhrasingContent {
  const content = text(label.trim() || shortened(url))
  return isDefanged(url) && !isWebAddress(url) ? content : { type: 'link', url, children: [content] }
}

/** The host and the last name in the path of an address: a whole one is wider than a narrow screen. */
function shortened(url: string): string {
  if (!URL.canParse(url)) return url
  const { hostname, pathname } = new URL(url)
  const host = hostname.replace(/^www\./, '')
  const name = pathname.split('/').findLast((part) => part !== '')
  if (name === undefined) return host
  return `${host}: ${name.length > 48 ? `${name.slice(0, 47)}…` : name}`
}

/** A link to a page of the site, by its path from the root of the content. */
export const pageLink = (label: string, path: string): PhrasingContent => link(label, `${pageScheme}${path}`)

/** A shortcode of the export's own by itself, without parameters. */
export const shortcode = (name: string): RootContent => ({ type: 'html', value: `{{< ${name} >}}` })

/** A bulleted list, or nothing where there are no items. */
export function list(items: readonly (readonly PhrasingContent[])[]): List[] {
  if (items.length === 0) return []
  return [
    {
      type: 'list',
      spread: false,
      children: items.map((children) => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: [...children] }]
      }))
    }
  ]
}

/** Groups of inline content with commas between. */
export const joined = (groups: readonly (readonly PhrasingContent[])[]): PhrasingContent[] =>
  groups.flatMap((group, index) => (index === 0 ? [...group] : [text(', '), ...group]))

/** Text in strong emphasis. */
export const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] })

/** Text as code, or as plain text where Hugo would read it nevertheless. */
export const code = (value: string): PhrasingContent =>
  isReadByHugo(value) ? text(value) : { type: 'inlineCode', value: value.replace(/\s+/g, ' ') }
