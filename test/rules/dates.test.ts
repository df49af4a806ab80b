import { expect, test } from 'vitest'
import { found, incident } from './base-file.ts'

const lead = 'leads/ada-example.md'
const dates = (text: string): [string, string] => ['disclosed: 2018-11', text]

test('every two dates of an incident are compared, and the later one of them reported once', () => {
  const report = (second: string, late: string, first: string, early: string): string =>
    `date/order \`${second}\` is \`${late}\`, before \`${first}\`, \`${early}\`.`
  expect(found(incident, dates('began: 2018-02\nended: 2018-01'))).toEqual([
    `7:8 ${report('ended', '2018-01', 'began', '2018-02')}`
  ])
  expect(found(incident, dates('began: 2018-02\ndetected: 2018-01'))).toEqual([
    `7:11 ${report('detected', '2018-01', 'began', '2018-02')}`
  ])
  expect(found(incident, dates('detected: 2018-02\ndisclosed: 2018-01'))).toEqual([
    `7:12 ${report('disclosed', '2018-01', 'detected', '2018-02')}`
  ])
  expect(found(incident, dates('began: 2018-02\ndetected: 2018-03\ndisclosed: 2018-01'))).toEqual([
    `8:12 ${report('disclosed', '2018-01', 'detected', '2018-03')}`
  ])
  expect(found(incident, dates('began: 2018-02\ndisclosed: 2018-01'))).toEqual([
    `7:12 ${report('disclosed', '2018-01', 'began', '2018-02')}`
  ])
  expect(found(incident, dates('began: 2018-02-09\ndetected: 2018-02\ndisclosed: "2018"'))).toEqual([])
})

test('the dates of a term are compared, and what is not a date is left to the schema', () => {
  const listed = 'listed: { from: 2024-03 }'
  expect(found(lead, [listed, 'end: 2023-01'])).toEqual([
    '7:10 date/order `end` is `2023-01`, before `start`, `2024-02-29`.'
  ])
  expect(found(lead, [listed, 'listed: { from: 2024-03, until: 2024-02 }'])).toEqual([
    '7:37 date/order `until` is `2024-02`, before `from`, `2024-03`.'
  ])
  expect(found(lead, [listed, 'end: 2023-02-30'])).toEqual([expect.stringMatching(/^7:10 field\/date /)])
  expect(found(lead, ['2024-02-29', '2024-02-30'], [listed, 'end: 2023-01'])).toEqual([
    expect.stringMatching(/^6:12 field\/date /)
  ])
})
