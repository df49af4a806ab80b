import type { Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { UpstreamRole } from './facts.ts'
import { isBreak } from './cell.ts'
import { profileOf, type Profile } from './lead-fields.ts'

/** Somebody in a line, as far as it says. */
export interface LineEntry {
  readonly name: string
  readonly handle: string
  /** The link to the profile; absent where the handle is text. */
  readonly profile?: Profile
  /** The role that the line gives, by a label or in brackets. */
  readonly role?: UpstreamRole
  readonly organization: string
  readonly term: string
}

/** A line as it was understood. */
export interface LeadLine {
  readonly entries: readonly LineEntry[]
  /** The role of a label at the start (`TOC Liaison: …`). */
  readonly label?: UpstreamRole
  /** Words that belong to nobody. */
  readonly rest: readonly string[]
}

/** The role that a heading, a label or a word in brackets names. */
export function roleOf(text: string): UpstreamRole | undefined {
  if (/emerit/i.test(text)) return undefined
  if (/sub-?project leads?/i.test(text)) return 'subproject-lead'
  if (/liaisons?\b/i.test(text)) return 'toc-liaison'
  if (/\btech(nical)? leads?\b|^TL$/i.test(text)) return 'tech-lead'
  return /\bchairs?\b/i.test(text) ? 'chair' : undefined
}

interface Handle {
  readonly handle: string
  /** As written. */
  readonly text: string
  readonly profile?: Profile
}

/** A part of a text between handles: what is in brackets, or what follows a separator. */
interface Part {
  readonly text: string
  readonly inBrackets: boolean
  /** Whether it follows `and`, as the next person does. */
  readonly isNext: boolean
}

/** What a line says of somebody besides the name, and words that are none of it. */
interface Extras {
  organization: string
  term: string
  role?: UpstreamRole
  readonly unknown: string[]
}

/**
 * Reads the people of a line: names with a handle or a profile, in brackets, after a dash or bare, each with an
 * organization, a role or a term (`Name ([@handle](…)), Org (Term: …)`, `[Name](…) (Chair)`, `Name - @handle`).
 */
export function readLeadLine(root: Nodes, withPlainHandles: boolean): LeadLine {
  const pieces = piecesOf(root, withPlainHandles)
  const handles = pieces.filter((piece) => typeof piece !== 'string')
  const [first = '', ...others] = pieces.filter((piece) => typeof piece === 'string')
  const [label, behind] = labelled(first)
  const lineLabel = roleOf(label)
  const lead = partsOf(lineLabel ? behind : first)
  const betweens = others.map(partsOf)
  const isNameFirst = lead.filter(({ inBrackets }) => !inBrackets).length > 1
  const rest: string[] = handles.length === 0 ? [lineLabel ? behind : first] : []
  let role = lineLabel
  let before = lead
  const entries = handles.map((handle, index): LineEntry => {
    const after = betweens[index] ?? []
    const split = index === handles.length - 1 ? after.length : startOfNext(after, isNameFirst)
    const [newLabel, parts] = withoutLabel(before)
    role = newLabel ?? role
    const { name, others } = nameOf(handle, parts)
    const extras = extrasOf([...others, ...after.slice(0, split)])
    rest.push(...extras.unknown)
    before = after.slice(split)
    const own = extras.role ?? role
    const { handle: github, profile } = handle
    return {
      name,
      handle: github,
      ...(profile && { profile }),
      ...(own && { role: own }),
      organization: extras.organization,
      term: extras.term
    }
  })
  return { entries, ...(lineLabel && { label: lineLabel }), rest }
}

/** The parts before a handle without a role that is named first (`Chair: Name`, `Chair - Name`). */
function withoutLabel(parts: readonly Part[]): [role: UpstreamRole | undefined, parts: readonly Part[]] {
  const [first, ...others] = parts
  if (!first || first.inBrackets) return [undefined, parts]
  const [label, behind] = labelled(first.text)
  const role = label === '' ? (others.length > 0 ? roleOf(first.text) : undefined) : roleOf(label)
  if (!role) return [undefined, parts]
  return [role, behind === '' || label === '' ? others : [{ ...first, text: behind }, ...others]]
}

/** The name that goes with a handle: the link's own text if it is a name, else the words before it. */
function nameOf(handle: Handle, parts: readonly Part[]): { readonly name: string; readonly others: readonly Part[] } {
  const linked = handle.profile && !isAddress(handle) ? handle.text : ''
  const at = parts.findIndex(({ inBrackets }) => !inBrackets)
  const written = parts[at]?.text.replace(/:$/, '') ?? ''
  return written === '' || linked.includes(' ')
    ? { name: linked, others: parts }
    : { name: written, others: parts.filter((_, index) => index !== at) }
}

/** Whether a handle is written as one, or as its address, and not under a name. */
const isAddress = ({ text, handle }: Handle): boolean =>
  text.startsWith('@') || text.toLowerCase() === handle.toLowerCase() || /github\.com\//i.test(text)

/** A text in two: its label, which may be empty, and what follows. */
export function labelled(text: string): [label: string, rest: string] {
  const at = text.search(/:(?=\s|$)/)
  const label = at < 0 ? '' : text.slice(0, at)
  return at < 0 || /[(),]/.test(label) ? ['', text] : [label.trim(), text.slice(at + 1).trim()]
}

/** Where the next person starts in the parts after a handle: at the last words outside of brackets. */
function startOfNext(parts: readonly Part[], isNameFirst: boolean): number {
  const outside = parts.flatMap(({ inBrackets }, index) => (inBrackets ? [] : [index]))
  return (isNameFirst ? outside[0] : outside.at(-1)) ?? parts.length
}

function extrasOf(parts: readonly Part[]): Extras {
  const extras: Extras = { organization: '', term: '', unknown: [] }
  for (const { text, inBrackets, isNext } of parts) {
    const term = /^Term\s?:?\s(.*)$/i.exec(text)?.[1]
    const role = inBrackets ? roleOf(text) : undefined
    if (term !== undefined && extras.term === '') extras.term = term
    else if (role) extras.role = role
    else if (inBrackets && /^(?:he|she|they|github)\b/i.test(text)) continue
    else if (isNext || !isOrganization(text)) extras.unknown.push(text)
    else extras.organization += `${extras.organization === '' ? '' : ', '}${text}`
  }
  return extras
}

const isOrganization = (text: string): boolean =>
  /^(?:[-–—]|n\/a)$/i.test(text) ||
  (text.split(' ').length <= 6 && !/^(?:and|who|see|also|is|was|until|since|from|for|the|in|on|with)\b/i.test(text))

/** The parts of a text: brackets, and what commas, semicolons, bars and dashes separate. */
function partsOf(text: string): Part[] {
  const plain = text.replace(/\s+/g, ' ').replace(/ ?[([<] ?(?:GitHub ?:?)? ?$/i, '')
  return plain.split(/(\([^()]*\))/).flatMap((stretch, index): Part[] => {
    if (index % 2 === 1) return [{ text: stretch.slice(1, -1).trim(), inBrackets: true, isNext: false }]
    return stretch.split(/[,;|]| [-–—]+(?= |$)/).flatMap((words): Part[] => {
      const [, next, own = ''] = /^[\s)\]>*.]*((?:and|&) )?(.*)/.exec(words) ?? []
      const stripped = own.replace(/[ .]$/, '').trim()
      return stripped === '' ? [] : [{ text: stripped, inBrackets: false, isNext: next !== undefined }]
    })
  })
}

/** A line as texts and handles in turn, beginning and ending with a text. */
function piecesOf(root: Nodes, withPlainHandles: boolean): (string | Handle)[] {
  const pieces: (string | Handle)[] = ['']
  const add = (text: string): void => {
    pieces[pieces.length - 1] = `${String(pieces.at(-1))}${text}`
  }
  const addHandle = (handle: Handle): void => {
    pieces.push(handle, '')
  }
  const addText = (text: string): void => {
    const parts = withPlainHandles
      ? text.split(/(?<![\w/.@-])(@[a-z\d][a-z\d-]{0,38}|(?:www\.)?github\.com\/[a-z\d][a-z\d-]{0,38}\/?)(?![\w@/-])/i)
      : [text]
    parts.forEach((part, index) => {
      if (index % 2 === 0) add(part)
      else addHandle({ handle: part.replace(/^@|^.*\.com\/|\/$/gi, ''), text: part })
    })
  }
  const walk = (node: Nodes): void => {
    const profile = node.type === 'link' ? profileOf(node) : undefined
    if (profile) addHandle({ handle: profile.handle, text: toString(profile.link).trim(), profile })
    else if (node.type === 'text' || node.type === 'inlineCode') addText(node.value)
    else if (isBreak(node)) add(' ')
    else if ('children' in node) for (const child of node.children) walk(child)
  }
  walk(root)
  return pieces
}
