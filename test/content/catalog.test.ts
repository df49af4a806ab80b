import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compromiseTypes } from '../../src/generated/compromise-types.ts'
import { incidents } from '../../src/generated/incidents.ts'
import { lexicon } from '../../src/generated/lexicon.ts'
import { readUpstream } from '../../src/upstream/read/index.ts'
import { root } from '../architecture.ts'

const upstream = join(
  root,
  '../shared/upstream/contribute-site/docs/community/tags/security-and-compliance/publications'
)
const absent = !existsSync(upstream)
const note = absent ? ' (skipped: the snapshot of the catalog is not here)' : ''
const { facts } = readUpstream(
  absent
    ? []
    : readdirSync(upstream, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.md'))
        .map((path) => ({ path, text: readFileSync(join(upstream, path), 'utf8') }))
)

const pathOf = (incident: { sources: readonly { path?: string }[] }): string => incident.sources[0]?.path ?? ''
/** The incidents of the TAG's catalog; others come from elsewhere. */
const listed = incidents.filter(({ sources }) => sources.some(({ id }) => id === 'contribute-site-catalog'))
const essence = (url: string): string =>
  url
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/[/_]+$/, '')
    .toLowerCase()

it('gives every incident a path and every term an anchor of its own', () => {
  const places = [...listed.map(pathOf), ...lexicon.map(({ sources }) => sources[0]?.anchor ?? '')]
  expect(places).not.toContain('')
  expect(new Set(places).size).toBe(places.length)
})

it.skipIf(absent)(`has a record for every incident upstream, with its year, types and references${note}`, () => {
  expect(listed.map(pathOf).sort()).toEqual(facts.incidents.map(({ path }) => path.replace(/^catalog\//, '')).sort())
  for (const { path, year, row, file } of facts.incidents) {
    const record = listed.find((one) => `catalog/${pathOf(one)}` === path)
    const urls = [...(row?.references ?? []), ...(file?.references ?? [])].map(({ url }) => essence(url))
    expect
      .soft({ path, year: record?.year, indexed: record?.indexed })
      .toEqual({ path, year, indexed: row !== undefined })
    if (row) expect.soft({ path, types: record?.types }).toEqual({ path, types: row.types.map(({ id }) => id) })
    const own = record?.references.map(({ url }) => essence(url)) ?? []
    expect.soft({ path, missing: urls.filter((url) => !own.includes(url)) }).toEqual({ path, missing: [] })
  }
})

it.skipIf(absent)(`has a record for every term upstream, with its category and references${note}`, () => {
  expect(lexicon.map(({ sources }) => sources[0]?.anchor).sort()).toEqual(
    facts.terms.map(({ anchor }) => anchor).sort()
  )
  // One address upstream is cut short by a comment inside it; ours goes on.
  for (const { anchor, references, category } of facts.terms) {
    const record = lexicon.find(({ sources }) => sources[0]?.anchor === anchor)
    expect.soft(record?.category).toBe(category?.toLowerCase().replaceAll(' ', '-'))
    const own = record?.references.map(({ url }) => essence(url)) ?? []
    expect
      .soft({
        anchor,
        missing: references.map(({ url }) => essence(url)).filter((url) => !own.some((one) => one.startsWith(url)))
      })
      .toEqual({ anchor, missing: [] })
  }
})

it.skipIf(absent)(`resolves every spelling of a type that upstream uses${note}`, () => {
  const known = compromiseTypes.flatMap(({ id, title, aliases }) =>
    [id, title, ...aliases].map((name) => name.toLowerCase())
  )
  const raw = facts.incidents.flatMap(({ row }) => row?.types.map((type) => type.raw.toLowerCase()) ?? [])
  expect(raw.filter((spelling) => !known.includes(spelling))).toEqual([])
})

const words = (text: string): string[] =>
  text
    .replace(/\]\([^)]*\)|https?:\S+/g, ' ')
    .toLowerCase()
    .match(/[a-z0-9]+(?:['’][a-z]+)?/g) ?? []
const runs = (text: string): string[] =>
  words(text)
    .map((_, index, all) => all.slice(index, index + 8).join(' '))
    .slice(0, -7)

it.skipIf(absent)(`shares no run of eight words with the text upstream, names and titles aside${note}`, () => {
  const theirs = (path: string): string => readFileSync(join(upstream, path), 'utf8')
  const names = new Set(
    [
      ...incidents.flatMap(({ title, upstreamTitle = '' }) => [title, upstreamTitle]),
      ...lexicon.map(({ term }) => term)
    ].flatMap(runs)
  )
  const shared = (own: readonly (string | undefined)[], path: string): string[] => {
    const known = new Set(runs(theirs(path)))
    return own.flatMap((text) => runs(text ?? '')).filter((run) => known.has(run) && !names.has(run))
  }
  for (const one of listed) {
    const titles = new Set(one.references.flatMap(({ title = '' }) => runs(title)))
    expect
      .soft({
        id: one.id,
        shared: shared([one.summary, one.impact, one.details, one.note], `catalog/${pathOf(one)}`).filter(
          (run) => !titles.has(run)
        )
      })
      .toEqual({ id: one.id, shared: [] })
  }
  for (const { id, definition, usage } of lexicon)
    expect.soft({ id, shared: shared([definition, usage], 'security-lexicon.md') }).toEqual({ id, shared: [] })
  for (const { id, definition, mitigation } of compromiseTypes)
    expect
      .soft({ id, shared: shared([definition, mitigation], 'catalog/compromise-definitions.md') })
      .toEqual({ id, shared: [] })
})

it('ties related incidents and terms both ways', () => {
  for (const records of [incidents, lexicon]) {
    for (const { id, related } of records) {
      for (const other of related)
        expect.soft(records.find((one) => one.id === other)?.related, `${other} → ${id}`).toContain(id)
    }
  }
})
