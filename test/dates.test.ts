import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRealDate, isUpTo } from '../src/dates.ts'

const pad = (value: number, length = 2): string => String(value).padStart(length, '0')
const day = fc
  .date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const partial = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))

test('every day, month and year of the calendar exists', () => {
  fc.assert(
    fc.property(partial, (date) => {
      expect(isRealDate(date)).toBe(true)
    })
  )
})

test('a day exists exactly when the calendar gives it back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
      (year, month, dayOfMonth) => {
        const text = `${year}-${pad(month)}-${pad(dayOfMonth)}`
        const date = new Date(Date.UTC(year, month - 1, dayOfMonth))
        expect(isRealDate(text)).toBe(date.toISOString().slice(0, 10) === text)
      }
    )
  )
})

test.each([
  '2024-02-30',
  '2023-02-29',
  '1900-02-29',
  '2024-13',
  '2024-00',
  '2024-01-00',
  '2024-04-31',
  '24',
  '2024-1',
  '2024-1-1',
  '2024-01-01T00:00',
  '+2024',
  ' 2024',
  '2024-01-01-01',
  '٢٠٢٤',
  ''
])('%j is no date', (text) => {
  expect(isRealDate(text)).toBe(false)
})

test.each(['2024', '2024-02', '2024-02-29', '2000-02-29', '0099-02-28', '0004-02-29'])('%s is a date', (text) => {
  expect(isRealDate(text)).toBe(true)
})

test('dates are compared at the precision they share', () => {
  expect(isUpTo('2024-05', '2024-05-01')).toBe(true)
  expect(isUpTo('2024-05-31', '2024-05')).toBe(true)
  expect(isUpTo('2024-06', '2024-05-31')).toBe(false)
  expect(isUpTo('2025', '2024-12-31')).toBe(false)
  expect(isUpTo('2024-12-31', '2024')).toBe(true)
})

test('of two dates at least one is up to the other, and both only where they share all that both say', () => {
  fc.assert(
    fc.property(partial, partial, (one, other) => {
      const [there, back] = [isUpTo(one, other), isUpTo(other, one)]
      expect(there || back).toBe(true)
      expect(there && back).toBe(one.startsWith(other) || other.startsWith(one))
    })
  )
})
