import { isObject } from '../../json.ts'
import { childOf, sourceText, type DocumentFile, type SyntaxNode } from './syntax-tree.ts'

/** What the front matter says about linking. */
export interface FrontMatter {
  /** Whether it says `lexicon: false`. */
  readonly optedOut: boolean
  /** Its last line where it was parsed as Markdown, else 0. */
  readonly lastLine: number
}

const fences = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)^\1[ \t]*(?:\r?\n|$)/m

/** What a document's front matter says, be it in the file's data, in the tree or in the text alone. */
export function frontMatterOf(root: SyntaxNode, file: DocumentFile): FrontMatter {
  const node = childOf(root, 'yaml', 'toml')
  const text = sourceText(file)
  const fenced = node || !/^(?:---|\+\+\+)/.test(text) ? null : fences.exec(text)
  const written = node?.value ?? fenced?.[2] ?? ''
  const known = [file.data['frontMatter'], file.data['matter']].some(saysFalse)
  return {
    optedOut: known || /^lexicon[ \t]*[:=][ \t]*(?:false|False|FALSE)[ \t]*(?:#.*)?\r?$/m.test(written),
    lastLine: fenced?.index === 0 && startsWithRule(root) ? fenced[0].trimEnd().split('\n').length : 0
  }
}

const saysFalse = (data: unknown): boolean => isObject(data) && data['lexicon'] === false

/** Whether the first line was parsed as Markdown. A tool may have cut off the front matter before. */
const startsWithRule = ({ children: [first] = [] }: SyntaxNode): boolean => first?.position?.start.line === 1
