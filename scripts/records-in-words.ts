// Which records a release adds, renames, changes and removes, for its changelog: a line for each collection.
import type { Change, Changes } from '../src/data-diff/change.ts'
import { markdownText } from '../src/data-diff/formats.ts'

/** The lines of a Markdown list. */
export function recordsInWords({ changes }: Pick<Changes, 'changes'>): string[] {
  const whole = (['collection-added', 'collection-removed'] as const).flatMap((kind) => {
    const some = changes.flatMap((change) => (change.kind === kind ? [change] : []))
    const names = some.map(({ collection, ids }) => `\`${collection}\` (${ids.length})`)
    return names.length === 0 ? [] : [`- Collections ${verbOf(kind)}, with their records: ${names.join(', ')}.`]
  })
  const others = changes.filter(({ kind }) => !kind.startsWith('collection-'))
  const collections = [...new Set(others.map(({ collection }) => collection))].map((name) => {
    const own = others.filter(({ collection }) => collection === name)
    const parts = verbs.flatMap((verb) => {
      const words = own.filter(({ kind }) => verbOf(kind) === verb).map(named)
      return words.length === 0 ? [] : [`${verb} ${words.join(', ')}`]
    })
    return `- \`${name}\`: ${parts.join('; ')}.`
  })
  return [...whole, ...collections]
}

const verbs = ['removed', 'renamed', 'added', 'changed']

const verbOf = (kind: Change['kind']): string => kind.split('-').at(-1) ?? ''

function named(change: Change): string {
  switch (change.kind) {
    case 'collection-added':
    case 'collection-removed':
      return ''
    case 'field-added':
    case 'field-removed':
    case 'field-changed':
      return `the field \`${change.field}\``
    case 'name-removed':
      return `the name ${markdownText(change.alias)} of \`${change.id}\``
    case 'record-renamed':
      return `\`${change.from}\` to \`${change.id}\``
    case 'record-changed': {
      const fields = new Set(change.fields.map(({ field }) => field.split(/[.[]/)[0] ?? field))
      return `\`${change.id}\` (${[...fields].join(', ')})`
    }
    case 'record-added':
    case 'record-removed':
      return change.name === '' ? `\`${change.id}\`` : `\`${change.id}\` (${markdownText(change.name)})`
  }
}
