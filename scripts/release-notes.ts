// The section of a release in CHANGELOG.md: what its changesets say, and which records it brings.
import type { Bump, Changes } from '../src/data-diff/change.ts'
import { parseFrontMatter } from '../src/markdown/front-matter.ts'
import { derivedFile } from './derived-changeset.ts'
import { recordsInWords } from './records-in-words.ts'

const titles = [
  ['major', 'Breaking changes'],
  ['minor', 'New'],
  ['patch', 'Fixed']
] as const satisfies readonly (readonly [Bump, string])[]

/**
 * The section of a version. A changeset with headings of its own comes first and as it is; each other one is a list
 * item below the heading of its size. The records come last.
 */
export function releaseSection(version: string, changesets: ReadonlyMap<string, string>, changes: Changes): string {
  const written = [...changesets].filter(([file]) => file !== derivedFile).map(([, text]) => partsOf(text))
  const whole = written.filter(({ text }) => hasHeading(text)).map(({ text }) => text)
  const groups = titles.flatMap(([bump, title]) => {
    const items = written.filter((one) => one.bump === bump && one.text !== '' && !hasHeading(one.text))
    return items.length === 0 ? [] : [`### ${title}\n\n${items.map(({ text }) => itemOf(text)).join('\n')}`]
  })
  const lines = recordsInWords(changes)
  const records = lines.length === 0 ? [] : [`### Records\n\n${lines.join('\n')}`]
  return `${[`## ${version}`, ...whole, ...groups, ...records].join('\n\n')}\n`
}

const hasHeading = (text: string): boolean => /^#{3,} /m.test(text)

/** A text as a list item. */
const itemOf = (text: string): string => `- ${text.replace(/\n(?=.)/g, '\n  ')}`

function partsOf(changeset: string): { readonly bump: unknown; readonly text: string } {
  const parsed = parseFrontMatter(changeset.replaceAll('\r\n', '\n'))
  // An empty changeset has no front matter to read, and says nothing.
  if (!parsed.ok) return { bump: 'none', text: '' }
  return { bump: Object.values(parsed.value.data)[0], text: parsed.value.body.trim() }
}

/** A changelog with one more section, the newest first. */
export function withSection(changelog: string, section: string): string {
  const [title = '# Changelog', ...rest] = changelog.trimEnd().split('\n')
  const older = rest.join('\n').trim()
  return `${[title, section.trimEnd(), ...(older === '' ? [] : [older])].join('\n\n')}\n`
}
