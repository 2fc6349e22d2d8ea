import type { Gap } from '#model/gap'
import { type GapCounts, gapBetween, gapCounts } from '#model/gaps'
import type { PracticeId } from '#model/practice'
import { type Horizon, projectionOf } from '#model/projection'
import type { Rating } from '#model/rating'
import type { RoomView } from '#model/room'

/** A practice as it is, as the plan leaves it, and as it should be. */
export interface ProjectionRow {
  practice: PracticeId
  excluded: boolean
  /** As decided. */
  gap: Gap
  /** Null: no current level to start from. */
  projected: Rating | null
  /** What is left to climb then. */
  left: Gap
}

/** All practices in model order, at a horizon. */
export function projectionRows(view: RoomView, horizon: Horizon): ProjectionRow[] {
  return projectionOf(view, horizon).map(({ practice, gap, projected }) => ({
    practice,
    excluded: gap.status === 'excluded',
    gap,
    projected,
    left:
      gap.status === 'excluded' || projected === null
        ? gap
        : { ...gapBetween(gap.target, projected), uncertain: gap.uncertain },
  }))
}

/** The counts of the decided gaps, and of those that are left. */
export function projectionSummary(rows: readonly ProjectionRow[]): { today: GapCounts; planned: GapCounts } {
  return { today: gapCounts(rows.map(({ gap }) => gap)), planned: gapCounts(rows.map(({ left }) => left)) }
}
