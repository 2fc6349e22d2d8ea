import type { Vote } from './command'
import type { Instant } from './limits'
import type { Group, MemberId, Role } from './people'
import { QUESTION_IDS, type QuestionId } from './question'
import { type State, votesOf } from './state'

/** Everything an assessment holds of one member, in their own view. */
export interface Personal {
  role: Role
  group: Group | null
  active: boolean
  /** As counted, round by round. */
  votes: readonly (Vote & { question: QuestionId })[]
  dissent: readonly { decision: string; text: string; at: Instant }[]
  /** Decisions they said they can live with. */
  accepted: readonly string[]
  /** Decisions they wrote down. */
  decided: readonly string[]
}

/**
 * What is kept of this member; null: there is no such member. Of who was merged into them nothing: that both are one
 * person is a facilitator's word.
 */
export function personalOf(state: State, member: MemberId): Personal | null {
  const seat = state.members[member]
  if (!seat) return null
  return {
    role: seat.role,
    group: seat.group,
    active: seat.active,
    votes: QUESTION_IDS.flatMap((question) =>
      Object.keys(state.questions[question].rounds).flatMap((number) => {
        const vote = votesOf(state, question, Number(number))[member]
        if (!vote) return []
        const { answer, reason, evidence } = vote
        return [{ question, round: Number(number), answer, ...(reason !== null && { reason }), evidence }]
      }),
    ),
    dissent: state.ledger.flatMap(({ made, dissent }) =>
      dissent.filter((each) => each.member === member).map(({ text, at }) => ({ decision: made.number, text, at })),
    ),
    accepted: state.ledger.filter(({ accepted }) => accepted.includes(member)).map(({ made }) => made.number),
    decided: state.ledger.filter(({ made }) => made.by === member).map(({ made }) => made.number),
  }
}
