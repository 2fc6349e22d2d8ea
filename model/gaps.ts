import type { Gap } from './gap'
import { PRACTICE_IDS, type PracticeId } from './practice'
import { type Pass, questionId } from './question'
import { type Rating, scopeOf } from './rating'
import type { RoomView } from './room'

/** Where each practice stands against its target, by the decisions in force. A reopened one stays in force. */
export function gapsOf(room: Pick<RoomView, 'assessment' | 'questions' | 'ledger'>): Record<PracticeId, Gap> {
  const inForce = (pass: Pass, practice: PracticeId) => {
    const index = room.questions[questionId(pass, practice)].decision
    return index === null ? null : (room.ledger[index] ?? null)
  }
  const entries = PRACTICE_IDS.map((practice): [PracticeId, Gap] => {
    if (room.assessment.excluded[practice] !== undefined) return [practice, { ...UNKNOWN, status: 'excluded' }]
    const target = inForce('target', practice)
    const current = inForce('current', practice)
    const uncertain = [target, current].some(
      (decision) => decision?.outcome === 'stable-disagreement' || decision?.outcome === 'overridden',
    )
    return [practice, { ...gapBetween(target?.rating ?? null, current?.rating ?? null), uncertain }]
  })
  return Object.fromEntries(entries) as Record<PracticeId, Gap> // one entry for each practice
}

const UNKNOWN: Gap = {
  target: null,
  current: null,
  comprehensiveness: null,
  scope: null,
  status: 'unknown',
  uncertain: false,
}

/** The steps from current to target on each axis. The two are never added up. */
export function gapBetween(target: Rating | null, current: Rating | null): Omit<Gap, 'uncertain'> {
  if (!target || !current) return { ...UNKNOWN, target, current }
  const comprehensiveness = target.comprehensiveness - current.comprehensiveness
  const wanted = scopeOf(target)
  const found = scopeOf(current)
  const scope = wanted === null || found === null ? null : wanted - found
  const under = comprehensiveness > 0 || (scope ?? 0) > 0
  const over = comprehensiveness < 0 || (scope ?? 0) < 0
  const status = under ? (over ? 'mixed' : 'gap') : over ? 'exceeds' : 'met'
  return { target, current, comprehensiveness, scope, status }
}

/** Counts over practices: what can be said of ordinal levels without pretending that their steps are equal. */
export interface GapCounts {
  /** Practices that are not excluded. */
  practices: number
  excluded: number
  /** Target and current both decided. */
  known: number
  /** Target or current not decided yet. */
  unknown: number
  /** Met on both axes. */
  atTarget: number
  /** Nothing to climb, and above the target on an axis. */
  aboveTarget: number
  /** At least one step to climb. */
  belowTarget: number
  /** Above the target on an axis: investment beyond need, never offset against a gap elsewhere. */
  overTarget: number
  uncertain: number
  /** Level steps still to climb, a number of transitions and not of effort. */
  steps: { comprehensiveness: number; scope: number }
}

export function gapCounts(gaps: readonly Gap[]): GapCounts {
  const count = (...wanted: Gap['status'][]) => gaps.filter(({ status }) => wanted.includes(status)).length
  const stepsOn = (axis: 'comprehensiveness' | 'scope') =>
    gaps.reduce((sum, gap) => sum + Math.max(0, gap[axis] ?? 0), 0)
  return {
    practices: gaps.length - count('excluded'),
    excluded: count('excluded'),
    known: count('met', 'gap', 'exceeds', 'mixed'),
    unknown: count('unknown'),
    atTarget: count('met'),
    aboveTarget: count('exceeds'),
    belowTarget: count('gap', 'mixed'),
    overTarget: count('exceeds', 'mixed'),
    uncertain: gaps.filter((gap) => gap.uncertain).length,
    steps: { comprehensiveness: stepsOn('comprehensiveness'), scope: stepsOn('scope') },
  }
}
