import { Composer, isAlias, Parser, visit, type CST, type Node } from 'yaml'
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

/** Reads a text that is one YAML document. */
export function readYaml(text: string): YamlText {
  const tokens = [...new Parser().parse(text)]
  if (isTooDeep(tokens)) throw new UnreadableFile('It is nested too deeply.')
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  const [document, second] = composer.compose(tokens, true, text.length)
  const [error] = document?.errors ?? []
  if (error) throw new UnreadableFile(`It is not valid YAML: ${error.message}.`, error.pos[0])
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
