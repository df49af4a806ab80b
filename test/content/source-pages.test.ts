import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as api from '../../src/index.ts'
import { root } from '../architecture.ts'

const shared = join(root, '../shared')
const absent = !existsSync(shared)
const note = absent ? ' (skipped: the folder with the source pages is not here)' : ''
const folded = (text: string): string => text.replace(/\s+/g, ' ')
const page = (name: string): string => (absent ? '' : folded(readFileSync(join(shared, 'source-pages', name), 'utf8')))

it.skipIf(absent)(`states mission, scope, roles, ways and procedures as the pages do, word for word${note}`, () => {
  const newer = page('security-and-compliance-page.md')
  const stated = [
    ...api.mission.goals.map(({ text }) => `- ${text}`),
    ...api.scope.areas.map(({ title }) => `- ${title}`),
    ...api.roles.filter(({ id }) => id !== 'subproject-lead').map(({ responsibilities }) => `**: ${responsibilities}`),
    ...api.contributions.map(({ description }) => `- ${description}`),
    ...api.procedures.flatMap(({ steps }) => steps.map(({ text }, index) => `${index + 1}. ${text}`))
  ]
  for (const text of stated) expect(newer).toContain(text)
  expect(page('tag-security-page.md')).toContain(api.mission.statement)
})

interface Fact {
  readonly id: string
  readonly page: string
  readonly section: string
  readonly line: number
  readonly quote: string
  readonly verdict: string
}

it.skipIf(absent)(`holds every statement of both pages with its verdict${note}`, () => {
  const facts = JSON.parse(readFileSync(join(shared, 'facts/page-facts.json'), 'utf8')) as Fact[]
  const claims = api.pages.flatMap(({ id, claims }) => claims.map((claim) => ({ page: `${id}.md`, ...claim })))
  for (const { id, page, section, line, quote, verdict } of facts) {
    const claim = claims.find((one) => one.id === id)
    expect(claim).toMatchObject({ page, section, line, verdict })
    expect(claim?.quote).toContain(quote)
  }
})

/** What a quote has of its page: a passcode is cut off. */
const words = (quote: string): string => quote.split('…')[0] ?? ''

const withoutMarkup = (text: string): string =>
  text.replace(/^ *(?:[-*]|\d+\.|#+) +/gm, '').replace(/<\/?(?:div|p)\b[^>]*>|<img\b|style="[^"]*"/g, ' ')

it.skipIf(absent).each(api.pages)(`quotes every word of $id, at its line${note}`, ({ id, claims }) => {
  const raw = absent ? '' : readFileSync(join(shared, 'source-pages', `${id}.md`), 'utf8')
  const lines = withoutMarkup(raw).split('\n')
  const textAt = (from: number, until: number): string => folded(lines.slice(from, until).join('\n'))
  for (const { line, quote } of claims) {
    // It may begin a line earlier than what is stated.
    const around = textAt(Math.max(line - 2, 0), line + 4)
    const before = around.indexOf(words(quote))
    const spans = before >= 0 && before < textAt(Math.max(line - 2, 0), line).length
    expect.soft({ quote, line, spans }).toEqual({ quote, line, spans: true })
  }
  // The longer first, so that what a sentence and a heading have in common is taken from each.
  const quotes = [...new Set(claims.map(({ quote }) => words(quote)))].sort((one, other) => other.length - one.length)
  const left = quotes.reduce((text, quote) => text.replace(quote, '|'), textAt(0, lines.length))
  const passcodes = claims
    .filter(({ quote }) => quote.includes('…'))
    .map(() => expect.stringMatching(/^\d+$/) as unknown)
  expect(left.match(/[\p{L}\p{N}]+/gu) ?? []).toEqual(passcodes)
})

const secrets = /passcode:?\s*\d|[?&](?:pwd|password)=|zoom\.us\/j\/\d+\?/i
const addresses = /[\w.+-]+@(?!lists\.cncf\.io\b)[\w-]+\.[a-z]{2,}/i

it('exports no passcode, no link with a password and no address of a person', () => {
  const everything = JSON.stringify(api)
  expect(secrets.exec(everything)?.[0]).toBeUndefined()
  expect(addresses.exec(everything)?.[0]).toBeUndefined()
})

it('points every claim that holds or held at a record, where a collection can hold it', () => {
  const logo = 's002-03'
  const held = [...api.findClaims({ verdict: 'current' }), ...api.findClaims({ verdict: 'superseded' })]
  expect(held.filter(({ records }) => records.length === 0).map(({ id }) => id)).toEqual([logo])
})

it("keeps what is another group's out of the collections", () => {
  const { pages, ...collections } = api
  const elsewhere = JSON.stringify(collections)
  expect(pages.length).toBeGreaterThan(0)
  for (const foreign of [
    'Alois Reitbauer',
    'Jennifer Strejevitch',
    'Hongchao Deng',
    'Alex Jones',
    'Thomas Schuetz',
    'Josh Gavant',
    'tag-app-delivery',
    '1OykvqvhSG4AxEdmDMXilrupsX2n1qCSJUWwTc3I7AOs'
  ]) {
    expect(elsewhere).not.toContain(foreign)
  }
})

it('names a replacement for what is former, but for what ended without one', () => {
  const former = [...api.channels, ...api.resources].filter(
    ({ status, replacedBy }) => status === 'former' && replacedBy.length === 0
  )
  expect(former.map(({ id }) => id)).toEqual([
    'slack-tag-security-supply-chain-wg',
    'slack-tag-security-whitepaper',
    'slack-tag-security-whitepaper-map'
  ])
})
