import type { Action } from './action'
import type { Outcome } from './decision'
import type { IndicatorLevel } from './indicators'
import type { Day, Instant } from './limits'
import type { Group, MemberId, Role } from './people'
import type { PracticeId } from './practice'
import type { QuestionId } from './question'
import type { Answer, Rating } from './rating'
import type { Settings } from './settings'

/** Rounds the sender's screen showed; another round answers `stale` instead of acting on what nobody looked at. */
export type Rounds = Partial<Record<QuestionId, number>>

/** What one ballot says on one question. */
export interface Vote {
  round: number
  answer: Answer
  reason?: string
  evidence?: readonly string[]
}

export interface Brief {
  title: string
  system: string
  viewpoint: string
  industry: string
  goals: readonly string[]
  riskAppetite: string
  timeZone: string
  settings: Partial<Settings>
}

export type RoundCommand =
  | { type: 'open'; questions: readonly QuestionId[]; deadline?: Instant | null; rounds?: Rounds }
  | { type: 'lock'; questions: readonly QuestionId[]; rounds?: Rounds }
  | { type: 'reveal'; questions: readonly QuestionId[]; rounds?: Rounds }
  /** `ifUnanswered`: refused with `stale` once somebody has answered, so that taking back an opening loses no vote. */
  | { type: 'cancel'; question: QuestionId; reason: string; round?: number; ifUnanswered?: boolean }
  | { type: 'setDeadline'; questions: readonly QuestionId[]; deadline: Instant | null; rounds?: Rounds }
  | { type: 'park'; question: QuestionId; reason: string; round?: number }
  | { type: 'unpark'; question: QuestionId; round?: number }

export type AgendaCommand =
  | { type: 'focus'; question: QuestionId | null }
  | { type: 'startTimer'; seconds: number }
  | { type: 'stopTimer' }
  /** Until when the meeting is to last; the agenda is paced by it, and nothing happens then. */
  | { type: 'planEnd'; at: Instant | null }
  | { type: 'setAgenda'; order: readonly QuestionId[] }
  | { type: 'exclude'; practice: PracticeId; rationale: string }
  | { type: 'include'; practice: PracticeId }
  | { type: 'setRiskTier'; practice: PracticeId; tier: 1 | 2 | 3 }
  | ({ type: 'updateBrief' } & Partial<Brief>)
  | { type: 'freeze' }
  | { type: 'unfreeze'; reason: string }

export type DecisionCommand =
  | {
      type: 'decide'
      question: QuestionId
      rating: Rating
      rationale: string
      outcome?: Outcome
      evidence?: readonly string[]
      owner?: string
      reviewOn?: Day
      round?: number
    }
  | {
      type: 'acceptReady'
      decisions: readonly { question: QuestionId; round: number; rating: Rating; rationale?: string }[]
      rationale: string
    }
  | { type: 'reopen'; question: QuestionId; reason: string }

export type ActionCommand =
  | ({ type: 'addAction' } & Omit<Action, 'id' | 'status' | 'dependsOn'> & { dependsOn?: readonly string[] })
  /** Null takes away what an action may be without. */
  | ({ type: 'updateAction'; id: string } & Partial<Omit<Action, 'id' | Clearable>> & {
        [key in Clearable]?: Action[key] | null
      })
  | { type: 'removeAction'; id: string }
  /** Takes a removal back: the same action under the same id, with what needed it. */
  | { type: 'restoreAction'; id: string }

type Clearable = 'owner' | 'due' | 'effort'

/** What is there already, and where that can be seen: beside votes and decisions, which don't change any more. */
export type EvidenceCommand =
  /** Needs an address, a note, or both. */
  | { type: 'addEvidence'; question: QuestionId; url?: string; note?: string }
  | { type: 'removeEvidence'; question: QuestionId; id: string }
  /** `indicator` is the place in the guidance's list of that level, from 0. */
  | { type: 'checkIndicator'; practice: PracticeId; level: IndicatorLevel; indicator: number; done: boolean }

export type PeopleCommand =
  | { type: 'appoint'; member: MemberId; role: Role }
  | { type: 'setGroup'; member: MemberId; group: Group | null }
  | { type: 'excuse'; member: MemberId; questions: readonly QuestionId[] | null }
  | { type: 'renameMember'; member: MemberId; name: string }
  | { type: 'mergeMembers'; from: MemberId; into: MemberId }
  | { type: 'removeMember'; member: MemberId }

/** What a person does for themselves. */
type SelfCommand =
  | ({ type: 'castVote'; question: QuestionId } & Vote)
  | { type: 'withdrawVote'; question: QuestionId; round: number }
  | { type: 'accept'; question: QuestionId }
  | { type: 'dissent'; question: QuestionId; text: string }
  | { type: 'takeOver' }

/** What anybody may send, over HTTP or through a ballot. */
export type Command =
  | RoundCommand
  | AgendaCommand
  | DecisionCommand
  | ActionCommand
  | EvidenceCommand
  | PeopleCommand
  | SelfCommand
export type CommandType = Command['type']
