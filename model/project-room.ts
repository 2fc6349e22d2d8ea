import { shownBaseline, shownEarlier } from './baseline'
import type { Decision, Dissent } from './decision'
import { progressOf } from './eligibility'
import { shownImported } from './imported'
import { shownProfile } from './profile'
import { projectResult } from './project-result'
import { QUESTION_IDS, type QuestionId } from './question'
import type { Result } from './result'
import type { MemberView, ProgressView, QuestionView, RoomView } from './room'
import { type LedgerEntry, type State, votesOf } from './state'

/** Parts of the projection that stay as they are while others change; the server passes ones that remember. */
export interface Parts {
  /** How a round becomes a Result. */
  resultOf: typeof projectResult
  membersOf: typeof projectMembers
}

/**
 * What everybody in the assessment may see, from the state alone. What isn't in here can't leak: the room document,
 * HTTP, exports and pages are all made of it.
 */
export function projectRoom(
  state: State,
  { resultOf, membersOf }: Parts = { resultOf: projectResult, membersOf: projectMembers },
): RoomView {
  const questions: Partial<Record<QuestionId, QuestionView>> = {}
  const progress: Partial<Record<QuestionId, ProgressView>> = {}
  const results: Partial<Record<QuestionId, Result[]>> = {}
  for (const id of QUESTION_IDS) {
    const { state: name, round, roundsUsed, deadline, decision, parked } = state.questions[id]
    const cancelled = roundsUsed > round ? { nextRound: roundsUsed + 1 } : {}
    const why = name === 'parked' && parked !== null ? { parked } : {}
    questions[id] = { state: name, round, deadline, decision, ...cancelled, ...why }
    if (round > 0) progress[id] = projectProgress(state, id)
    const revealed = resultsOf(state, id, resultOf)
    if (revealed.length > 0) results[id] = revealed
  }
  const all = questions as RoomView['questions'] // the loop above fills all 36
  return {
    assessment: {
      id: state.id,
      ...state.brief,
      phase: state.phase,
      settings: state.settings,
      focus: state.focus,
      timer: state.timer,
      excluded: state.excluded,
      riskTiers: state.riskTiers,
      indicators: state.indicators,
      agendaOrder: state.agendaOrder,
      ...(state.focusedAt && { focusedAt: state.focusedAt }),
      ...(state.plannedEnd && { plannedEnd: state.plannedEnd }),
      takeover: state.takeover,
      fictional: state.fictional,
      ...(state.baseline && {
        baseline: shownBaseline(state.baseline, { questions: all, results }, state.settings.showBaseline),
      }),
      ...(state.profile && { profile: shownProfile(state.profile, { questions: all, results }) }),
    },
    members: membersOf(state),
    questions: all,
    progress,
    results,
    ledger: state.ledger.map((entry) => projectDecision(state, entry)),
    actions: state.actions,
    evidence: state.evidence,
    ...(state.baseline?.decisions && {
      earlier: shownEarlier(state.baseline.decisions, { questions: all, results }, state.settings.showBaseline),
    }),
    ...(state.pack && { pack: state.pack }),
  }
}

/** Follows from `members` and `names` of the state alone. */
export function projectMembers(state: Pick<State, 'members' | 'names'>): Record<string, MemberView> {
  return Object.fromEntries(
    Object.entries(state.members)
      .filter(([, member]) => member.mergedInto === null)
      .map(([id, { role, group, active, excused, imported, keeper }]) => [
        id,
        {
          name: state.names[id] ?? '',
          role,
          group,
          active,
          ...(excused === null ? { excused: 'all' } : excused.length > 0 ? { excused } : {}),
          ...(imported && { imported }),
          ...(keeper && { keeper }),
        },
      ]),
  )
}

/** Counts only; who has answered is told in `named` and `group`, and never in an open show of hands, where the votes tell. */
function projectProgress(state: State, id: QuestionId): ProgressView {
  const { round, rounds } = state.questions[id]
  const { privacy, voting } = state.settings
  const votes = votesOf(state, id, round)
  const tells = privacy !== 'anonymous' && voting === 'sealed'
  return {
    ...(rounds[round]?.progress ?? progressOf(state, id)),
    responded: tells ? Object.keys(votes).toSorted() : null,
  }
}

/** The rounds of a question that everybody may see. */
export function resultsOf(state: State, id: QuestionId, resultOf: Parts['resultOf'] = projectResult): Result[] {
  const question = state.questions[id]
  return Object.entries(question.rounds)
    .map(([number, round]) => ({ number: Number(number), round }))
    .filter(({ number, round }) => round.revealedAt !== null || isOpenShowOfHands(state, id, number))
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, round }) =>
      round.imported
        ? shownImported(state, round.imported)
        : resultOf(state, id, number, round, round.progress ?? progressOf(state, id)),
    )
}

/** `live` voting isn't sealed: results move as the votes come in, and stay between lock and reveal. */
function isOpenShowOfHands(state: State, id: QuestionId, number: number): boolean {
  const question = state.questions[id]
  const underWay = question.state === 'open' || question.state === 'locked'
  return state.settings.voting === 'live' && question.round === number && underWay
}

function projectDecision(state: State, entry: LedgerEntry): Decision {
  const { supersedes, owner, reviewOn, ...made } = entry.made
  return {
    ...made,
    ...(owner === undefined ? {} : { owner }),
    ...(reviewOn === undefined ? {} : { reviewOn }),
    ...(supersedes === undefined ? {} : { supersedes }),
    dissent: projectDissent(state, entry),
    accepted: entry.accepted.length,
    ...(entry.supersededBy === null ? {} : { supersededBy: entry.supersededBy }),
  }
}

/** In `anonymous` neither group, order nor time of a dissent says whose it is. */
function projectDissent(state: State, entry: LedgerEntry): Dissent[] {
  switch (state.settings.privacy) {
    case 'named':
      return entry.dissent.map(({ text, at, group, member }) => ({ text, at, group, member }))
    case 'group':
      return entry.dissent.map(({ text, at, group }) => ({ text, at, group }))
    case 'anonymous':
      return entry.dissent
        .map(({ text }) => ({ text, at: entry.made.at }))
        .toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
  }
}
