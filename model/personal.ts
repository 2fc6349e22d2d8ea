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

/** What is kept of this member, also of those merged into them; null: there is no such member. */
export function personalOf(state: State, member: MemberId): Personal | null {
  const seat = state.members[member]
  if (!seat) return null
  const own = new Set(Object.keys(state.members).filter((id) => (state.members[id]?.mergedInto ?? id) === member))
  return {
    role: seat.role,
    group: seat.group,
    active: seat.active,
    votes: QUESTION_IDS.flatMap((question) =>
      Object.keys(state.questions[question].rounds).flatMap((number) =>
        [...own].flatMap((id) => {
          const vote = votesOf(state, question, Number(number))[id]
          if (!vote) return []
          const { answer, reason, evidence } = vote
          return [{ question, round: Number(number), answer, ...(reason !== null && { reason }), evidence }]
        }),
      ),
    ),
    dissent: state.ledger.flatMap(({ made, dissent }) =>
      dissent.filter((each) => own.has(each.member)).map(({ text, at }) => ({ decision: made.number, text, at })),
    ),
    accepted: state.ledger.filter(({ accepted }) => accepted.some((id) => own.has(id))).map(({ made }) => made.number),
    decided: state.ledger.filter(({ made }) => own.has(made.by)).map(({ made }) => made.number),
  }
}
