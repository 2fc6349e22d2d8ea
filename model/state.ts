import type { Action } from './action'
import type { Baseline } from './baseline'
import type { Brief } from './command'
import type { Dissent } from './decision'
import type { CountedVote, DecisionMade } from './event'
import type { Evidence } from './evidence'
import type { ImportedResult } from './imported'
import type { Indicators } from './indicators'
import type { Instant } from './limits'
import type { GuidancePack } from './pack'
import type { Group, MemberId, Role } from './people'
import type { PracticeId } from './practice'
import type { TargetProfile } from './profile'
import { QUESTION_IDS, type QuestionId } from './question'
import type { Progress } from './result'
import type { Goal, Phase, QuestionStateName } from './room'
import { DEFAULT_SETTINGS, type Settings } from './settings'

export interface Member {
  role: Role
  group: Group | null
  active: boolean
  /** Removed by a facilitator: an invite doesn't bring them back, `appoint` does. */
  removed: boolean
  /** Questions this member isn't asked; null: none of them is asked. */
  excused: readonly QuestionId[] | null
  mergedInto: MemberId | null
  /** Only of members that came with an import; whether they were active there. */
  imported?: { active: boolean }
  /** Only of whoever imported the assessment. */
  keeper?: boolean
}

/** One round of a question; what it was revealed with doesn't change any more. */
export interface Round {
  openedAt: Instant
  /** As of the lock; null while it is open. */
  progress: Progress | null
  /** What locked it; null while it is open. */
  lockedBy: 'facilitator' | 'deadline' | 'complete' | null
  revealedAt: Instant | null
  changedShare: number | null
  /** Only of a round that came with an import: what was shown of it. Its votes are not here. */
  imported?: ImportedResult
}

export interface Question {
  state: QuestionStateName
  /** The round that is open or locked, else the last revealed; 0 before the first. */
  round: number
  /** Rounds ever opened, also those cancelled: the next one is one more. */
  roundsUsed: number
  deadline: Instant | null
  /** Where `unpark` and `cancel` lead back to. */
  before: QuestionStateName
  /** By round number; a cancelled round is not in here. */
  rounds: Readonly<Record<number, Round>>
  /** Index into the ledger of the decision in force. */
  decision: number | null
  /** The reason given when it was parked last. */
  parked: string | null
}

export interface LedgerEntry {
  made: DecisionMade
  dissent: readonly (Dissent & { member: MemberId; group: Group })[]
  accepted: readonly MemberId[]
  supersededBy: string | null
}

/** Votes of one round by member. */
export type RoundVotes = Readonly<Record<MemberId, CountedVote>>

export interface State {
  id: string
  brief: Omit<Brief, 'goals' | 'settings'> & { goals: readonly Goal[] }
  settings: Settings
  phase: Phase
  /** Whether a question was ever opened: then the settings are fixed. */
  started: boolean
  fictional: boolean
  /** The assessment this one follows, if it follows one. */
  baseline: Baseline | null
  /** A reference for the targets, as it was when the assessment was made. */
  profile: TargetProfile | null
  /** More words beside the guidance, as they were when the assessment was made. */
  pack: GuidancePack | null
  focus: QuestionId | null
  /** Since when; null while there is none. */
  focusedAt: Instant | null
  timer: { endsAt: Instant } | null
  plannedEnd: Instant | null
  excluded: Partial<Record<PracticeId, string>>
  riskTiers: Partial<Record<PracticeId, 1 | 2 | 3>>
  agendaOrder: readonly QuestionId[]
  takeover: { member: MemberId; at: Instant } | null
  members: Readonly<Record<MemberId, Member>>
  /** Beside the log, so that a person can be erased and the chain still verifies. */
  names: Readonly<Record<MemberId, string>>
  questions: Readonly<Record<QuestionId, Question>>
  /** Beside the log as well. Keyed by `voteKey(question, round)`. */
  votes: Readonly<Record<string, RoundVotes>>
  ledger: readonly LedgerEntry[]
  actions: readonly Action[]
  /** Actions ever added: ids are never used twice. */
  actionsUsed: number
  /** By id: what a removal can be taken back with. */
  removedActions: Readonly<Record<string, { action: Action; neededBy: readonly string[] }>>
  evidence: Readonly<Partial<Record<QuestionId, readonly Evidence[]>>>
  /** Pieces of evidence ever added: ids are never used twice. */
  evidenceUsed: number
  indicators: Indicators
  /** No event is earlier than the one before. */
  lastAt: Instant
}

const IDLE: Question = {
  state: 'idle',
  round: 0,
  roundsUsed: 0,
  deadline: null,
  before: 'idle',
  rounds: {},
  decision: null,
  parked: null,
}

/** Before the first event. */
export const EMPTY: State = {
  id: '',
  brief: { title: '', system: '', viewpoint: '', industry: '', goals: [], riskAppetite: '', timeZone: 'UTC' },
  settings: DEFAULT_SETTINGS,
  phase: 'preparing',
  started: false,
  fictional: false,
  baseline: null,
  profile: null,
  pack: null,
  focus: null,
  focusedAt: null,
  timer: null,
  plannedEnd: null,
  excluded: {},
  riskTiers: {},
  agendaOrder: [],
  takeover: null,
  members: {},
  names: {},
  questions: Object.fromEntries(QUESTION_IDS.map((id) => [id, IDLE])) as Record<QuestionId, Question>, // every id is there
  votes: {},
  ledger: [],
  actions: [],
  actionsUsed: 0,
  removedActions: {},
  evidence: {},
  evidenceUsed: 0,
  indicators: {},
  lastAt: '1970-01-01T00:00:00.000Z',
}

export function voteKey(question: QuestionId, round: number): string {
  return `${question}#${round}`
}

const NO_VOTES: RoundVotes = {}

export function votesOf(state: State, question: QuestionId, round: number): RoundVotes {
  return state.votes[voteKey(question, round)] ?? NO_VOTES
}
