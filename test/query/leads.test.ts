import { expect, it, vi } from 'vitest'
import { findLeads, leadRoles, leads, type Lead, type LeadRole } from '../../src/query/leads.ts'

const names = (role: LeadRole, at: string): string[] => findLeads({ role, at }).map(({ name }) => name)

it.each([
  ['2022-01-15', 'chair', ['Aradhana Chetal', 'Brandon Lum', 'Emily Fox']],
  ['2022-01-15', 'tech-lead', ['Andres Vega', 'Ash Narkar', 'Justin Cappos']],
  ['2021-05-01', 'tech-lead', ['Andres Vega', 'Aradhana Chetal', 'Ash Narkar', 'Brandon Lum', 'Justin Cappos']],
  ['2020-06-01', 'toc-liaison', ['Justin Cormack', 'Liz Rice']],
  ['2025-09-01', 'chair', ['Evan Anderson', 'John Kjell', 'Marina Moore']],
  [
    '2025-09-01',
    'tech-lead',
    ['Brandt Keller', 'Eddie Knight', 'Jennifer Power', 'Justin Cappos', 'Michael Lieberman', 'Yoshiyuki Tabata']
  ],
  ['2025-09-01', 'toc-liaison', ['Faseela K', 'Jeremy Rickard']],
  ['2025-09-01', 'subproject-lead', []],
  ['2026-08-15', 'chair', ['Evan Anderson', 'John Kjell', 'Marina Moore']],
  [
    '2026-08-15',
    'tech-lead',
    ['Andrew McNamara', 'Justin Cappos', 'Maxime Coquerel', 'Sherine Khoury', 'Shuting Zhao', 'Yoshiyuki Tabata']
  ],
  ['2026-08-15', 'toc-liaison', ['Karena Angell', 'Mario Fahlandt']],
  ['2026-08-15', 'subproject-lead', ['Eddie Knight', 'Justin Cappos']]
] as const)('knows who was in office on %s as %s', (at, role, expected) => {
  expect(names(role, at)).toEqual(expected)
})

const holding = (term: object): Lead<Record<string, string>>[] => [
  { id: 'a', aliases: [], name: 'A', terms: [{ role: 'chair', sources: [], ...term }], sources: [] }
]

it.each([
  [{ start: '2023-10', end: '2025-10' }, '2023-09-30', false],
  [{ start: '2023-10', end: '2025-10' }, '2023-10-01', true],
  [{ start: '2023-10', end: '2025-10' }, '2025-10-31', true],
  [{ start: '2023-10', end: '2025-10' }, '2025-11-01', false],
  [{ listed: { from: '2024', until: '2024' } }, '2024-12-31', true],
  [{ listed: { from: '2024', until: '2024' } }, '2025-01-01', false],
  [{ listed: { from: '2026-06-26' } }, '2031-01-01', true],
  [{ start: '2024-05', listed: { from: '2024', until: '2025-07-07' } }, '2025-07-08', false],
  [{ start: '2024-05', listed: { from: '2024', until: '2025-07-07' } }, '2024-04-30', false],
  [{ start: '2024-05-10' }, '2024-05', true],
  [{ end: '2024-05-10' }, '2024-05-10', true],
  [{ end: '2024-05-10' }, '2024-05-11', false],
  [{ end: '2024', listed: { from: '2020', until: '2023' } }, '2024-05', true],
  [{}, '2024-05-11', true]
])('compares dates at the precision they share: %j on %s', (term, at, held) => {
  expect(findLeads({ at }, holding(term))).toHaveLength(held ? 1 : 0)
})

it('takes today when no day is given', () => {
  expect(findLeads()).toEqual(findLeads({ at: new Date().toISOString().slice(0, 10) }))
  vi.useFakeTimers({ now: new Date('2025-03-15T12:00:00Z'), toFake: ['Date'] })
  try {
    expect(findLeads({}, holding({ end: '2025-03-14' }))).toEqual([])
    expect(findLeads({}, holding({ end: '2025-03-15' }))).toHaveLength(1)
  } finally {
    vi.useRealTimers()
  }
})

it('does not mix the role of one term with the time of another', () => {
  expect(names('chair', '2026-08-15')).not.toContain('Eddie Knight')
})

it('refuses an unknown role, an unknown filter and an impossible date', () => {
  const bad = (filter: object) => () => findLeads(filter)
  expect(bad({ role: 'chiar' })).toThrow(
    new RangeError(`Unknown role \`chiar\`; did you mean \`chair\`? Roles: ${leadRoles.join(', ')}`)
  )
  expect(bad({ rol: 'chair' })).toThrow(new RangeError('Unknown filter `rol`; did you mean `role`? Filters: role, at'))
  expect(bad({ at: '2024-02-30' })).toThrow(new RangeError('`2024-02-30` is not a date; write it like `2025-09-01`'))
  expect(bad({ at: 'today' })).toThrow(RangeError)
})

it('takes several roles and times, and roles in any spelling', () => {
  const ids = (filter: object): string[] => findLeads(filter).map(({ id }) => id)
  const [chairs, techLeads] = (['chair', 'tech-lead'] as const).map((role) => ids({ role, at: '2026-08-15' }))
  expect(ids({ role: ['Chair', 'Tech Leads'], at: '2026-08-15' })).toEqual(
    [...(chairs ?? []), ...(techLeads ?? [])].sort()
  )
  expect(ids({ role: 'TECH_LEAD', at: '2026-08-15' })).toEqual(techLeads)
  expect(ids({ role: 'chair', at: ['2022-01-15', '2026-08-15'] })).toEqual(
    [...ids({ role: 'chair', at: '2022-01-15' }), ...(chairs ?? [])].sort()
  )
  expect(ids({ role: [] })).toEqual([])
})

it('keeps every term of office of one person in one record', () => {
  expect(leads.filter(({ name }) => name === 'John Kjell')).toHaveLength(1)
  expect(leads.find(({ id }) => id === 'john-kjell')?.terms.map(({ role }) => role)).toEqual([
    'tech-lead',
    'chair',
    'chair',
    'tech-lead'
  ])
})
