import { Composer, isAlias, Parser, visit, type CST, type Document, type Node, type YAMLError } from 'yaml'
import { UnreadableFile } from './component.ts'

/** How deep values may be nested; the stack of a program ends at a few hundred. */
const deepest = 100

/** A YAML document with its places. */
export interface YamlText {
  /** The outermost value. */
  readonly root: Node | null
  /** A value, or what it is an alias of. */
  readonly valueOf: (node: unknown) => unknown
}

/** How many quoted texts may go on in lines that are not indented. */
const mostJoined = 10

/** Reads a text that is one YAML document. */
export function readYaml(text: string): YamlText {
  let [document, second] = documentsOf(text)
  const [error] = document?.errors ?? []
  // GitHub takes quoted texts whose lines are indented less than they should be.
  let joined: string | undefined = text
  for (let count = 0; joined !== undefined && document?.errors.length && count < mostJoined; count++) {
    joined = withQuotedInOneLine(joined, document.errors[0])
    if (joined !== undefined) [document, second] = documentsOf(joined)
  }
  if (error && document?.errors.length)
    throw new UnreadableFile(`It is not valid YAML: ${error.message}.`, error.pos[0])
  if (second) throw new UnreadableFile('It has more than one YAML document.', second.range?.[0])
  const anchors = new Map<string, Node>()
  const targets = new Map<unknown, Node | undefined>()
  if (document)
    visit(document, {
      Node: (_, node) => {
        if (isAlias(node)) targets.set(node, anchors.get(node.source))
        else if (node.anchor !== undefined) anchors.set(node.anchor, node)
      }
    })
  return { root: document?.contents ?? null, valueOf: (node) => (isAlias(node) ? targets.get(node) : node) }
}

function documentsOf(text: string): Iterable<Document> {
  const tokens = [...new Parser().parse(text)]
  if (isTooDeep(tokens)) throw new UnreadableFile('It is nested too deeply.')
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  return composer.compose(tokens, true, text.length)
}

/** A text of the same length, where the quoted text that an error is about is in one line; undefined where none is. */
function withQuotedInOneLine(text: string, error: YAMLError | undefined): string | undefined {
  const quote = /^Missing closing (["'])/.exec(error?.message ?? '')?.[1]
  if (!quote || !error) return undefined
  const before = quote === '"' ? '\\' : quote
  let start = text.lastIndexOf(quote, error.pos[0] - 1)
  while (start > 0 && text[start - 1] === before) start = text.lastIndexOf(quote, start - 2)
  const quoted = /^(?:"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*')/.exec(text.slice(Math.max(start, 0)))?.[0]
  if (quoted === undefined || !/[\n\r]/.test(quoted)) return undefined
  return text.slice(0, start) + quoted.replaceAll(/[\n\r]/g, ' ') + text.slice(start + quoted.length)
}

function isTooDeep(tokens: readonly CST.Token[]): boolean {
  let level: readonly CST.Token[] = tokens
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true
    level = level.flatMap(childrenOf)
  }
  return false
}

function childrenOf(token: CST.Token): CST.Token[] {
  const children: (CST.Token | null | undefined)[] =
    'items' in token ? token.items.flatMap(({ key, value }) => [key, value]) : []
  if (token.type === 'document') children.push(token.value)
  return children.filter((child) => child !== null && child !== undefined)
}
