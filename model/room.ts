import type { Action } from './action'
import type { Baseline, EarlierDecision } from './baseline'
import type { Decision } from './decision'
import type { Evidence } from './evidence'
import type { Indicators } from './indicators'
import type { Instant } from './limits'
import type { GuidancePack } from './pack'
import type { Group, MemberId, Role } from './people'
import type { PracticeId } from './practice'
import type { TargetProfile } from './profile'
import type { QuestionId } from './question'
import type { Progress, Result } from './result'
import type { Settings } from './settings'

export const PHASES = ['preparing', 'running', 'frozen'] as const
export type Phase = (typeof PHASES)[number]

const QUESTION_STATES = ['idle', 'open', 'locked', 'revealed', 'decided', 'parked'] as const
export type QuestionStateName = (typeof QUESTION_STATES)[number]

export interface Goal {
  id: string
  text: string
}

/** The assessment itself, as everybody in it sees it. */
export interface AssessmentView {
  id: string
  title: string
  system: string
  viewpoint: string
  industry: string
  goals: readonly Goal[]
  riskAppetite: string
  timeZone: string
  phase: Phase
  settings: Settings
  focus: QuestionId | null
  /** Only where there is a focus: since when. */
  focusedAt?: Instant
  /** It only shows: nothing closes when it ends. */
  timer: { endsAt: Instant } | null
  /** Only where a facilitator said until when the meeting lasts. */
  plannedEnd?: Instant
  /** Not applicable, with the rationale. Never level 0. */
  excluded: Partial<Record<PracticeId, string>>
  /** 3 critical, 2 important, 1 useful. */
  riskTiers: Partial<Record<PracticeId, 1 | 2 | 3>>
  /** What of the guidance's indicators is there already. */
  indicators: Indicators
  /** The facilitator's own order of questions, if one was set. */
  agendaOrder: readonly QuestionId[]
  /** A participant has announced to take over; any act of a facilitator cancels it. */
  takeover: { member: MemberId; at: Instant } | null
  /** A fictional workshop to play with; records say so. */
  fictional: boolean
  /** Only where this assessment follows an earlier one: its levels, as far as they may be seen. */
  baseline?: Omit<Baseline, 'decisions'>
  /** Only where it was started from a target profile: its targets, as far as they may be seen. A reference, never a vote. */
  profile?: TargetProfile
}

export interface MemberView {
  name: string
  role: Role
  group: Group | null
  /** False: left or removed. Presence is awareness only. */
  active: boolean
  /** Only where somebody isn't asked: nothing at all, or not these questions. */
  excused?: 'all' | readonly QuestionId[]
  /** Only of members that came with an import: nobody stands behind them here; whether they were active there. */
  imported?: { active: boolean }
  /** Only of whoever imported the assessment: not part of the record until they do something in it. */
  keeper?: true
}

/** Whether somebody is asked a question, as everybody can see it: here to stay, in a group, and not excused. */
export function isAsked({ active, role, group, excused = [] }: MemberView, question: QuestionId): boolean {
  return active && role !== 'observer' && group !== null && excused !== 'all' && !excused.includes(question)
}

export interface QuestionView {
  state: QuestionStateName
  /** The last round opened; 0 before the first. */
  round: number
  deadline: Instant | null
  /** Only where a cancelled round used up a number: the next one to be opened. */
  nextRound?: number
  /** Index into the ledger of the decision in force. */
  decision: number | null
  /** Why it is parked, in the facilitator's words; absent in every other state. */
  parked?: string
}

export interface ProgressView extends Progress {
  /** Who has responded; null where that is nobody's business. */
  responded: readonly MemberId[] | null
}

/** All that everybody may see: the room document as plain data. */
export interface RoomView {
  assessment: AssessmentView
  members: Readonly<Record<MemberId, MemberView>>
  questions: Readonly<Record<QuestionId, QuestionView>>
  progress: Readonly<Partial<Record<QuestionId, ProgressView>>>
  /** Revealed rounds of each question, in order. */
  results: Readonly<Partial<Record<QuestionId, readonly Result[]>>>
  ledger: readonly Decision[]
  actions: readonly Action[]
  /** What was added to questions beside votes and decisions, in the order it was added. */
  evidence: Readonly<Partial<Record<QuestionId, readonly Evidence[]>>>
  /** Decisions of the earlier assessment, as far as they may be seen; absent where there is none. */
  earlier?: Readonly<Partial<Record<QuestionId, EarlierDecision>>>
  /** More words beside the guidance; absent where there are none. */
  pack?: GuidancePack
}
