import { describe, expect, test } from 'vitest'
import { earliest, instantOf, oneDayLater, quickDeadlines, wallTimeOf } from './deadline'

const BERLIN = 'Europe/Berlin'

describe('the wall clock of the assessment', () => {
  test.each([
    ['Europe/Berlin', '2026-07-02T18:00', '2026-07-02T16:00:00.000Z'],
    ['Europe/Berlin', '2026-11-26T18:00', '2026-11-26T17:00:00.000Z'],
    ['America/St_Johns', '2026-01-15T00:15', '2026-01-15T03:45:00.000Z'],
    ['Asia/Kathmandu', '2026-01-01T00:30', '2025-12-31T18:45:00.000Z'],
    ['Pacific/Kiritimati', '2026-03-01T08:00', '2026-02-28T18:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-03-01T23:00', '2026-03-02T10:00:00.000Z'],
    ['UTC', '2024-02-29T00:00', '2024-02-29T00:00:00.000Z'],
  ])('in %s %s is %s, and back', (zone, wall, at) => {
    expect(instantOf(wall, zone)).toBe(at)
    expect(wallTimeOf(at, zone)).toBe(wall)
  })

  test('a time that clocks skip in spring is as much later as they skip', () => {
    expect(instantOf('2026-03-29T02:30', BERLIN)).toBe('2026-03-29T01:30:00.000Z')
    expect(wallTimeOf('2026-03-29T01:30:00.000Z', BERLIN)).toBe('2026-03-29T03:30')
    expect(instantOf('2026-10-04T02:15', 'Australia/Lord_Howe')).toBe('2026-10-03T15:45:00.000Z')
  })

  test('a time that clocks show twice in autumn is its first occurrence', () => {
    expect(instantOf('2026-10-25T02:30', BERLIN)).toBe('2026-10-25T00:30:00.000Z')
    expect(instantOf('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z')
  })

  test.each(['', '2026-02-31T10:00', '2026-01-01T24:00', '2026-01-01 10:00', '2026-01-01T10:00Z', 'tomorrow'])(
    '"%s" is no time',
    (wall) => expect(instantOf(wall, BERLIN)).toBeNull(),
  )

  test('a zone that nobody knows reads as UTC', () => {
    expect(instantOf('2026-05-05T10:00', '')).toBe('2026-05-05T10:00:00.000Z')
    expect(wallTimeOf('2026-05-05T10:00:00.000Z', 'Mars/Olympus')).toBe('2026-05-05T10:00')
  })
})

describe('deadlines to choose with one tap', () => {
  const walls = (now: string, zone: string) =>
    quickDeadlines(now, zone).map(({ id, at }) => `${id} ${wallTimeOf(at, zone)}`)

  test('on a Monday morning: today, tomorrow and Thursday', () => {
    expect(walls('2026-11-23T08:00:00.000Z', BERLIN)).toEqual([
      'today 2026-11-23T18:00',
      'tomorrow 2026-11-24T12:00',
      'thursday 2026-11-26T18:00',
    ])
  })

  test('at six in the evening today is over', () => {
    expect(walls('2026-11-23T17:00:00.000Z', BERLIN)[0]).toBe('tomorrow 2026-11-24T12:00')
  })

  test('on a Thursday, Thursday is the one of next week', () => {
    expect(walls('2026-11-26T08:00:00.000Z', BERLIN)).toContain('thursday 2026-12-03T18:00')
  })

  test('the day is the one of the assessment, not the one of Greenwich', () => {
    expect(walls('2026-11-25T23:30:00.000Z', BERLIN)).toEqual([
      'today 2026-11-26T18:00',
      'tomorrow 2026-11-27T12:00',
      'thursday 2026-12-03T18:00',
    ])
    expect(walls('2026-11-26T03:00:00.000Z', 'America/Los_Angeles')).toEqual([
      'tomorrow 2026-11-26T12:00',
      'thursday 2026-11-26T18:00',
    ])
  })

  test('tomorrow at noon is noon also where the clocks change in between', () => {
    expect(quickDeadlines('2026-03-28T10:00:00.000Z', BERLIN)[1]?.at).toBe('2026-03-29T10:00:00.000Z')
  })
})

test('one day more is the same time on the next day, whatever the clocks do', () => {
  expect(oneDayLater('2026-11-26T17:00:00.000Z', BERLIN)).toBe('2026-11-27T17:00:00.000Z')
  expect(oneDayLater('2026-10-24T16:00:00.000Z', BERLIN)).toBe('2026-10-25T17:00:00.000Z')
  expect(oneDayLater('2026-03-28T17:00:00.000Z', BERLIN)).toBe('2026-03-29T16:00:00.000Z')
})

test('of several deadlines the earliest counts, and those without one are passed over', () => {
  expect(earliest([null, '2026-11-26T17:00:00.000Z', '2026-11-24T17:00:00.000Z'])).toBe('2026-11-24T17:00:00.000Z')
  expect(earliest([null])).toBeNull()
})
