import type { Day } from '#model/limits'
import {
  lastDayOf,
  type Quarter,
  type QuarterKey,
  quarterAfter,
  quarterKey,
  quarterOf,
  sameQuarter,
} from '#model/quarter'
import type { PlacedAction } from '#model/roadmap'

/** One column of the board: a quarter, what has no day yet, or what was due before the present quarter. */
export interface BoardColumn {
  key: 'unscheduled' | 'earlier' | QuarterKey
  /** Null where the column is no quarter. */
  quarter: Quarter | null
  actions: readonly PlacedAction[]
}

/** At least a year ahead, and not more columns than somebody can look through. */
const LEAST = 4
const MOST = 12

/** The quarters to plan in: from the present one, a year at least, and as far as actions are due. */
export function plannedQuarters(actions: readonly { due?: Day }[], today: Day): Quarter[] {
  const first = quarterOf(today)
  const last = actions.reduce((latest, { due }) => (due !== undefined && due > latest ? due : latest), today)
  const quarters = Array.from({ length: MOST }, (_, count) => quarterAfter(first, count))
  return quarters.filter((quarter, count) => count < LEAST || lastDayOf(quarterAfter(quarter, -1)) < last)
}

/** The board's columns: what isn't scheduled, what is past (if anything), then the quarters. What is due after them all stands in the last. */
export function boardColumns(placed: readonly PlacedAction[], today: Day): BoardColumn[] {
  const quarters = plannedQuarters(
    placed.map(({ action }) => action),
    today,
  )
  const keyOf = ({ action: { due } }: PlacedAction): BoardColumn['key'] => {
    if (due === undefined) return 'unscheduled'
    const quarter = quarterOf(due)
    const shown = quarters.find((each) => sameQuarter(each, quarter))
    if (shown) return quarterKey(shown)
    const last = quarters.at(-1)
    return due < today || !last ? 'earlier' : quarterKey(last)
  }
  const inColumn = (key: BoardColumn['key']) => placed.filter((each) => keyOf(each) === key)
  const earlier = inColumn('earlier')
  return [
    { key: 'unscheduled', quarter: null, actions: inColumn('unscheduled') },
    ...(earlier.length > 0 ? [{ key: 'earlier' as const, quarter: null, actions: earlier }] : []),
    ...quarters.map((quarter) => ({ key: quarterKey(quarter), quarter, actions: inColumn(quarterKey(quarter)) })),
  ]
}

/** Whether a card may be put there: into any quarter, or back to where nothing is scheduled; never into the past. */
export function isTarget({ key }: Pick<BoardColumn, 'key'>): boolean {
  return key !== 'earlier'
}

/** The next column a card may be moved to, in a direction; null at the end of the board. */
export function neighbourOf(columns: readonly BoardColumn[], key: BoardColumn['key'], by: 1 | -1): BoardColumn | null {
  const at = columns.findIndex((column) => column.key === key)
  const onwards = by > 0 ? columns.slice(at + 1) : columns.slice(0, Math.max(0, at)).toReversed()
  return onwards.find(isTarget) ?? null
}
