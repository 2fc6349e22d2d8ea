import { expect, test } from 'vitest'
import { dueIn, lastDayOf, quarterAfter, quarterKey, quarterOf } from './quarter'

test.each([
  ['2026-01-01', '2026-Q1', '2026-03-31'],
  ['2026-03-31', '2026-Q1', '2026-03-31'],
  ['2026-04-01', '2026-Q2', '2026-06-30'],
  ['2026-12-31', '2026-Q4', '2026-12-31'],
])('%s lies in %s, whose last day is %s', (day, key, last) => {
  expect(quarterKey(quarterOf(day))).toBe(key)
  expect(lastDayOf(quarterOf(day))).toBe(last)
})

test('quarters go on over the year, forwards and back', () => {
  const q4 = quarterOf('2026-11-23')
  expect([-4, -1, 0, 1, 5].map((count) => quarterKey(quarterAfter(q4, count)))).toEqual([
    '2025-Q4',
    '2026-Q3',
    '2026-Q4',
    '2027-Q1',
    '2028-Q1',
  ])
})

test('put into a quarter, an action is due on its last day, unless it was due in it anyway', () => {
  const q2 = quarterOf('2027-05-05')
  expect(dueIn(q2, undefined)).toBe('2027-06-30')
  expect(dueIn(q2, '2027-04-15')).toBe('2027-04-15')
  expect(dueIn(q2, '2027-07-01')).toBe('2027-06-30')
})
