import type { BallotView } from '#lib/docs/ballot-doc'
import { QUESTION_IDS, type QuestionId } from '#model/question'
import type { RoomView } from '#model/room'

/** Where somebody stays, and where the facilitator was when they began to. */
export interface Pin {
  view: QuestionId | 'list'
  focus: QuestionId | null
  /** They went there by themselves; else they answered there, and stay as long as the answer is open or locked. */
  went: boolean
  /** They are writing something there that isn't an answer: they stay until they have done, or go. */
  writes?: boolean
}

export interface Place {
  view: QuestionId | 'list' | 'lobby'
  /** The facilitator is elsewhere, and this person stays where they went or where they are writing: offer, don't pull. */
  elsewhere: QuestionId | null
}

/** Open questions, in model order. */
export function openQuestions(room: RoomView): QuestionId[] {
  return QUESTION_IDS.filter((question) => room.questions[question].state === 'open')
}

/** Open questions without an answer of the running round. */
export function waitingQuestions(room: RoomView, votes: BallotView['votes']): QuestionId[] {
  return openQuestions(room).filter((question) => {
    const vote = votes[question]
    return vote?.round !== room.questions[question].round || vote.answer === null
  })
}

/**
 * What a participant's page shows.
 *
 * It follows the facilitator, except for somebody with an unsent answer, who stays and is told; going elsewhere by
 * oneself holds until the facilitator moves on.
 */
export function placeOf(
  room: RoomView,
  waiting: readonly QuestionId[],
  pin: Pin | null,
  isBusy: (question: QuestionId) => boolean,
): Place {
  const { focus } = room.assessment
  const followed = followedPlace(room, waiting)
  if (!pin) return { view: followed, elsewhere: null }
  const state = pin.view === 'list' ? null : room.questions[pin.view].state
  const holds = pin.went || state === 'open' || state === 'locked'
  const stays = (holds && pin.focus === focus) || pin.writes || (pin.view !== 'list' && isBusy(pin.view))
  if (!stays || pin.view === followed) return { view: followed, elsewhere: null }
  return { view: pin.view, elsewhere: followed === focus ? focus : null }
}

function followedPlace(room: RoomView, waiting: readonly QuestionId[]): Place['view'] {
  const { focus } = room.assessment
  if (focus && room.questions[focus].state !== 'idle') return focus
  const [first, second] = waiting
  if (first) return second ? 'list' : first
  const open = openQuestions(room)
  if (open.length > 1) return 'list'
  return open[0] ?? underDiscussion(room) ?? 'lobby'
}

/** Without a focus: what is locked, else what was revealed last and not yet decided. */
function underDiscussion(room: RoomView): QuestionId | null {
  const locked = QUESTION_IDS.find((question) => room.questions[question].state === 'locked')
  if (locked) return locked
  const revealed = QUESTION_IDS.filter((question) => room.questions[question].state === 'revealed')
  const at = (question: QuestionId) => room.results[question]?.at(-1)?.revealedAt ?? ''
  return revealed.toSorted((a, b) => (at(a) < at(b) ? 1 : -1))[0] ?? null
}

/** The questions before and after one, among those one can answer now; by itself if it is none of them. */
export function neighboursOf(question: QuestionId, among: readonly QuestionId[]) {
  const at = among.indexOf(question)
  if (at < 0) return { previous: null, next: null }
  return { previous: among[at - 1] ?? null, next: among[at + 1] ?? null }
}
