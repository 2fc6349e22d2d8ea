import { withRestored } from './action'
import type { Event } from './event'
import type { Evidence } from './evidence'
import { withImported } from './imported'
import { withIndicator } from './indicators'
import type { Instant } from './limits'
import type { MemberId } from './people'
import type { QuestionId } from './question'
import { type Member, type Question, type RoundVotes, type State, voteKey, votesOf } from './state'

/**
 * The state after an event. It never judges: what reaches it was decided.
 *
 * Events of the log never read or write votes, so that replaying the log and then adding the stored votes gives the
 * same state as living through it.
 * @param at time of the event; for events beside the log it changes nothing
 * @param actor who caused it; null is the server itself
 */
export function evolve(state: State, event: Event, at: Instant, actor: MemberId | null): State {
  const next = apply(state, event, at, actor)
  return event.type === 'VoteCast' ||
    event.type === 'VoteErased' ||
    event.type === 'VoteUnlinked' ||
    event.type === 'MemberNamed'
    ? next
    : { ...next, lastAt: at, takeover: takeoverAfter(next, event, actor) }
}

/** Whatever a facilitator does cancels an announced takeover. */
function takeoverAfter(state: State, event: Event, actor: MemberId | null): State['takeover'] {
  if (event.type === 'TakeoverAnnounced') return state.takeover
  return actor !== null && state.members[actor]?.role === 'facilitator' ? null : state.takeover
}

