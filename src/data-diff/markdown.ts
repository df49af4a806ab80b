import type { Change, Changes } from './change.ts'
import { inWords, summaryOf } from './words.ts'

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
