import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml'
import { nearest } from '../../suggestion.ts'
import type { FilePlace, LocatedFinding } from './document.ts'
import { unread } from './unread.ts'

/** What a reader takes of a value: a text, a list of one shape, a mapping of known keys, or on purpose nothing. */
type Shape = 'text' | 'left out' | readonly [Shape] | { readonly [key: string]: Shape }

/** Nobody's e-mail address or account at the foundation is a fact of the TAG. */
const person = {
  github: 'text',
  name: 'text',
  company: 'text',
  term: { start: 'text', end: 'text' },
  email: 'left out',
  lfx_id: 'left out'
} as const

const about = { dir: 'left out', label: 'left out', name: 'text', mission_statement: 'text' } as const

/** The entry of a TAG. */
export const tagShape = {
  ...about,
  charter_link: 'text',
  leadership: { chairs: [person], tech_leads: [person] },
  meetings: [{ description: 'text', tag_calendar: 'text', recordings_url: 'text', meeting_notes_url: 'text' }],
  contact: { slack: 'text', mailing_list: 'text', toc_liaison: [person] },
  tag_subprojects: [
    { ...about, contact: { slack: 'text', mailing_list: 'text' }, leadership: { subproject_leads: [person] } }
  ],
  tag_initiatives: 'text'
} as const satisfies Shape

/** Keys and values of a node that have another shape than the one that is read. */
export function otherShapes(
  node: Node | null | undefined,
  shape: Shape,
  name: string,
  placeOf: (node: Node) => FilePlace
): LocatedFinding[] {
  if (!node || shape === 'left out' || (isScalar(node) && isBlank(node.value))) return []
  const other = (what: string): LocatedFinding[] => [unread(placeOf(node), name, `${what} is expected`)]
  if (shape === 'text') return isScalar(node) ? [] : other('a text')
  if (isList(shape))
    return isSeq(node)
      ? node.items.flatMap((item) => otherShapes(item as Node, shape[0], name, placeOf))
      : other('a list')
  if (!isMap(node)) return other('a mapping')
  const nameless = 'github' in shape && !hasText(node.get('name', true))
  return [
    ...(nameless ? [unread(placeOf(node), name, 'nobody is named', 'name: …')] : []),
    ...node.items.flatMap((pair) => otherKey(pair as Pair<Node, Node | null>, shape, placeOf))
  ]
}

function otherKey(
  { key, value }: Pair<Node, Node | null>,
  shape: { readonly [key: string]: Shape },
  placeOf: (node: Node) => FilePlace
): LocatedFinding[] {
  const name = isScalar(key) ? String(key.value) : ''
  const inner = Object.hasOwn(shape, name) ? shape[name] : undefined
  if (inner !== undefined) return otherShapes(value, inner, name, placeOf)
  const known = Object.keys(shape)
  const near = nearest(name, known)
  const reason = `no key of this name is known${near === undefined ? '' : `; did you mean \`${near}\``}`
  return [unread(placeOf(key), name, reason, near ?? known.join(', '))]
}

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape)

const isBlank = (value: unknown): boolean => value === null || value === ''

const hasText = (node: unknown): boolean => isScalar(node) && !isBlank(node.value)
