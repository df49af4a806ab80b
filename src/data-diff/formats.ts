import { countedNoun, listed } from '../suggestion.ts'
import type { Change, Changes, FieldChange } from './change.ts'
import type { ValueChange } from './value-changes.ts'

/** What happens to data, what breaks readers first. */
const verbs = ['removed', 'renamed', 'added', 'changed'] as const

/** A change in words, as every format shows it. */
export interface ChangeInWords {
  /** What has happened. */
  readonly verb: (typeof verbs)[number]
  /** What it has happened to, such as `incidents/xz`. */
  readonly subject: string
  /** What there is to say of it, a line each. */
  readonly details: readonly string[]
}

/** Characters of the longest value that is shown; a longer one is only said to have changed. */
const longestValue = 60

/** A change in words. */
export function inWords(change: Change): ChangeInWords {
  const verb = verbs.find((one) => change.kind.endsWith(one)) ?? 'changed'
  const subject = 'id' in change ? `${change.collection}/${change.id}` : change.collection
  return { verb, subject, details: detailsOf(change) }
}

function detailsOf(change: Change): readonly string[] {
  switch (change.kind) {
    case 'collection-added':
    case 'collection-removed':
      return [`the collection, ${countedNoun(change.ids.length, 'record')}`]
    case 'field-added':
    case 'field-removed':
    case 'field-changed':
      return [`the field ${change.field}${fieldDetails(change)}`]
    case 'name-removed':
      return [`the name ${change.alias}, by which it was found`]
    case 'record-renamed':
      return [`was ${change.from}`, ...change.fields.map(valueInWords)]
    case 'record-changed':
      return change.fields.map(valueInWords)
    case 'record-added':
    case 'record-removed':
      return [
        ...(change.name === '' ? [] : [change.name]),
        ...(change.successor === undefined ? [] : [renamingAdvice(change.id, change.successor)])
      ]
  }
}

/** What to do about an id that is gone while its content is there. */
const renamingAdvice = (id: string, successor: string): string =>
  `${successor} has nearly the same content: if it was renamed, add ${id} to the aliases of ${successor}, ` +
  'which makes this a minor change'

function fieldDetails({ kind, before, after }: FieldChange): string {
  if (!before || !after) return ''
  if (kind === 'field-removed') return ', which no record has any more'
  if (before.type !== after.type) return `: ${before.type} → ${after.type}`
  return ', which a record may lack now'
}

function valueInWords({ field, change, before, after }: ValueChange): string {
  const [old, current] = [formatted(before), formatted(after)]
  if (change === 'added') return current === undefined ? `${field}: added` : `${field}: added ${current}`
  if (change === 'removed') return old === undefined ? `${field}: removed` : `${field}: removed ${old}`
  return old === undefined || current === undefined ? `${field}: changed` : `${field}: ${old} → ${current}`
}

/** A value that is short enough to be shown. */
function formatted(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text === undefined || text.length > longestValue || text.includes('\n') ? undefined : text || '""'
}

/** Everything in one sentence: how much was added, removed, renamed and changed, and the bump that it requires. */
export function summaryOf({ bump, changes }: Pick<Changes, 'bump' | 'changes'>): string {
  if (changes.length === 0) return 'No data has changed.'
  const counts = kinds.flatMap((kind) => {
    const [noun = '', verb] = kind.split('-')
    const { length } = changes.filter((change) => change.kind === kind)
    return length === 0 ? [] : [`${countedNoun(length, noun)} ${verb}`]
  })
  return `${listed(counts)}. This requires a ${bump} version.`
}

/** Every kind of change, as they are counted. */
const kinds: readonly Change['kind'][] = [
  'collection-added',
  'collection-removed',
  'field-added',
  'field-removed',
  'field-changed',
  'record-added',
  'record-removed',
  'name-removed',
  'record-renamed',
  'record-changed'
]

/** The changes as a section of a changelog. */
export function asMarkdown({ from, bump, changes }: Changes): string {
  const since = from === undefined ? '' : `Since ${from}: `
  const parts = verbs.flatMap((verb) => {
    const some = changes.filter((change) => inWords(change).verb === verb)
    return some.length === 0
      ? []
      : [`#### ${verb.charAt(0).toUpperCase()}${verb.slice(1)}\n\n${some.map(item).join('\n')}`]
  })
  return `${['### Data', `${since}${summaryOf({ bump, changes })}`, ...parts].join('\n\n')}\n`
}

function item(change: Change): string {
  const { subject, details } = inWords(change)
  const [first, ...more] = details.map(markdownText)
  if (more.length > 0) return [`- \`${subject}\``, ...details.map((detail) => `  - ${markdownText(detail)}`)].join('\n')
  return first === undefined ? `- \`${subject}\`` : `- \`${subject}\`: ${first}`
}

/** A text that Markdown shows as it is, on one line. Names come from content and may contain anything. */
export const markdownText = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&@]/g, '\\$&')

/** The changes for programs, as `changes.json` of the package has them. */
export const asJson = (changes: Changes): string => `${JSON.stringify(changes, null, 1)}\n`
