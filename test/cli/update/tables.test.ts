import { expect, test } from 'vitest'
import { worldOf } from '../../../src/cli/commands/update/answer.ts'
import { pageOf } from '../../../src/cli/commands/update/page.ts'
import type { Item } from '../../../src/cli/data/queries.ts'
import { meta } from '../../../src/index.ts'
import { findAssessments } from '../../../src/query/assessments.ts'
import { findChannels } from '../../../src/query/channels.ts'
import { findIncidents, incidents } from '../../../src/query/incidents.ts'
import { findInitiatives } from '../../../src/query/initiatives.ts'
import { findLeads } from '../../../src/query/leads.ts'
import { findTerms, getTerm } from '../../../src/query/lexicon.ts'
import { findMeetings } from '../../../src/query/meetings.ts'
import { findDeliverables } from '../../../src/query/deliverables.ts'
import { sources, sourceUrl } from '../../../src/query/sources.ts'
import { blockOf, rowsOf, updated } from './pages.ts'

const day = meta.contentDate

const firstColumn = async (wanted: string): Promise<string[]> => {
  const { text, code } = await updated(blockOf(wanted))
  expect(code).toBe(0)
  return rowsOf(text)
    .flatMap(([first = '']) => /^\[(.*?)\]\(/.exec(first)?.[1] ?? first)
    .slice(1)
}

test('chairs are those in office on the day of the content, one a row, as the site of the TAG has them', async () => {
  const { text } = await updated(blockOf('leads role=chair'))
  const [titles, ...rows] = rowsOf(text)
  expect(titles).toEqual(['Name', 'GitHub', 'Organization', 'Term'])
  const chairs = findLeads({ role: 'chair', at: day })
  expect(rows.map(([name]) => name)).toEqual(chairs.map(({ name }) => name))
  expect(rows.map(([, github]) => github)).toEqual(
    chairs.map(({ github = '' }) => `[@${github}](https://github.com/${github})`)
  )
})

test('leads of several offices have a column for the office, and liaisons are leads of one', async () => {
  const { text } = await updated(blockOf('leads role="tech leads",Chair'))
  const [titles, ...rows] = rowsOf(text)
  expect(titles?.[0]).toBe('Role')
  expect(new Set(rows.map(([role]) => role))).toEqual(new Set(['Chair', 'Tech lead']))
  expect(await firstColumn('liaisons')).toEqual(findLeads({ role: 'toc-liaison', at: day }).map(({ name }) => name))
})

test('leads of another day are those of that day, and what the list lacks is said', async () => {
  expect(await firstColumn('leads role=chair at=2022-01-15')).toEqual(['Aradhana Chetal', 'Brandon Lum', 'Emily Fox'])
  const { error } = await updated(blockOf('leads role=chair at=2022-01-15'))
  expect(error).toContain('The list of leads is incomplete before')
})

test('tables show what is current unless a marker asks for more', async () => {
  expect(await firstColumn('channels')).toEqual(findChannels({ status: 'current' }).map(({ name }) => name))
  expect(await firstColumn('channels kind=slack status=former')).toEqual(
    findChannels({ kind: 'slack', status: 'former' }).map(({ name }) => name)
  )
  const { text } = await updated(blockOf('channels status=current,former'))
  expect(rowsOf(text)[0]?.at(-1)).toBe('Status')
  expect(rowsOf(text)).toHaveLength(findChannels().length + 1)
  expect(await firstColumn('meetings')).toEqual(findMeetings({ status: 'current' }).map(({ title }) => title))
  expect(await firstColumn('initiatives')).toEqual(findInitiatives({ status: 'current' }).map(({ name }) => name))
  const publications = findDeliverables({ status: 'current' }).map(({ title }) => title)
  expect(await firstColumn('publications')).toEqual(publications)
  expect(await firstColumn('deliverables')).toEqual(publications)
})

test('incidents have every filter of the list, the newest first, and a column for each that is asked for', async () => {
  const found = findIncidents({ type: 'malicious-maintainer', since: 2018, ecosystem: ['npm', 'pypi'] })
  const titles = await firstColumn('incidents --type="Malicious maintainers" since=2018 ecosystem=npm,PyPI')
  expect([...titles].sort()).toEqual(found.map(({ title }) => title).sort())
  const { text } = await updated(blockOf('incidents year=2024,2025 columns=year,kind sort=year,-title limit=3'))
  expect(rowsOf(text)).toEqual([['Year', 'Kind'], ...Array.from({ length: 3 }, () => ['2024', expect.any(String)])])
  const years = (await updated(blockOf('incidents columns=year'))).text
  const column = rowsOf(years)
    .slice(1)
    .map(([year]) => Number(year))
  expect(column).toEqual([...column].sort((a, b) => b - a))
})

test('an assessment that is not complete says so in its row, whatever is shown of it', async () => {
  const [one] = findAssessments({ stage: 'incomplete' })
  for (const column of ['title', 'project', 'stage']) {
    const { text } = await updated(blockOf(`assessments stage=incomplete columns=${column} limit=1`))
    expect(text).toMatch(/\(incomplete\)|^\| Incomplete \|$/m)
  }
  expect(one?.stage).toBe('incomplete')
})

test('terms are a table, and one term is its definition with a link, in any spelling and within a line', async () => {
  const terms = findTerms({ category: 'hardware' }).map(({ term }) => term)
  expect(await firstColumn('terms category=hardware')).toEqual(terms)
  expect(await firstColumn('glossary category=Hardware')).toEqual(terms)
  const hsm = getTerm('HSM')
  const linked = `**[${hsm.term}](${sourceUrl(hsm) ?? ''})**: ${hsm.definition.slice(0, 60)}`
  expect((await updated(blockOf('term "hardware security module"'))).text).toContain(`\n\n${linked}`)
  expect((await updated(blockOf('term Hardware_Security-Module'))).text).toContain(`\n\n${linked}`)
  const { text } = await updated('An <!-- tag-security:begin term hsm --><!-- tag-security:end --> is one.\n')
  expect(text).toContain(`An <!-- tag-security:begin term hsm -->${linked}`)
  expect(text.split('\n')).toHaveLength(2)
})

test('an incident is shown without a heading, with dates, kind, impact and references', async () => {
  const { text } = await updated(blockOf('incident event_stream'))
  expect(text).toContain('**[The event-stream vulnerability](https://github.com/cncf/contribute-site/')
  expect(text).toMatch(/^- \*\*Kind:\*\* Attack$/m)
  expect(text).toMatch(/^- \*\*Began:\*\* 2018-09$/m)
  expect(text).toMatch(/^\*\*Impact:\*\* /m)
  expect(text).toMatch(
    /^- \[Original GitHub thread.*\]\(https:\/\/github.com\/dominictarr\/event-stream\/issues\/116\)/m
  )
  expect(text).not.toMatch(/^#/m)
})

test('a count is a number within a line or alone, of any list', async () => {
  const count = findIncidents({ kind: 'attack' }).length
  const inline = 'Of <!-- tag-security:begin count incidents kind=attack --><!-- tag-security:end -->, most…\n'
  expect((await updated(inline)).text).toBe(inline.replace('--><!', `-->${count}<!`))
  expect((await updated(blockOf('count incidents kind=attack'))).text).toContain(`-->\n\n${count}\n\n<!--`)
  expect((await updated(blockOf('count liaisons'))).text).toContain(
    `\n\n${findLeads({ role: 'toc-liaison', at: day }).length}\n\n`
  )
})

test('a table without rows says so', async () => {
  expect((await updated(blockOf('incidents year=1901'))).text).toContain('\n\nNone.\n\n')
})

test('one changed fact is one changed line, however wide it becomes', async () => {
  const page = blockOf('incidents columns=title,year,impact')
  const linesFor = async (impact: string): Promise<string[]> => {
    const own = incidents.map((one) => (one.id === 'xz' ? { ...one, impact } : one)) as unknown as readonly Item[]
    const sourceRecords = sources as unknown as readonly Item[]
    return (
      await pageOf(
        page,
        false,
        await worldOf(
          new Map([
            ['incidents', own],
            ['sources', sourceRecords]
          ])
        )
      )
    ).text.split('\n')
  }
  const [before, after] = [await linesFor('Short.'), await linesFor('Long. '.repeat(100))]
  expect(after).toHaveLength(before.length)
  expect(after.filter((line, index) => line !== before[index])).toHaveLength(1)
})
