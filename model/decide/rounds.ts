import type { RoundCommand, Rounds } from '../command'
import { isComplete, isEligible, progressOf } from '../eligibility'
import type { CountedVote, Event, Logged } from '../event'
import { practiceIdOf, type QuestionId } from '../question'
import { sameAnswer } from '../rating'
import { type State, votesOf } from '../state'
import { accept, type Context, forAll, refuse, type Verdict } from './verdict'

/** The life of a question up to its reveal. Source: the contract's table of transitions. */
export function decideRound(state: State, command: RoundCommand, { now }: Context): Verdict {
  switch (command.type) {
    case 'open':
      if (command.deadline && command.deadline <= now) return refuse('deadline-passed')
      return forAll(command.questions, (id) =>
        guarded(state, id, command.rounds, () => open(state, id, command.deadline ?? null)),
      )
    case 'lock':
      return forAll(command.questions, (id) => guarded(state, id, command.rounds, () => lock(state, id)))
    case 'reveal':
      return forAll(command.questions, (id) => guarded(state, id, command.rounds, () => reveal(state, id)))
    case 'setDeadline':
      if (command.deadline && command.deadline <= now) return refuse('deadline-passed')
      return forAll(command.questions, (id) =>
        guarded(state, id, command.rounds, () => {
          const { state: name, round } = state.questions[id]
          if (name !== 'open') return refuse('wrong-state')
          return accept({ type: 'DeadlineSet', question: id, round, deadline: command.deadline })
        }),
      )
    case 'cancel':
      return guarded(state, command.question, roundsOf(command), () => cancel(state, command))
    case 'park':
      return guarded(state, command.question, roundsOf(command), () => {
        const { state: name } = state.questions[command.question]
        if (name !== 'idle' && name !== 'revealed') return refuse('wrong-state')
        return accept({ type: 'Parked', question: command.question, reason: command.reason })
      })
    case 'unpark':
      return guarded(state, command.question, roundsOf(command), () =>
        state.questions[command.question].state === 'parked'
          ? accept({ type: 'Unparked', question: command.question })
          : refuse('wrong-state'),
      )
  }
}

function roundsOf(command: { question: QuestionId; round?: number }): Rounds | undefined {
  return command.round === undefined ? undefined : { [command.question]: command.round }
}

/** Excluded questions and stale screens are refused before anything else is looked at. */
export function guarded(state: State, id: QuestionId, rounds: Rounds | undefined, judge: () => Verdict): Verdict {
  if (practiceIdOf(id) in state.excluded) return refuse('excluded')
  const seen = rounds?.[id]
  if (seen !== undefined && seen !== state.questions[id].round) return refuse('stale')
  return judge()
}

function open(state: State, id: QuestionId, deadline: string | null): Verdict {
  const question = state.questions[id]
  switch (question.state) {
    case 'idle':
    case 'revealed':
      return accept({ type: 'RoundOpened', question: id, round: question.roundsUsed + 1, deadline })
    case 'locked':
      return accept(
        { type: 'RoundResumed', question: id, round: question.round, deadline },
        ...votesNotAskedFor(state, id), // who left while it was locked has no vote in an open round
      )
    default:
      return refuse('wrong-state')
  }
}

function lock(state: State, id: QuestionId): Verdict {
  return state.questions[id].state === 'open' ? accept(locked(state, id, 'facilitator')) : refuse('wrong-state')
}

/** The one event by which a round enters the log: its votes as sorted salted digests. */
export function locked(state: State, id: QuestionId, cause: Extract<Logged, { type: 'RoundLocked' }>['cause']): Logged {
  const { round } = state.questions[id]
  const digests = Object.values(votesOf(state, id, round))
    .map(digestOf)
    .toSorted()
  return { type: 'RoundLocked', question: id, round, progress: progressOf(state, id), digests, cause }
}

function digestOf({ digest }: CountedVote): string {
  return digest
}

function reveal(state: State, id: QuestionId): Verdict {
  const { state: name, round } = state.questions[id]
  if (name !== 'open' && name !== 'locked') return refuse('wrong-state')
  if (Object.keys(votesOf(state, id, round)).length === 0) return refuse('nothing-to-reveal')
  const revealed: Logged = { type: 'RoundRevealed', question: id, round, changedShare: changedShare(state, id) }
  return name === 'open' ? accept(locked(state, id, 'facilitator'), revealed) : accept(revealed)
}

/** Share of those who answered in both rounds and changed their answer; null in a first round, or where too few could be told apart. */
function changedShare(state: State, id: QuestionId): number | null {
  const { round, rounds } = state.questions[id]
  const previous = Math.max(
    0,
    ...Object.keys(rounds)
      .map(Number)
      .filter((number) => number < round),
  )
  if (previous === 0) return null
  const before = votesOf(state, id, previous)
  const votes = Object.values(votesOf(state, id, round))
  let inBoth = 0
  let changed = 0
  for (const { member, answer } of votes) {
    const earlier = before[member]
    if (!earlier) continue
    inBoth += 1
    if (!sameAnswer(earlier.answer, answer)) changed += 1
  }
  const least = state.settings.privacy === 'anonymous' ? state.settings.minGroupSize : 1
  // That nobody changed would give away the one who answered in one of both rounds only: what is left over is theirs.
  const alone = [Object.keys(before).length - inBoth, votes.length - inBoth]
  if (inBoth < least || alone.some((count) => count > 0 && count < least)) return null
  return changed / inBoth
}

function cancel(
  state: State,
  { question: id, reason, ifUnanswered }: Extract<RoundCommand, { type: 'cancel' }>,
): Verdict {
  const { state: name, round } = state.questions[id]
  if (name !== 'open' && name !== 'locked') return refuse('wrong-state')
  const answered = Object.keys(votesOf(state, id, round))
  if (ifUnanswered && answered.length > 0) return refuse('stale')
  return accept(...answered.map((member): Event => ({ type: 'VoteErased', question: id, round, member })), {
    type: 'RoundCancelled',
    question: id,
    round,
    reason,
  })
}

/** Takes away the votes of who isn't asked any more. */
export function votesNotAskedFor(state: State, question: QuestionId): Event[] {
  const { round } = state.questions[question]
  return Object.keys(votesOf(state, question, round))
    .filter((member) => !isEligible(state.members[member], question))
    .map((member) => ({ type: 'VoteErased', question, round, member }))
}

/** Locks an open question that everybody has just answered, where the settings ask for it. */
export function closeIfComplete(state: State, id: QuestionId): Event[] {
  if (!state.settings.closeWhenComplete || state.questions[id].state !== 'open') return []
  return isComplete(progressOf(state, id)) ? [locked(state, id, 'complete')] : []
}
