import type { DecisionCommand } from '../command'
import type { Outcome } from '../decision'
import type { DecisionMade, Event, Logged } from '../event'
import type { MemberId } from '../people'
import { resultsOf } from '../project-room'
import { passOf, type QuestionId } from '../question'
import { type Rating, sameRating } from '../rating'
import type { Result } from '../result'
import { type State, votesOf } from '../state'
import { quorumMet } from '../statistics/quorum'
import type { Statistics } from '../statistics/statistics'
import { statisticsOf } from '../statistics/statistics-of'
import { decisionRule, suggestedRating } from '../suggested-rating'
import { guarded } from './rounds'
import { accept, type Context, forAll, refuse, type Verdict } from './verdict'

/** Decisions are a human's, with a rationale. They are superseded and never edited. */
export function decideDecision(state: State, command: DecisionCommand, context: Context): Verdict {
  switch (command.type) {
    case 'decide':
      return guarded(state, command.question, roundsOf(command), () => {
        if (command.rationale.trim() === '') return refuse('rationale-missing')
        const { state: name } = state.questions[command.question]
        if (name !== 'revealed' && name !== 'idle' && name !== 'parked') return refuse('wrong-state')
        return accept({ type: 'Decided', decision: decisionOf(state, command, context, state.ledger.length, false) })
      })
    case 'acceptReady':
      return acceptReady(state, command, context)
    case 'reopen':
      return guarded(state, command.question, undefined, () =>
        state.questions[command.question].state === 'decided'
          ? accept({ type: 'Reopened', question: command.question, reason: command.reason })
          : refuse('wrong-state'),
      )
  }
}

function roundsOf({ question, round }: { question: QuestionId; round?: number }) {
  return round === undefined ? undefined : { [question]: round }
}

type Choice = Pick<
  Extract<DecisionCommand, { type: 'decide' }>,
  'question' | 'rating' | 'rationale' | 'outcome' | 'evidence' | 'owner' | 'reviewOn'
>

function decisionOf(
  state: State,
  choice: Choice,
  { actor, now }: Context,
  index: number,
  block: boolean,
): DecisionMade {
  const question = state.questions[choice.question]
  const last = question.state === 'revealed' ? lastRound(state, choice.question) : null
  const rule = last ? decisionRule(last.statistics, choice.rating) : 'overridden'
  const before = question.decision === null ? null : (state.ledger[question.decision]?.made.number ?? null)
  return {
    number: `D-${String(index + 1).padStart(3, '0')}`,
    question: choice.question,
    rating: choice.rating,
    rationale: choice.rationale,
    outcome: choice.outcome ?? outcomeOf(rule, last?.statistics ?? null),
    rule,
    quorum: last !== null && quorumMet(last.result.progress, state.settings.quorum),
    round: last === null ? null : last.result.round,
    block,
    evidence: choice.evidence ?? [],
    ...(choice.owner === undefined ? {} : { owner: choice.owner }),
    ...(choice.reviewOn === undefined ? {} : { reviewOn: choice.reviewOn }),
    by: actor ?? '',
    at: now,
    ...(before === null ? {} : { supersedes: before }),
  }
}

/** What the record says where the facilitator says nothing. Source: consensus.md 1.5. */
function outcomeOf(rule: 'met' | 'overridden', statistics: Statistics | null): Outcome {
  if (statistics?.nextStep.step === 'record-disagreement') return 'stable-disagreement'
  if (rule === 'overridden') return 'overridden'
  return statistics?.nextStep.step === 'ready-to-agree' ? 'agreed' : 'agreed-with-reservations'
}

/** The last revealed round as everybody sees it: a decision rests on nothing that is hidden. */
function lastRound(state: State, question: QuestionId): { result: Result; statistics: Statistics } | null {
  const rounds = resultsOf(state, question)
  const result = rounds.at(-1)
  return result ? { result, statistics: statisticsOf(result, rounds.at(-2) ?? null, state.settings) } : null
}

/** A reviewed block of consensual questions; all or nothing. */
function acceptReady(
  state: State,
  command: Extract<DecisionCommand, { type: 'acceptReady' }>,
  context: Context,
): Verdict {
  const events: Event[] = []
  const verdict = forAll(
    command.decisions.map((each) => each.question),
    (id) => {
      const choice = command.decisions.find((each) => each.question === id)
      if (!choice) return refuse('unknown-question')
      return guarded(state, id, { [id]: choice.round }, () => {
        const rationale = choice.rationale?.trim() ? choice.rationale : command.rationale
        if (rationale.trim() === '') return refuse('rationale-missing')
        const last = state.questions[id].state === 'revealed' ? lastRound(state, id) : null
        const evidence = evidenceOf(state, id)
        if (!last || !isReady(last.statistics, choice.rating)) return refuse('wrong-state')
        if (passOf(id) === 'current' && choice.rating.comprehensiveness >= 3 && evidence.length === 0)
          return refuse('wrong-state')
        const decision = decisionOf(
          state,
          { ...choice, rationale, evidence },
          context,
          state.ledger.length + events.length,
          true,
        )
        events.push({ type: 'Decided', decision })
        return accept()
      })
    },
  )
  return verdict.ok ? accept(...events) : verdict
}

function isReady(statistics: Statistics, rating: Rating): boolean {
  const suggested = suggestedRating(statistics)
  return statistics.nextStep.step === 'ready-to-agree' && suggested !== null && sameRating(suggested, rating)
}

function evidenceOf(state: State, id: QuestionId): string[] {
  const votes = Object.values(votesOf(state, id, state.questions[id].round))
  return [...new Set(votes.flatMap((vote) => vote.evidence))].toSorted().slice(0, 10)
}

/** "I can live with it", and a dissent in one's own words: of who voted in the decided round. */
export function decideAddendum(
  state: State,
  command: { type: 'accept'; question: QuestionId } | { type: 'dissent'; question: QuestionId; text: string },
  { actor }: Context,
): Verdict {
  const { decision } = state.questions[command.question]
  const entry = decision === null ? undefined : state.ledger[decision]
  if (!entry) return refuse('wrong-state')
  const member: MemberId = actor ?? ''
  const vote = entry.made.round === null ? undefined : votesOf(state, command.question, entry.made.round)[member]
  if (!vote) return refuse('not-entitled')
  const { number } = entry.made
  if (command.type === 'accept') {
    if (entry.accepted.includes(member)) return accept()
    return accept({ type: 'Accepted', question: command.question, number, member })
  }
  if (command.text.trim() === '') return refuse('rationale-missing')
  const dissented: Logged = {
    type: 'Dissented',
    question: command.question,
    number,
    member,
    group: vote.group,
    text: command.text,
  }
  return accept(dissented)
}
