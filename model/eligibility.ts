import type { Group, MemberId } from './people'
import type { QuestionId } from './question'
import type { Progress } from './result'
import { type Member, type State, votesOf } from './state'

/** Who is asked a question: active, with a group, facilitator or participant, not excused. Never from open sockets. */
export function isEligible(member: Member | undefined, question: QuestionId): boolean {
  if (!member?.active || member.group === null || member.role === 'observer') return false
  return member.excused !== null && !member.excused.includes(question)
}

export function eligibleOf(state: State, question: QuestionId): MemberId[] {
  return Object.keys(state.members).filter((id) => isEligible(state.members[id], question))
}

/** People asked and people who answered, per group, in the round that is open. */
export function progressOf(state: State, question: QuestionId): Progress {
  const votes = votesOf(state, question, state.questions[question].round)
  const eligible = eligibleOf(state, question)
  const turnout = (group: Group) => {
    const asked = eligible.filter((id) => state.members[id]?.group === group)
    return { eligible: asked.length, responded: asked.filter((id) => votes[id]).length }
  }
  return { business: turnout('business'), technical: turnout('technical') }
}

/** Everybody who is asked has answered, and somebody is asked. */
export function isComplete(progress: Progress): boolean {
  const asked = progress.business.eligible + progress.technical.eligible
  return asked > 0 && progress.business.responded + progress.technical.responded === asked
}
