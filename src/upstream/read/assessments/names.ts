import { lineText, type Line } from './lines.ts'
import { normalName } from '../document.ts'
import { hasWords } from '../unread.ts'

/** People as they were read. */
export interface ReadNames {
  readonly names: readonly string[]
  /** Parts that are no name. */
  readonly unread: readonly string[]
  /** Whether somebody is named by a handle alone. */
  readonly hasHandles: boolean
}

/** What stands for a handle between names. */
const mark = '\u0001'

/** Words that no name of a person has, such as those of an affiliation. */
const affiliations =
  'maintainers? engineers? community team university inc llc ltd gmbh members? leads? others cncf tag security pals'
const affiliation = new RegExp(`\\b(?:${affiliations.replaceAll(' ', '|')})\\b`, 'i')
const nobody = /^(?:tb[ad]|todo|none|unknown)$/i
const name = /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,4}$/u

/**
 * Reads the names of people, without handles, affiliations and e-mail addresses. They are separated by commas, `and`,
 * handles, or the ends of lines where there is nothing else.
 */
export function namesIn(lines: readonly Line[], isList = false): ReadNames {
  const text = lines.map(withMarks).join(isList ? ', ' : '\n')
  const plain = withoutBrackets(text)
    .replace(/(?<!\S)[^\s@]+@[^\s@]+/g, mark)
    .replace(/(?<![\w@])@[\w-]+/g, mark)
    .replace(new RegExp(`${mark}+`, 'g'), mark)
  const separator = /[,;&|]|\band\b/.test(plain) ? /[,;&|]|\band\b/i : /[,;&|\n]/
  // Where semicolons separate the people, an affiliation follows a comma.
  const people = plain.includes(';') ? plain.split(';').map((one) => one.split(',')[0] ?? '') : plain.split(separator)
  const names: string[] = []
  const unread: string[] = []
  let hasHandles = false
  for (const part of people.flatMap((one) => partsOf(one))) {
    const words = clean(part.text)
    hasHandles ||= part.hasHandle
    if (!hasWords(words)) continue
    if (affiliation.test(words)) continue
    if (name.test(words) && !nobody.test(words)) names.push(words)
    else if (!part.hasHandle || words.includes(' ')) unread.push(words)
  }
  return { names: [...new Set(names)], unread, hasHandles }
}

/** The words before each handle, which may have no comma after it. */
function partsOf(text: string): { readonly text: string; readonly hasHandle: boolean }[] {
  const parts = text.split(mark)
  return parts.map((part, index) => ({ text: part, hasHandle: index < parts.length - 1 }))
}

/** A line with a mark for each link to a profile or a mailbox. */
function withMarks(line: Line): string {
  const words = line.map(({ text, url }) => {
    if (url === undefined) return text
    const isHandle = /^@|^https?:|^www\.|github\.com/i.test(text) || url.startsWith('mailto:') || isProfileOf(url, text)
    return isHandle ? mark : text
  })
  return words.join('')
}

const isProfileOf = (url: string, text: string): boolean => {
  const handle = /^https?:\/\/(?:www\.)?(?:github|twitter|x)\.com\/([\w-]+)\/?$/i.exec(url)?.[1]
  return handle !== undefined && normalName(handle) === normalName(text)
}

/** A text without what is in brackets: a handle leaves its mark. */
function withoutBrackets(text: string): string {
  let depth = 0
  let rest = ''
  let inside = ''
  for (const letter of text) {
    if (letter === '(' || letter === '[') {
      if (depth === 0) inside = ''
      depth++
    } else if ((letter === ')' || letter === ']') && depth > 0) {
      depth--
      if (depth === 0) rest += /^[@\u0001]|^[\w-]+$/.test(inside.trim()) ? mark : ' '
    } else if (depth === 0) rest += letter
    else inside += letter
  }
  return depth === 0 ? rest : rest + inside
}

/** A part as the name in it: without a list's marks, what follows a dash, and a handle without its sign. */
function clean(part: string): string {
  const words = part
    .replace(/\s+/g, ' ')
    .replace(/ [-–—] .*$/, '')
    .replace(/^[\s*•:-]+|(?<![\s*:])[\s*:]+$/g, '')
    .replace(/(?<=\p{Ll})\.$/u, '')
    .trim()
  const all = words.split(' ')
  return all.length > 2 && /\d/.test(all.at(-1) ?? '') ? all.slice(0, -1).join(' ') : words
}

/** The people that a sentence names as authors or reviewers, if it does. */
export function peopleInSentence(
  lines: readonly Line[]
): { readonly kind: 'authors' | 'reviewers'; readonly lines: readonly Line[] } | undefined {
  const text = lines.map(lineText).join(' ')
  for (const [kind, start, between] of sentences) {
    const at = start.exec(text)
    if (!at) continue
    const rest = text.slice(at.index + at[0].length)
    const end = rest.search(
      between === 'brackets' ? /\)/ : /\.(?:\s|$)| (?:with|to|as|for|from|in|on|under|who|independent)\b/
    )
    const words = end < 0 ? rest : rest.slice(0, end)
    if (words !== '') return { kind, lines: [[{ text: words, from: 0, to: 0 }]] }
  }
  return undefined
}

const sentences = [
  ['authors', /\bauthors of this (?:document|assessment) (?:are|were)\b:?/i, 'sentence'],
  ['authors', /\b(?:written|authored|prepared|created) by\b(?:[^:.]{0,60}:)?/i, 'sentence'],
  ['reviewers', /\b(?:assessment|review) was (?:performed|conducted|carried out|done) by\b/i, 'sentence'],
  ['reviewers', /\bmembers of the [^().]{0,60}\(/i, 'brackets']
] as const
