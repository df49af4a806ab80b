import { expect, test } from 'vitest'
import { chartOf } from '../../../src/cli/terminal/chart.ts'
import {
  assessments,
  assessmentStages,
  findAssessments,
  findClaims,
  groupIncidents,
  incidents,
  verdicts
} from '../../../src/index.ts'
import { tagSecurity } from '../command-line.ts'

test('a chart has a bar for each count, within the terminal', () => {
  const bars = [
    { key: 2018, count: 10 },
    { key: 'a word', count: 1 },
    { key: 'none', count: 0 }
  ]
  expect(chartOf(bars, { width: 20, color: false })).toEqual(['2018    █████████ 10', 'a word  █ 1', 'none    0'])
  expect(chartOf([], { width: 20, color: false })).toEqual([])
  expect(chartOf(bars, { width: 3, color: false })[0]).toBe('2018    █ 10')
})

test('the incidents are charted by four fields, the assessments by stage, and the claims by verdict', async () => {
  const { code, out, error } = await tagSecurity('.', ['stats'])
  expect({ code, error }).toEqual({ code: 0, error: '' })
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([])
  expect(out).toContain(`The ${incidents.length} incidents by year\n`)
  for (const by of ['year', 'type', 'ecosystem', 'kind'] as const) {
    for (const { key, count } of groupIncidents(by)) expect(out).toMatch(new RegExp(`^${key} +█+ ${count}$`, 'm'))
  }
  expect(out).toContain(`The ${assessments.length} security assessments by stage\n`)
  for (const stage of assessmentStages)
    expect(out).toMatch(new RegExp(`^${stage} +█* ?${findAssessments({ stage }).length}$`, 'm'))
  const current = findClaims({ verdict: 'current' }).length
  expect(out).toContain(`Of the ${findClaims().length} claims of the 2 source pages, ${current} still hold.\n`)
})

test('the counts come in every format', async () => {
  const rows = JSON.parse((await tagSecurity('.', ['stats', '--format', 'json'])).out) as {
    by: string
    key: string
    count: number
  }[]
  expect(rows.filter(({ by }) => by === 'kind')).toEqual(
    groupIncidents('kind').map(({ key, count }) => ({ collection: 'incidents', by: 'kind', key, count }))
  )
  expect(rows.filter(({ by }) => by === 'stage')).toEqual(
    assessmentStages.map((stage) => ({
      collection: 'assessments',
      by: 'stage',
      key: stage,
      count: findAssessments({ stage }).length
    }))
  )
  expect(rows.filter(({ by }) => by === 'verdict')).toEqual(
    verdicts.map((verdict) => ({
      collection: 'claims',
      by: 'verdict',
      key: verdict,
      count: findClaims({ verdict }).length
    }))
  )
  expect((await tagSecurity('.', ['stats', '--format', 'csv'])).out).toMatch(
    /^collection,by,key,count\r\nincidents,year,\d{4},\d+\r\n/
  )
})
