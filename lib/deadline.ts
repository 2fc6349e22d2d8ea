import type { Instant } from '#model/limits'

/** A wall clock's reading, `YYYY-MM-DDTHH:mm`, as `datetime-local` wants it. It sorts as text. */
type WallTime = string

interface QuickDeadline {
  id: 'today' | 'tomorrow' | 'thursday'
  at: Instant
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const WALL_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/
const THURSDAY = 4

/**
 * What clocks in a time zone show at an instant, to the minute.
 * @param zone an IANA name; an empty or unknown one reads as UTC
 */
export function wallTimeOf(at: Instant, zone: string): WallTime {
  return new Date(shownAt(Date.parse(at), zone)).toISOString().slice(0, 16)
}

/**
 * The instant at which clocks in a time zone show this time, or null for what is no time.
 *
 * A time that occurs twice (clocks go back) is its first occurrence; one that is skipped (clocks go forward) is as
 * much later as the clocks skip, like everybody's calendar does.
 */
export function instantOf(wall: WallTime, zone: string): Instant | null {
  const shown = wallMilliseconds(wall)
  if (shown === null) return null
  const [before, after] = [shown - DAY, shown + DAY].map((near) => shownAt(near, zone) - near) as [number, number] // two in, two out
  const found = [shown - before, shown - after].filter((at) => shownAt(at, zone) === shown)
  return new Date(found.length > 0 ? Math.min(...found) : shown - before).toISOString()
}

/** Deadlines that people choose often, those still to come, by the clocks of the assessment's time zone. */
export function quickDeadlines(now: Instant, zone: string): QuickDeadline[] {
  const here = wallTimeOf(now, zone)
  const today = here.slice(0, 10)
  const weekday = new Date(`${today}T00:00Z`).getUTCDay()
  const choices = [
    { id: 'today', wall: `${today}T18:00` },
    { id: 'tomorrow', wall: `${daysLater(today, 1)}T12:00` },
    { id: 'thursday', wall: `${daysLater(today, (THURSDAY - weekday + 7) % 7 || 7)}T18:00` },
  ] as const
  return choices
    .filter(({ wall }) => wall > here)
    .flatMap(({ id, wall }) => {
      const at = instantOf(wall, zone)
      return at === null ? [] : [{ id, at }]
    })
}

/** The same time on the next day by the zone's clocks, which may be 23 or 25 hours later. */
export function oneDayLater(at: Instant, zone: string): Instant {
  const wall = wallTimeOf(at, zone)
  return instantOf(`${daysLater(wall.slice(0, 10), 1)}${wall.slice(10)}`, zone) ?? at
}

/** The earliest of the deadlines there are, or null. */
export function earliest(deadlines: readonly (Instant | null)[]): Instant | null {
  return deadlines.filter((each) => each !== null).toSorted()[0] ?? null
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** As if the reading were UTC; null for no time, such as the 31st of February. */
function wallMilliseconds(wall: WallTime): number | null {
  const at = WALL_TIME.test(wall) ? Date.parse(`${wall}Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(wall) ? at : null
}

/** What a clock in the zone shows, as if it were UTC, to the minute. */
function shownAt(at: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const options = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  } as const
  try {
    return new Intl.DateTimeFormat('en', { ...options, timeZone: zone || 'UTC' })
  } catch {
    return new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' })
  }
}
