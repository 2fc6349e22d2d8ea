import type { Vote } from './command'
import { isEligible } from './eligibility'
import type { CountedVote } from './event'
import type { MemberId } from './people'
import { practiceIdOf, QUESTION_IDS, type QuestionId } from './question'
import { type State, votesOf } from './state'

/** A vote as its owner may see it again, with the digest that its receipt has. */
type OwnVote = Vote & { digest: string }

/** A member's own counted votes: of each question the last round they voted in. */
export function ownVotesOf(state: State, member: MemberId): Partial<Record<QuestionId, OwnVote>> {
  const own: Partial<Record<QuestionId, OwnVote>> = {}
  for (const question of QUESTION_IDS) {
    const rounds = Object.keys(state.questions[question].rounds).map(Number)
    const last = rounds.toSorted((a, b) => b - a).find((round) => votesOf(state, question, round)[member])
    const vote = last === undefined ? undefined : votesOf(state, question, last)[member]
    if (last !== undefined && vote) own[question] = asSeenAgain(last, vote)
  }
  return own
}

function asSeenAgain(round: number, { answer, reason, evidence, digest }: CountedVote): OwnVote {
  return { round, answer, ...(reason !== null && { reason }), ...(evidence.length > 0 && { evidence }), digest }
}

/** Open questions that a member is asked and has not answered, in model order. */
export function waitingQuestionsOf(state: State, member: MemberId): QuestionId[] {
  if (state.phase === 'frozen') return []
  return QUESTION_IDS.filter((question) => {
    const { state: where, round } = state.questions[question]
    if (where !== 'open' || practiceIdOf(question) in state.excluded) return false
    return isEligible(state.members[member], question) && !votesOf(state, question, round)[member]
  })
}