function apply(state: State, event: Event, at: Instant, actor: MemberId | null): State {
  switch (event.type) {
    case 'AssessmentCreated': {
      const { settings, ...brief } = event.brief
      return {
        ...state,
        id: event.id,
        brief,
        settings,
        excluded: event.excluded,
        fictional: event.fictional,
        baseline: event.baseline ?? null,
        profile: event.profile ?? null,
        pack: event.pack ?? null,
      }
    }
    case 'BriefUpdated': {
      const { settings, ...brief } = event.brief
      return { ...state, brief: { ...state.brief, ...brief }, settings: settings ?? state.settings }
    }
    case 'Imported':
      return withImported(state, event.record, actor)
    case 'MemberJoined': {
      const known = state.members[event.member]
      const joined: Member = {
        role: event.role,
        group: event.group,
        active: true,
        removed: false,
        excused: known ? known.excused : [],
        mergedInto: null,
      }
      return { ...state, members: { ...state.members, [event.member]: joined } }
    }
    case 'RoleChanged':
      return withMember(state, event.member, { role: event.role, active: true, removed: false })
    case 'GroupSet':
      return withMember(state, event.member, { group: event.group })
    case 'MemberExcused':
      return withMember(state, event.member, { excused: event.questions })
    case 'MemberRenamed':
      return state
    case 'MembersMerged':
      // Also who was merged into the one that goes now.
      return Object.keys(state.members)
        .filter((id) => state.members[id]?.mergedInto === event.from)
        .reduce(
          (next, id) => withMember(next, id, { mergedInto: event.into }),
          withMember(state, event.from, { active: false, mergedInto: event.into }),
        )
    case 'MemberRemoved':
      return withMember(state, event.member, { active: false, removed: actor !== event.member })
    case 'TakeoverAnnounced':
      return { ...state, takeover: { member: event.member, at: event.at } }
    case 'TakeoverCancelled':
      return { ...state, takeover: null }
    case 'TookOver':
      return { ...withMember(state, event.member, { role: 'facilitator' }), takeover: null }
    case 'RoundOpened': {
      const question = state.questions[event.question]
      const opened = withQuestion(state, event.question, {
        state: 'open',
        round: event.round,
        roundsUsed: event.round,
        deadline: event.deadline,
        before: question.state,
        rounds: {
          ...question.rounds,
          [event.round]: { openedAt: at, progress: null, lockedBy: null, revealedAt: null, changedShare: null },
        },
      })
      return { ...opened, started: true, phase: 'running' }
    }
    case 'RoundResumed':
      return withRound(
        state,
        event.question,
        event.round,
        { progress: null, lockedBy: null },
        { state: 'open', deadline: event.deadline },
      )
    case 'DeadlineSet':
      return withQuestion(state, event.question, { deadline: event.deadline })
    case 'RoundLocked':
      return withRound(
        state,
        event.question,
        event.round,
        { progress: event.progress, lockedBy: event.cause },
        { state: 'locked', deadline: null },
      )
    case 'RoundRevealed':
      return withRound(
        state,
        event.question,
        event.round,
        { revealedAt: at, changedShare: event.changedShare },
        { state: 'revealed', deadline: null },
      )
    case 'RoundCancelled': {
      const question = state.questions[event.question]
      const { [event.round]: _cancelled, ...rounds } = question.rounds
      const lastRevealed = Math.max(0, ...Object.keys(rounds).map(Number))
      return withQuestion(state, event.question, {
        state: question.before,
        round: lastRevealed,
        deadline: null,
        rounds,
      })
    }
    case 'Parked':
      return withQuestion(state, event.question, {
        state: 'parked',
        before: state.questions[event.question].state,
        parked: event.reason.trim() || null,
      })
    case 'Unparked':
      return withQuestion(state, event.question, { state: state.questions[event.question].before })
    case 'Decided': {
      const { decision } = event
      const ledger = state.ledger.map((entry) =>
        entry.made.number === decision.supersedes ? { ...entry, supersededBy: decision.number } : entry,
      )
      const decided = withQuestion(state, decision.question, { state: 'decided', decision: ledger.length })
      return { ...decided, ledger: [...ledger, { made: decision, dissent: [], accepted: [], supersededBy: null }] }
    }
    case 'Reopened': {
      // Decided without a vote, there is nothing revealed to go back to.
      const revealed = state.questions[event.question].round > 0
      return withQuestion(state, event.question, { state: revealed ? 'revealed' : 'idle' })
    }
    case 'Accepted':
      return withLedger(state, event.number, (entry) => ({ ...entry, accepted: [...entry.accepted, event.member] }))
    case 'Dissented':
      return withLedger(state, event.number, (entry) => ({
        ...entry,
        dissent: [...entry.dissent, { text: event.text, at, member: event.member, group: event.group }],
      }))
    case 'Excluded':
      return { ...state, excluded: { ...state.excluded, [event.practice]: event.rationale } }
    case 'Included': {
      const { [event.practice]: _included, ...excluded } = state.excluded
      return { ...state, excluded }
    }
    case 'Focused':
      // To look at the same question again is to stay with it.
      return event.question === state.focus
        ? state
        : { ...state, focus: event.question, focusedAt: event.question === null ? null : at }
    case 'TimerStarted':
      return { ...state, timer: { endsAt: event.endsAt } }
    case 'TimerStopped':
      return { ...state, timer: null }
    case 'EndPlanned':
      return { ...state, plannedEnd: event.at }
    case 'AgendaSet':
      return { ...state, agendaOrder: event.order }
    case 'RiskTierSet':
      return { ...state, riskTiers: { ...state.riskTiers, [event.practice]: event.tier } }
    case 'ActionAdded':
      return { ...state, actions: [...state.actions, event.action], actionsUsed: state.actionsUsed + 1 }
    case 'ActionUpdated':
      return {
        ...state,
        actions: state.actions.map((action) => (action.id === event.action.id ? event.action : action)),
      }
    case 'ActionRemoved': {
      const removed = state.actions.find((action) => action.id === event.id)
      const neededBy = state.actions.filter(({ dependsOn }) => dependsOn.includes(event.id)).map(({ id }) => id)
      return {
        ...state,
        removedActions: removed
          ? { ...state.removedActions, [event.id]: { action: removed, neededBy } }
          : state.removedActions,
        actions: state.actions
          .filter((action) => action.id !== event.id)
          .map((action) => ({ ...action, dependsOn: action.dependsOn.filter((id) => id !== event.id) })),
      }
    }
    case 'ActionRestored': {
      const { [event.action.id]: _restored, ...removedActions } = state.removedActions
      return { ...state, removedActions, actions: withRestored(state.actions, event) }
    }
    case 'EvidenceAdded': {
      const { url, note, id, question } = event
      const added: Evidence = { id, ...(url && { url }), ...(note && { note }), by: actor ?? '', at }
      const evidence = { ...state.evidence, [question]: [...(state.evidence[question] ?? []), added] }
      return { ...state, evidence, evidenceUsed: state.evidenceUsed + 1 }
    }
    case 'EvidenceRemoved': {
      const { [event.question]: before = [], ...others } = state.evidence
      const kept = before.filter(({ id }) => id !== event.id)
      return { ...state, evidence: kept.length > 0 ? { ...others, [event.question]: kept } : others }
    }
    case 'IndicatorChecked':
      return { ...state, indicators: withIndicator(state.indicators, event) }
    case 'Frozen':
      return { ...state, phase: 'frozen', timer: null, plannedEnd: null, focus: null, focusedAt: null }
    case 'Unfrozen':
      return { ...state, phase: state.started ? 'running' : 'preparing' }
    case 'VoteCast':
      return withVotes(state, event.question, event.round, (votes) => ({ ...votes, [event.vote.member]: event.vote }))
    case 'VoteErased':
      return withVotes(state, event.question, event.round, ({ [event.member]: _erased, ...votes }) => votes)
    case 'VoteUnlinked':
      return withVotes(state, event.question, event.round, ({ [event.member]: vote, ...votes }) =>
        vote ? { ...votes, [event.pseudonym]: { ...vote, member: event.pseudonym, salt: '', digest: '' } } : votes,
      )
    case 'MemberNamed':
      return { ...state, names: { ...state.names, [event.member]: event.name } }
  }
}

function withMember(state: State, id: MemberId, change: Partial<Member>): State {
  const member = state.members[id]
  return member ? { ...state, members: { ...state.members, [id]: { ...member, ...change } } } : state
}

function withQuestion(state: State, id: QuestionId, change: Partial<Question>): State {
  return { ...state, questions: { ...state.questions, [id]: { ...state.questions[id], ...change } } }
}

function withRound(
  state: State,
  id: QuestionId,
  number: number,
  round: Partial<Question['rounds'][number]>,
  change: Partial<Question>,
): State {
  const question = state.questions[id]
  const before = question.rounds[number]
  if (!before) return state
  return withQuestion(state, id, { ...change, rounds: { ...question.rounds, [number]: { ...before, ...round } } })
}

function withLedger(
  state: State,
  number: string,
  change: (entry: State['ledger'][number]) => State['ledger'][number],
): State {
  return { ...state, ledger: state.ledger.map((entry) => (entry.made.number === number ? change(entry) : entry)) }
}

function withVotes(
  state: State,
  question: QuestionId,
  round: number,
  change: (votes: RoundVotes) => RoundVotes,
): State {
  return { ...state, votes: { ...state.votes, [voteKey(question, round)]: change(votesOf(state, question, round)) } }
}
