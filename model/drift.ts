import type { EarlierDecision } from './baseline'
import type { Decision } from './decision'
import { PRACTICE_IDS, type PracticeId } from './practice'
import { PASSES, type Pass, questionId } from './question'
import { type Rating, scopeOf } from './rating'
import type { RoomView } from './room'

/**
 * How a decision stands to the one of the earlier assessment. `narrower` and `wider`: the level is the same, how
 * specific it is isn't. `first`: decided now, and not then. `not-yet`: not decided now, so that nothing is said.
 */
export type Move = 'up' | 'down' | 'narrower' | 'wider' | 'same' | 'first' | 'not-yet'

export interface DriftPass {
  pass: Pass
  move: Move
  /** Null: not decided then, or not to be seen yet. */
  before: EarlierDecision | null
  now: Decision | null
  /** The earlier decision was decided again, or is still in question, after its review day. */
  late: boolean
}

export interface PracticeDrift {
  practice: PracticeId
  target: DriftPass
  current: DriftPass
}

export interface Drift {
  /** In model order; what is excluded now isn't in here. */
  practices: readonly PracticeDrift[]
  /** How many decisions of each pass went which way. */
  counts: Readonly<Record<Pass, Readonly<Record<Move, number>>>>
  /** Earlier decisions that can be seen, and how many of them were looked at again too late. */
  reviewed: number
  late: number
}

/**
 * What moved since the earlier assessment, as far as it may be seen now.
 * @param today for reviews of what isn't decided again yet; `YYYY-MM-DD`
 */
export function driftOf(view: RoomView, today: string): Drift {
  const practices = PRACTICE_IDS.filter((id) => !(id in view.assessment.excluded)).map((practice) => ({
    practice,
    target: driftOfPass(view, practice, 'target', today),
    current: driftOfPass(view, practice, 'current', today),
  }))
  const all = practices.flatMap((each) => PASSES.map((pass) => each[pass]))
  return {
    practices,
    counts: {
      target: countsOf(practices.map((each) => each.target)),
      current: countsOf(practices.map((each) => each.current)),
    },
    reviewed: all.filter(({ before }) => before?.reviewOn).length,
    late: all.filter(({ late }) => late).length,
  }
}

function driftOfPass(view: RoomView, practice: PracticeId, pass: Pass, today: string): DriftPass {
  const question = questionId(pass, practice)
  const index = view.questions[question].decision
  const now = index === null ? null : (view.ledger[index] ?? null)
  const before = view.earlier?.[question] ?? null
  const lookedAt = now?.at.slice(0, 10) ?? today
  return {
    pass,
    move: moveOf(before, now),
    before,
    now,
    late: before?.reviewOn !== undefined && before.reviewOn < lookedAt,
  }
}

function moveOf(before: EarlierDecision | null, now: Decision | null): Move {
  if (!now) return 'not-yet'
  return before ? moveBetween(before.rating, now.rating) : 'first'
}

/** From one rating to another: by level, and where that is the same by scope. */
export function moveBetween(then: Rating, now: Rating): Exclude<Move, 'first' | 'not-yet'> {
  const levels = now.comprehensiveness - then.comprehensiveness
  if (levels !== 0) return levels > 0 ? 'up' : 'down'
  const scopes = (scopeOf(now) ?? 0) - (scopeOf(then) ?? 0)
  if (scopes === 0) return 'same'
  return scopes > 0 ? 'narrower' : 'wider'
}

function countsOf(passes: readonly DriftPass[]): Record<Move, number> {
  const count = (move: Move) => passes.filter((each) => each.move === move).length
  return {
    up: count('up'),
    down: count('down'),
    narrower: count('narrower'),
    wider: count('wider'),
    same: count('same'),
    first: count('first'),
    'not-yet': count('not-yet'),
  }
}

/** Whether anything of a practice is another than it was. */
export function hasMoved({ target, current }: PracticeDrift): boolean {
  return [target, current].some(({ move }) => move !== 'same' && move !== 'not-yet')
}

/** Whether nothing of a practice is decided yet. */
export function isAhead({ target, current }: PracticeDrift): boolean {
  return target.move === 'not-yet' && current.move === 'not-yet'
}
