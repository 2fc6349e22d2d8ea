import { agendaOf } from './agenda-of'
import type { Instant } from './limits'
import { type Pass, passOf, type QuestionId } from './question'
import type { RoomView } from './room'

/** How the time goes, in minutes. It only advises: nothing closes by it. */
export interface Pace {
  /** Questions of the pass that still need the room: neither decided, parked, nor ready to be accepted as suggested. */
  left: number
  /** What a question took lately, by the middle of the last five; null before two of them. */
  each: number | null
  /** What is left at that rate needs. */
  needed: number | null
  /** Until the planned end, 0 from then on; null where none is planned. */
  remaining: number | null
  /** What the question on the table may take, so that those that are left get as much. */
  share: number | null
  /** What it has taken; null while nothing is on the table. */
  here: number | null
  /** It has taken more than its share, and for long enough to say so. */
  over: boolean
}

const MINUTE = 60_000
/** A longer pause between two decisions was a break, not a discussion. */
const BREAK = 45
const SAMPLES = 5
/** Nobody is urged within the first minutes. */
const LEAST = 3

/** @param now by the server's clock, as `view` is */
export function paceOf(view: RoomView, pass: Pass, now: Instant): Pace {
  const at = Date.parse(now)
  const { focus, focusedAt, plannedEnd } = view.assessment
  const left = agendaOf(view).filter(
    ({ question, group }) => passOf(question) === pass && !['decided', 'parked', 'ready'].includes(group),
  ).length
  const each = lately(view)
  const remaining = plannedEnd === undefined ? null : Math.max(0, (Date.parse(plannedEnd) - at) / MINUTE)
  const begun = focus && isOnTheTable(view, focus) ? focusedAt : undefined
  const here = begun === undefined ? null : Math.max(0, (at - Date.parse(begun)) / MINUTE)
  // As it was when this question began: a share that shrinks while people speak would never be kept.
  const share = remaining === null || left === 0 ? null : (remaining + (here ?? 0)) / left
  return {
    left,
    each,
    needed: each === null ? null : each * left,
    remaining,
    share,
    here,
    over: here !== null && share !== null && here > Math.max(share, LEAST),
  }
}

function isOnTheTable(view: RoomView, question: QuestionId): boolean {
  return !['decided', 'parked'].includes(view.questions[question].state)
}

/** The middle of what the last questions took that were decided by themselves: the time since the decision before. */
function lately({ ledger }: RoomView): number | null {
  const made = ledger.map(({ at, block }) => ({ at: Date.parse(at), block })).toSorted((a, b) => a.at - b.at)
  const taken = made
    .flatMap(({ at, block }, index) => {
      const before = made[index - 1]
      return block || !before ? [] : [(at - before.at) / MINUTE]
    })
    .filter((minutes) => minutes > 0 && minutes <= BREAK)
    .slice(-SAMPLES)
    .toSorted((a, b) => a - b)
  return taken.length < 2 ? null : (taken[Math.floor((taken.length - 1) / 2)] ?? null)
}
