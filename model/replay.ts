import type { CountedVote, Logged } from './event'
import { evolve } from './evolve'
import type { Instant } from './limits'
import type { MemberId } from './people'
import type { QuestionId } from './question'
import { EMPTY, type State } from './state'

/** All that is kept of an assessment. */
export interface Kept {
  /** In the order of the log. */
  events: readonly { event: Logged; at: Instant; actor: MemberId | null }[]
  names: readonly { member: MemberId; name: string }[]
  /** In any order. */
  votes: readonly { question: QuestionId; round: number; vote: CountedVote }[]
}

/** The log first, then names and votes: the same state as living through it (see `evolve`). */
export function replay({ events, names, votes }: Kept): State {
  let state = EMPTY
  for (const { event, at, actor } of events) state = evolve(state, event, at, actor)
  for (const { member, name } of names) state = evolve(state, { type: 'MemberNamed', member, name }, state.lastAt, null)
  for (const { question, round, vote } of votes)
    state = evolve(state, { type: 'VoteCast', question, round, vote }, state.lastAt, null)
  return state
}
