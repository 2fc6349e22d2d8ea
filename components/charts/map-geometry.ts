import type { Group } from '#model/people'
import type { Rating } from '#model/rating'
import type { Side } from './histogram-geometry'

/** Votes of one cell by who gave them; `all` where the pair is known only for the whole room. */
export type CellCounts = Readonly<Record<Side, number>>

export interface MapCell {
  level: number
  /** 1 to 3, or null for the one wide cell of level 0. */
  scope: number | null
  x: number
  y: number
  width: number
  height: number
  total: number
  marks: readonly { side: Side; x: number; y: number }[]
  /** Instead of marks above eight votes, or where marks wouldn't fit. */
  numbers: readonly { side: Side; count: number }[]
  frame: 'suggested' | 'decided' | null
}

export interface MapGeometry {
  width: number
  height: number
  cells: readonly MapCell[]
  columns: readonly { scope: number; x: number; strong: boolean }[]
  rows: readonly { level: number; y: number }[]
  pitch: number
}

const MOST_MARKS = 8
const LEFT = 28
const TOP = 24
const COLUMN = 76
const ROW = 45
const GAP = 3
const PITCH = 15

export interface MapInput {
  /** 5 levels × 3 scopes; level 0 is counted in column 0. */
  map: readonly (readonly number[])[]
  /** Who voted what, where votes are named and groups are known. */
  votes: readonly { group: Group | null; rating: Rating }[] | null
  suggested: { level: number; scope: number | null } | null
  decided: Rating | null
}

/** Levels upwards, scopes to the right, and one wide cell for level 0, which has no scope. */
export function mapGeometry(input: MapInput): MapGeometry {
  const decided = input.decided && {
    level: input.decided.comprehensiveness,
    scope: input.decided.comprehensiveness === 0 ? null : input.decided.scope,
  }
  const cellOf = (level: number, scope: number | null): MapCell => {
    const x = LEFT + ((scope ?? 1) - 1) * COLUMN + GAP / 2
    const y = TOP + (4 - level) * ROW + GAP / 2
    const width = (scope === null ? 3 : 1) * COLUMN - GAP
    const height = ROW - GAP
    const counts = countsOf(input, level, scope)
    const total = counts.business + counts.technical + counts.all
    const present = (['business', 'technical', 'all'] as const).filter((side) => counts[side] > 0)
    return {
      level,
      scope,
      x,
      y,
      width,
      height,
      total,
      marks: total > MOST_MARKS ? [] : marksOf(counts, x + width / 2, y + height / 2, width),
      numbers: total > MOST_MARKS ? present.map((side) => ({ side, count: counts[side] })) : [],
      frame: isCell(decided, level, scope) ? 'decided' : isCell(input.suggested, level, scope) ? 'suggested' : null,
    }
  }
  const strongScope = decided ? decided.scope : (input.suggested?.scope ?? null)
  return {
    width: LEFT + 3 * COLUMN,
    height: TOP + 5 * ROW,
    pitch: PITCH,
    columns: [1, 2, 3].map((scope) => ({
      scope,
      x: LEFT + (scope - 0.5) * COLUMN,
      strong: scope === strongScope,
    })),
    rows: [4, 3, 2, 1, 0].map((level) => ({ level, y: TOP + (4.5 - level) * ROW })),
    cells: [...[4, 3, 2, 1].flatMap((level) => [1, 2, 3].map((scope) => cellOf(level, scope))), cellOf(0, null)],
  }
}

function isCell(at: { level: number; scope: number | null } | null, level: number, scope: number | null): boolean {
  return at !== null && at.level === level && (level === 0 || at.scope === scope)
}

function countsOf({ map, votes }: MapInput, level: number, scope: number | null): CellCounts {
  if (!votes) return { business: 0, technical: 0, all: map[level]?.[(scope ?? 1) - 1] ?? 0 }
  const here = votes.filter(
    ({ rating }) => rating.comprehensiveness === level && (rating.comprehensiveness === 0 || rating.scope === scope),
  )
  return {
    business: here.filter(({ group }) => group === 'business').length,
    technical: here.filter(({ group }) => group === 'technical').length,
    all: here.filter(({ group }) => group === null).length,
  }
}

/** One row up to what the cell is wide, else two; business first. */
function marksOf(counts: CellCounts, x: number, y: number, width: number) {
  const sides = [
    ...Array.from({ length: counts.business }, () => 'business' as const),
    ...Array.from({ length: counts.technical }, () => 'technical' as const),
    ...Array.from({ length: counts.all }, () => 'all' as const),
  ]
  const inRow = sides.length <= Math.floor(width / PITCH) ? sides.length : Math.ceil(sides.length / 2)
  const rows = Math.ceil(sides.length / Math.max(1, inRow))
  return sides.map((side, index) => {
    const row = Math.floor(index / inRow)
    const inThis = Math.min(inRow, sides.length - row * inRow)
    return {
      side,
      x: x + ((index % inRow) - (inThis - 1) / 2) * PITCH,
      y: y + (row - (rows - 1) / 2) * PITCH,
    }
  })
}
