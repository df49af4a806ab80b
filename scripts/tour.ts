// Shows in the terminal what the built package contains.
import { chartOf, type Bar } from '../src/cli/terminal/chart.ts'
import { terminalOf } from '../src/cli/terminal/terminal.ts'

type Package = typeof import('../src/index.ts')
type Search = typeof import('../src/search/index.ts')

const api = (await import(new URL('../dist/index.js', import.meta.url).href)) as Package
const lists = (await import(new URL('../dist/packages.js', import.meta.url).href)) as object
const { search } = (await import(new URL('../dist/search.js', import.meta.url).href)) as Search

/** A title and rows below it, cells of a column equally wide. */
function show(title: string, rows: readonly (readonly string[])[]): void {
  const widths = rows.reduce<number[]>(
    (all, row) => row.map((cell, index) => Math.max(all[index] ?? 0, cell.length)),
    []
  )
  console.log(`\n${title}`)
  for (const row of rows)
    console.log(
      `  ${row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd()}`
    )
}

/** Rows of a bar chart, as the command `stats` draws it. */
function bars(groups: readonly Bar[]): string[][] {
  return chartOf(groups, terminalOf(process)).map((line) => [line])
}

/** A snippet with what was found between brackets. */
function marked({ text, marks }: ReturnType<Search['search']>[number]['snippet']): string {
  return marks.reduceRight(
    (shown, [start, end]) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text
  )
}

/** What a record is called. */
function nameOf(value: unknown): string {
  const { id, name, term, title, summary } = value as Readonly<Record<string, string | undefined>>
  return name ?? term ?? title ?? (summary && api.plainText(summary).slice(0, 60).concat('…')) ?? id ?? ''
}

/** The first record of a collection, or the object that it is. */
function firstOf(collection: string): unknown {
  const data: unknown = Object.entries({ ...api, ...lists }).find(
    ([name]) => name.toLowerCase() === collection.replace('-', '')
  )?.[1]
  return Array.isArray(data) ? data[0] : data
}

const {
  findChannels,
  findClaims,
  findInitiatives,
  findLeads,
  findMeetings,
  groupIncidents,
  incidents,
  leadRoles,
  meta,
  pages,
  plainText,
  tag
} = api

console.log(`${tag.name}: ${tag.tagline}`)
console.log(`${meta.name} ${meta.version}, content of ${meta.contentDate}`)

show('Contents', [
  ['collection', 'records', 'for example'],
  ...Object.entries(meta.counts).map(([name, count]) => [name, String(count), nameOf(firstOf(name))])
])
show(
  'Who leads the TAG today',
  leadRoles.map((role) => [
    role,
    findLeads({ role })
      .map(({ name }) => name)
      .join(', ')
  ])
)
show('Where to meet', [
  ...findMeetings({ status: 'current' }).map(({ title, schedule, links }) => [
    title,
    schedule?.text ?? 'see the calendar',
    links.find(({ rel }) => rel === 'calendar')?.url ?? ''
  ]),
  ...findChannels({ status: 'current' })
    .filter(({ primary }) => primary)
    .map(({ name, kind, url }) => [name, kind, url])
])
show('How much of the two source pages still holds', [
  ...pages.map(({ id, title }) => [
    title,
    `${findClaims({ page: id, verdict: 'current' }).length} of ${findClaims({ page: id }).length} claims`
  ]),
  ['together', `${findClaims({ verdict: 'current' }).length} of ${findClaims().length} claims`]
])
show(
  "findInitiatives({ kind: 'subproject', status: 'current' })",
  findInitiatives({ kind: 'subproject', status: 'current' }).flatMap(({ name, description }) => [
    [name],
    [plainText(description)]
  ])
)
show(`The ${incidents.length} incidents of the catalog by year`, bars(groupIncidents('year')))
show('and by compromise type', bars(groupIncidents('type')))
show(
  "search('malicous maintainer npm', { limit: 3 })",
  search('malicous maintainer npm', { limit: 3 }).map(({ collection, title, snippet }) => [
    collection,
    title,
    marked(snippet)
  ])
)
show('Where to go next', [
  ['node dist/cli.js get xz', 'one record, by any of its names'],
  ['node dist/cli.js list leads --at today', 'a collection, narrowed as its helpers do'],
  ['node dist/cli.js validate', 'every mistake in content/, at its place'],
  ['docs/use-in-code.md', 'the same in code'],
  ['docs/docusaurus.md', 'in a site; also hugo.md, vite.md and plain-html.md'],
  ['docs/validate-in-ci.md', 'in CI'],
  ['docs/reference/README.md', 'every export'],
  ['CONTRIBUTING.md', 'how to add or correct a record']
])
