import type { Day } from './limits'

/** A quarter of a year; as text `2027-Q2`, which sorts as time does. */
export interface Quarter {
  year: number
  quarter: 1 | 2 | 3 | 4
}

export type QuarterKey = `${number}-Q${Quarter['quarter']}`

const LAST_DAYS = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' } as const

export function quarterKey({ year, quarter }: Quarter): QuarterKey {
  return `${year}-Q${quarter}`
}

/** The quarter a day lies in. */
export function quarterOf(day: Day): Quarter {
  const month = Number(day.slice(5, 7))
  return { year: Number(day.slice(0, 4)), quarter: (Math.floor((month - 1) / 3) + 1) as Quarter['quarter'] } // months 1 to 12
}

export function lastDayOf({ year, quarter }: Quarter): Day {
  return `${String(year).padStart(4, '0')}-${LAST_DAYS[quarter]}`
}

export function sameQuarter(a: Quarter, b: Quarter): boolean {
  return a.year === b.year && a.quarter === b.quarter
}

/** The quarter so many later; earlier, where the number is negative. */
export function quarterAfter({ year, quarter }: Quarter, count: number): Quarter {
  const all = year * 4 + (quarter - 1) + count
  return { year: Math.floor(all / 4), quarter: ((((all % 4) + 4) % 4) + 1) as Quarter['quarter'] } // 0 to 3, and one
}

/** The day an action is due when it is put into a quarter: its own, where that lies in it already, else the last one. */
export function dueIn(quarter: Quarter, due: Day | undefined): Day {
  return due !== undefined && sameQuarter(quarterOf(due), quarter) ? due : lastDayOf(quarter)
}
