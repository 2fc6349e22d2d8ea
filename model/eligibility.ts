import type { Group, MemberId } from './people'
import type { QuestionId } from './question'
import type { Progress } from './result'
import { type Member, type State, votesOf } from './state'

/** Who is asked a question: active, with a group, facilitator or participant, not excused. Never from open sockets. */
export function isEligible(member: Member | undefined, question: QuestionId): boolean {
  if (!member?.active || member.group === null || member.role === 'observer') return false
  return member.excused !== null && !member.excused.includes(question)
}

/** Whether anybody else of a member's group is asked. */
export function hasCompany(state: State, question: QuestionId, member: MemberId, group: Group): boolean {
  // Stops at the first: this is asked for every vote.
  for (const id in state.members) {
    const other = state.members[id]
    if (id !== member && other?.group === group && isEligible(other, question)) return true
  }
  return false
}

/** People asked and people who answered, per group, in the round that is open. */
export function progressOf(state: State, question: QuestionId): Progress {
  const votes = votesOf(state, question, state.questions[question].round)
  const progress = { business: { eligible: 0, responded: 0 }, technical: { eligible: 0, responded: 0 } }
  for (const id in state.members) {
    const member = state.members[id]
    if (!isEligible(member, question) || !member?.group) continue
    progress[member.group].eligible += 1
    if (votes[id]) progress[member.group].responded += 1
  }
  return progress
}

/** How many of those who are asked have not answered yet. */
export function answersMissing({ business, technical }: Progress): number {
  return business.eligible + technical.eligible - business.responded - technical.responded
}

/** Everybody who is asked has answered, and somebody is asked. */
export function isComplete(progress: Progress): boolean {
  return progress.business.eligible + progress.technical.eligible > 0 && answersMissing(progress) === 0
}
