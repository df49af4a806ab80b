import { countedNoun } from '../suggestion.ts'
import type { Change, Changes, FieldChange } from './change.ts'
import type { ValueChange } from './value-changes.ts'

/** A change in the words that every format shows. */
export interface ChangeInWords {
  /** What has happened. */
  readonly verb: 'added' | 'removed' | 'renamed' | 'changed'
  /** What it has happened to, such as `incidents/xz`. */
  readonly subject: string
  /** What there is to say of it, a line each. */
  readonly details: readonly string[]
}

/** Characters of the longest value that is shown; a longer one is only said to have changed. */
const longestValue = 60

/** A change in words. */
export function inWords(change: Change): ChangeInWords {
  const { collection } = change
  switch (change.kind) {
    case 'collection-added':
    case 'collection-removed':
      return {
        verb: verbOf(change),
        subject: collection,
        details: [`the collection, ${countedNoun(change.ids.length, 'record')}`]
      }
    case 'field-added':
    case 'field-removed':
    case 'field-changed':
      return {
        verb: verbOf(change),
        subject: collection,
        details: [`the field ${change.field}${fieldDetails(change)}`]
      }
    case 'name-removed':
      return {
        verb: 'removed',
        subject: `${collection}/${change.id}`,
        details: [`the name ${change.alias}, by which it was found`]
      }
    case 'record-renamed':
      return {
        verb: 'renamed',
        subject: `${collection}/${change.id}`,
        details: [`was ${change.from}`, ...change.fields.map(valueInWords)]
      }
    case 'record-changed':
      return { verb: 'changed', subject: `${collection}/${change.id}`, details: change.fields.map(valueInWords) }
    case 'record-added':
    case 'record-removed':
      return {
        verb: verbOf(change),
        subject: `${collection}/${change.id}`,
        details: change.name === '' ? [] : [change.name]
      }
  }
}

const verbOf = ({ kind }: { readonly kind: `${string}-${'added' | 'removed' | 'changed'}` }): ChangeInWords['verb'] =>
  kind.endsWith('added') ? 'added' : kind.endsWith('removed') ? 'removed' : 'changed'

function fieldDetails({ kind, before, after }: FieldChange): string {
  if (!before || !after) return ''
  if (kind === 'field-removed') return ', which no record has any more'
  if (before.type !== after.type) return `: ${before.type} → ${after.type}`
  return ', which a record may lack now'
}

function valueInWords({ field, change, before, after }: ValueChange): string {
  const [old, current] = [shown(before), shown(after)]
  if (change === 'added') return current === undefined ? `${field}: added` : `${field}: added ${current}`
  if (change === 'removed') return old === undefined ? `${field}: removed` : `${field}: removed ${old}`
  return old === undefined || current === undefined ? `${field}: changed` : `${field}: ${old} → ${current}`
}

/** A value that is short enough to be shown. */
function shown(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text === undefined || text.length > longestValue || text.includes('\n') ? undefined : text || '""'
}

/** Everything in one sentence: how much was added, removed, renamed and changed, and the bump that it requires. */
export function summaryOf({ bump, changes }: Pick<Changes, 'bump' | 'changes'>): string {
  if (changes.length === 0) return 'No data has changed.'
  const count = (...kinds: readonly Change['kind'][]): number =>
    changes.filter(({ kind }) => kinds.includes(kind)).length
  const parts = [
    [count('collection-added'), 'collection', 'added'],
    [count('collection-removed'), 'collection', 'removed'],
    [count('field-added'), 'field', 'added'],
    [count('field-removed'), 'field', 'removed'],
    [count('field-changed'), 'field', 'changed'],
    [count('record-added'), 'record', 'added'],
    [count('record-removed'), 'record', 'removed'],
    [count('name-removed'), 'name', 'removed'],
    [count('record-renamed'), 'record', 'renamed'],
    [count('record-changed'), 'record', 'changed']
  ] as const
  const words = parts.flatMap(([number, noun, verb]) => (number === 0 ? [] : [`${countedNoun(number, noun)} ${verb}`]))
  return `${words.join(', ').replace(/, ([^,]*)$/, ' and $1')}. This requires a ${bump} version.`
}

const titles = { removed: 'Removed', renamed: 'Renamed', added: 'Added', changed: 'Changed' } as const

/** The changes as a section of a changelog. */
export function asMarkdown({ from, bump, changes }: Changes): string {
  const since = from === undefined ? '' : `Since ${from}: `
  const parts = (Object.keys(titles) as (keyof typeof titles)[]).flatMap((verb) => {
    const some = changes.filter((change) => inWords(change).verb === verb)
    return some.length === 0 ? [] : [`#### ${titles[verb]}\n\n${some.map(item).join('\n')}`]
  })
  return `${['### Data', `${since}${summaryOf({ bump, changes })}`, ...parts].join('\n\n')}\n`
}

function item(change: Change): string {
  const { subject, details } = inWords(change)
  const [first, ...more] = details.map(escaped)
  if (more.length > 0) return [`- \`${subject}\``, ...details.map((detail) => `  - ${escaped(detail)}`)].join('\n')
  return first === undefined ? `- \`${subject}\`` : `- \`${subject}\`: ${first}`
}

/** A text that Markdown shows as it is, on one line. Names come from content and may hold anything. */
const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&@]/g, '\\$&')

/** The changes for programs, as `changes.json` of the package has them. */
export const asJson = (changes: Changes): string => `${JSON.stringify(changes, null, 1)}\n`
