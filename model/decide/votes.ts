import type { Vote } from '../command'
import { answersMissing, hasCompany, isEligible, progressOf } from '../eligibility'
import type { Event } from '../event'
import { evolve } from '../evolve'
import type { MemberId } from '../people'
import { practiceIdOf, type QuestionId } from '../question'
import type { Refusal } from '../refusal'
import { type State, votesOf } from '../state'
import { closeIfComplete } from './rounds'
import { accept, type Context, refuse, type Verdict } from './verdict'

/** What the server adds to a vote: chance and digests are not the model's business. */
export interface Seal {
  salt: string
  digest: string
  shuffle: string
}

/** A vote may come, change and go while its round is open, from somebody who is asked; never later. */
export function decideVote(
  state: State,
  question: QuestionId,
  vote: Vote,
  seal: Seal,
  { actor, now }: Context,
): Verdict {
  const refusal = refusalOf(state, question, vote.round, actor, now)
  if (refusal) return refuse(refusal)
  const member = actor ?? ''
  const group = state.members[member]?.group
  if (!group) return refuse('no-group')
  const cast: Event = {
    type: 'VoteCast',
    question,
    round: vote.round,
    vote: {
      member,
      group,
      answer: vote.answer,
      reason: vote.reason ?? null,
      evidence: vote.evidence ?? [],
      ...seal,
      alone: !hasCompany(state, question, member, group),
    },
  }
  // A changed vote leaves the round as it is: somebody who reopened a complete round wants to hear changes.
  const isChange = votesOf(state, question, vote.round)[member] !== undefined
  // The next state, of hundreds of votes, is made for the one that may complete the round, not for each.
  if (isChange || answersMissing(progressOf(state, question)) > 1) return accept(cast)
  return accept(cast, ...closeIfComplete(evolve(state, cast, now, actor), question))
}

export function decideWithdrawal(state: State, question: QuestionId, round: number, { actor, now }: Context): Verdict {
  const refusal = refusalOf(state, question, round, actor, now)
  if (refusal) return refuse(refusal)
  const member = actor ?? ''
  if (!votesOf(state, question, round)[member]) return accept()
  return accept({ type: 'VoteErased', question, round, member })
}

function refusalOf(
  state: State,
  question: QuestionId,
  round: number,
  actor: MemberId | null,
  now: string,
): Refusal | null {
  const asked = state.questions[question]
  const member = actor === null ? undefined : state.members[actor]
  if (practiceIdOf(question) in state.excluded) return 'excluded'
  if (member?.active && member.role !== 'observer' && member.group === null) return 'no-group'
  if (!isEligible(member, question)) return 'not-entitled'
  if (round === asked.round && asked.rounds[round]?.lockedBy === 'deadline') return 'deadline-passed'
  const isOpen = round === asked.round && asked.state === 'open'
  if (!isOpen) return round <= asked.roundsUsed ? 'round-closed' : 'wrong-round' // a cancelled one is over as well
  if (asked.deadline !== null && now >= asked.deadline) return 'deadline-passed'
  return null
}
