import type { Action } from './action'
import type { Gap } from './gap'
import { gapsOf } from './gaps'
import type { Day } from './limits'
import { PRACTICE_IDS, type PracticeId } from './practice'
import { type Rating, scopeOf } from './rating'
import { covers, ratingOf, type Step } from './roadmap'
import type { RoomView } from './room'

/**
 * Until when a plan is looked at: `now` counts what is done, `all` everything planned, also without a day; a day counts
 * what is done and what is due until then, late or not.
 */
export type Horizon = 'now' | 'all' | Day

export function isReached({ status, due }: Pick<Action, 'status' | 'due'>, horizon: Horizon): boolean {
  if (status === 'done' || horizon === 'all') return true
  return horizon !== 'now' && due !== undefined && due <= horizon
}

/**
 * Where a practice stands once the plan is carried out up to a horizon. A level is reached when every action that climbs
 * it is, and never over a level that nobody has planned. Null while the current level isn't decided.
 */
export function projectedRating(
  current: Rating | null,
  actions: readonly Action[],
  practice: PracticeId,
  horizon: Horizon,
): Rating | null {
  if (current === null) return null
  const mine = actions.filter((action) => action.practice === practice)
  const climb = (start: number, most: number, axis: Step['axis']) => {
    let at = start
    for (; at < most; at++) {
      const level = at
      const step: Step = {
        practice,
        axis,
        from: axis === 'scope' ? ratingOf(1, level) : ratingOf(level, 1),
        to: ratingOf(1, 1),
      }
      const planned = mine.filter((action) => covers(action, step))
      if (planned.length === 0 || !planned.every((action) => isReached(action, horizon))) return level
    }
    return at
  }
  const comprehensiveness = climb(current.comprehensiveness, 4, 'comprehensiveness')
  return ratingOf(comprehensiveness, climb(scopeOf(current) ?? 1, 3, 'scope'))
}

export interface Projection {
  practice: PracticeId
  gap: Gap
  projected: Rating | null
}

/** All practices in model order, with where the plan takes them. */
export function projectionOf(view: RoomView, horizon: Horizon): Projection[] {
  const gaps = gapsOf(view)
  return PRACTICE_IDS.map((practice) => ({
    practice,
    gap: gaps[practice],
    projected:
      gaps[practice].status === 'excluded'
        ? null
        : projectedRating(gaps[practice].current, view.actions, practice, horizon),
  }))
}
