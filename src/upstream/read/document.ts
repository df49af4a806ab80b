import type { Definition, Heading, Html, Image, InlineCode, Link, Nodes, Parents, Root, Table, Text } from 'mdast'
import { diagnose, type Diagnostic, type Finding, type Place } from '../../diagnostics/diagnostic.ts'
import { budgetOf, fileUnits, readPart, type Budget } from '../../markdown/budget.ts'
import { pointsOf } from '../../points.ts'
import { parseMarkdown, placeOfNode } from '../../markdown/prose.ts'
import { parseYaml } from '../../markdown/yaml.ts'
import { resolveLinks, type ResolvedLinks } from './resolve-links.ts'

/** A place in one of the files that were read. */
export interface FilePlace extends Place {
  /** Path of the file, as it was given. */
  readonly file: string
}

/** A finding whose place says the file too. */
export interface LocatedFinding extends Omit<Finding, 'place'> {
  readonly at: FilePlace
}

/** What a reader read, with what is wrong with it. */
export type WithFindings<Read> = Read & { readonly findings: readonly LocatedFinding[] }

/** The diagnostic for a finding of a reader. */
export function diagnosticOf({ at, ...finding }: LocatedFinding): Diagnostic {
  const { file, ...place } = at
  return diagnose(file, { ...finding, place })
}

/** A file as it was read: its path with forward slashes, and its text with line feeds. */
export interface UpstreamFile {
  readonly path: string
  readonly text: string
}

/** A node with its parent and its index there. */
export interface Placed<N extends Nodes> {
  readonly node: N
  readonly parent: Parents
  readonly index: number
  /** Whether it is inside a link. */
  readonly inLink: boolean
}

/** A Markdown file, parsed once, with the nodes that readers look for. */
export interface UpstreamDocument {
  readonly path: string
  /** The text with its front matter blanked out, so that every place is the file's own. */
  readonly source: string
  readonly tree: Root
  /** The title of the front matter. */
  readonly title: string | undefined
  readonly headings: readonly Heading[]
  readonly tables: readonly Table[]
  /** Links, images and definitions, as written: what refers to a definition is left out. */
  readonly links: readonly Placed<Link | Image | Definition>[]
  /** Identifiers of the definitions that a text refers to. */
  readonly used: ReadonlySet<string>
  readonly html: readonly Placed<Html>[]
  readonly codes: readonly Placed<InlineCode>[]
  readonly texts: readonly Placed<Text>[]
  /** The place of a node. */
  readonly at: (node: Nodes) => FilePlace
  /** The place between two offsets. */
  readonly between: (from: number, to: number) => FilePlace
}

/** Reads a Markdown file. */
export function readDocument({ path, text }: UpstreamFile, budget: Budget = budgetOf(fileUnits)): UpstreamDocument {
  const { source, yaml } = blankFrontMatter(text)
  const pointAt = pointsOf(source)
  const tree = withoutBareNames(parseMarkdown(source, budget))
  const resolved = resolveLinks(tree, source, pointAt)
  const found = collect(tree, resolved)
  const between = (from: number, to: number): FilePlace => {
    const begin = pointAt(from)
    const end = pointAt(to)
    return { file: path, line: begin.line, column: begin.column, endLine: end.line, endColumn: end.column }
  }
  return {
    path,
    source,
    tree,
    title: titleIn(yaml, budget),
    ...found,
    used: resolved.used,
    at: (node) => ({ file: path, ...placeOfNode(node) }),
    between
  }
}

interface Found {
  readonly headings: Heading[]
  readonly tables: Table[]
  readonly links: Placed<Link | Image | Definition>[]
  readonly html: Placed<Html>[]
  readonly codes: Placed<InlineCode>[]
  readonly texts: Placed<Text>[]
}

/** Turns bare `www.` names back into text: the parser links them with a scheme that the document does not have. */
function withoutBareNames<Tree extends Parents>(tree: Tree): Tree {
  const children = tree.children as Nodes[]
  children.forEach((node, index) => {
    if (node.type === 'link' && isWithoutScheme(node)) children.splice(index, 1, ...node.children)
    else if ('children' in node) withoutBareNames(node)
  })
  return tree
}

const isWithoutScheme = ({ url, position }: Link): boolean =>
  url.startsWith('http://www.') &&
  (position?.end.offset ?? 0) - (position?.start.offset ?? 0) === url.length - 'http://'.length

function collect(tree: Root, { references, tags }: ResolvedLinks): Found {
  const found: Found = { headings: [], tables: [], links: [], html: [], codes: [], texts: [] }
  const walk = (parent: Parents, inLink: boolean): void => {
    parent.children.forEach((node, index) => {
      const around = { parent, index, inLink }
      if (node.type === 'heading') found.headings.push(node)
      else if (node.type === 'table') found.tables.push(node)
      else if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
        if (!references.has(node)) found.links.push({ node, ...around })
      } else if (node.type === 'html') found.html.push({ node, ...around })
      else if (node.type === 'inlineCode') found.codes.push({ node, ...around })
      else if (node.type === 'text') found.texts.push({ node, ...around })
      if ('children' in node) walk(node, inLink || node.type === 'link')
    })
  }
  walk(tree, false)
  for (const node of tags) found.html.push({ node, parent: tree, index: -1, inLink: false })
  return found
}

/** Puts spaces in place of the front matter, which Markdown would read as a rule and a heading. */
function blankFrontMatter(text: string): { source: string; yaml: string } {
  const match = /^---[ \t]*\r?\n([\s\S]*?\n)?---[ \t]*(?=\r?\n|$)/.exec(text)
  if (!match) return { source: text, yaml: '' }
  return { source: match[0].replace(/[^\r\n]/g, ' ') + text.slice(match[0].length), yaml: match[1] ?? '' }
}

function titleIn(yaml: string, budget: Budget): string | undefined {
  if (!/^title:/m.test(yaml)) return undefined
  const title: unknown = readPart(
    () => parseYaml(yaml, budget),
    // Below the first `---`.
    ({ line, column }) => ({ line: line + 1, column })
  ).document.get('title')
  return typeof title === 'string' ? title : undefined
}

/** The source text of a node. */
export const sourceOf = ({ source }: UpstreamDocument, node: Nodes): string => source.slice(startOf(node), endOf(node))

/** Offset of a node's first character. */
export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0

/** Offset behind a node's last character. */
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0

/** A name as it is compared: in lower case, with single spaces, without punctuation at its ends. */
export const normalName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/gu, '')
