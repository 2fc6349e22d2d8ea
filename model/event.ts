import type { Action } from './action'
import type { Baseline } from './baseline'
import type { Brief } from './command'
import type { Decision } from './decision'
import type { ImportedRecord } from './imported'
import type { IndicatorLevel } from './indicators'
import type { Instant } from './limits'
import type { GuidancePack } from './pack'
import type { Group, MemberId, Role } from './people'
import type { PracticeId } from './practice'
import type { TargetProfile } from './profile'
import type { QuestionId } from './question'
import type { Answer } from './rating'
import type { Progress } from './result'
import type { Goal } from './room'
import type { Settings } from './settings'

/** A decision as it is made; what is added to it later are events of their own. */
export type DecisionMade = Omit<Decision, 'dissent' | 'accepted' | 'supersededBy'>

/** What enters the chained log, with an actor and a time. No vote and no name is in here. */
export type Logged =
  | {
      type: 'AssessmentCreated'
      id: string
      brief: Omit<Brief, 'goals' | 'settings'> & { goals: readonly Goal[]; settings: Settings }
      excluded: Partial<Record<PracticeId, string>>
      fictional: boolean
      baseline?: Baseline
      profile?: TargetProfile
      pack?: GuidancePack
    }
  | {
      type: 'BriefUpdated'
      brief: Partial<Omit<Brief, 'goals' | 'settings'>> & { goals?: readonly Goal[]; settings?: Settings }
    }
  /** An assessment that was exported elsewhere, as it was exported. */
  | { type: 'Imported'; record: ImportedRecord }
  | { type: 'MemberJoined'; member: MemberId; role: Role; group: Group | null }
  | { type: 'RoleChanged'; member: MemberId; role: Role }
  | { type: 'GroupSet'; member: MemberId; group: Group | null }
  | { type: 'MemberExcused'; member: MemberId; questions: readonly QuestionId[] | null }
  | { type: 'MemberRenamed'; member: MemberId }
  | { type: 'MembersMerged'; from: MemberId; into: MemberId }
  | { type: 'MemberRemoved'; member: MemberId }
  | { type: 'TakeoverAnnounced'; member: MemberId; at: Instant }
  | { type: 'TakeoverCancelled'; member: MemberId }
  | { type: 'TookOver'; member: MemberId }
  | { type: 'RoundOpened'; question: QuestionId; round: number; deadline: Instant | null }
  /** Locked by mistake and opened again: the same round, votes kept, nobody has seen anything. */
  | { type: 'RoundResumed'; question: QuestionId; round: number; deadline: Instant | null }
  | { type: 'DeadlineSet'; question: QuestionId; round: number; deadline: Instant | null }
  | {
      type: 'RoundLocked'
      question: QuestionId
      round: number
      progress: Progress
      /** Salted digests of the votes, sorted: neither order nor time nor person is in them. */
      digests: readonly string[]
      cause: 'facilitator' | 'deadline' | 'complete'
    }
  | { type: 'RoundRevealed'; question: QuestionId; round: number; changedShare: number | null }
  | { type: 'RoundCancelled'; question: QuestionId; round: number; reason: string }
  | { type: 'Parked'; question: QuestionId; reason: string }
  | { type: 'Unparked'; question: QuestionId }
  | { type: 'Decided'; decision: DecisionMade }
  | { type: 'Reopened'; question: QuestionId; reason: string }
  | { type: 'Accepted'; question: QuestionId; number: string; member: MemberId }
  | { type: 'Dissented'; question: QuestionId; number: string; member: MemberId; group: Group; text: string }
  | { type: 'Excluded'; practice: PracticeId; rationale: string }
  | { type: 'Included'; practice: PracticeId }
  | { type: 'Focused'; question: QuestionId | null }
  | { type: 'TimerStarted'; endsAt: Instant }
  | { type: 'TimerStopped' }
  | { type: 'EndPlanned'; at: Instant | null }
  | { type: 'AgendaSet'; order: readonly QuestionId[] }
  | { type: 'RiskTierSet'; practice: PracticeId; tier: 1 | 2 | 3 }
  | { type: 'ActionAdded'; action: Action }
  | { type: 'ActionUpdated'; action: Action }
  | { type: 'ActionRemoved'; id: string }
  /** `neededBy`: the actions that depend on it again. */
  | { type: 'ActionRestored'; action: Action; neededBy: readonly string[] }
  | { type: 'EvidenceAdded'; question: QuestionId; id: string; url?: string; note?: string }
  | { type: 'EvidenceRemoved'; question: QuestionId; id: string }
  | { type: 'IndicatorChecked'; practice: PracticeId; level: IndicatorLevel; indicator: number; done: boolean }
  | { type: 'Frozen' }
  | { type: 'Unfrozen'; reason: string }

/** A vote as it is counted: a row that is replaced in place, not a line of the log. */
export interface CountedVote {
  member: MemberId
  group: Group
  answer: Answer
  reason: string | null
  evidence: readonly string[]
  salt: string
  digest: string
  /** A random text; reasons are shown in its order, never in that of arrival. */
  shuffle: string
  /** Whether this member was the only one asked in their group, and had been told so. */
  alone: boolean
}

/** What changes the state beside the log: it can be taken back or erased without breaking the chain. */
type Unlogged =
  | { type: 'VoteCast'; question: QuestionId; round: number; vote: CountedVote }
  | { type: 'VoteErased'; question: QuestionId; round: number; member: MemberId }
  /** After an anonymous assessment was frozen: the vote stays, the person goes. */
  | { type: 'VoteUnlinked'; question: QuestionId; round: number; member: MemberId; pseudonym: MemberId }
  | { type: 'MemberNamed'; member: MemberId; name: string }

export type Event = Logged | Unlogged

const UNLOGGED: readonly Event['type'][] = ['VoteCast', 'VoteErased', 'VoteUnlinked', 'MemberNamed']

export function isLogged(event: Event): event is Logged {
  return !UNLOGGED.includes(event.type)
}
