import type { Day, Instant } from './limits'
import type { Group, MemberId } from './people'
import type { QuestionId } from './question'
import type { Rating } from './rating'

export const OUTCOMES = ['agreed', 'agreed-with-reservations', 'stable-disagreement', 'overridden'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** A dissent in the dissenter's own words; who and which group only as far as privacy allows. */
export interface Dissent {
  text: string
  at: Instant
  group?: Group
  member?: MemberId
}

/** One line of the ledger. It is superseded and never edited; only `dissent` and `accepted` are added to. */
export interface Decision {
  /** `D-001`, in the order they were made. */
  number: string
  question: QuestionId
  rating: Rating
  rationale: string
  outcome: Outcome
  /** `met`: the round was ready (or its outliers were to be heard) and the rating is the suggestion. */
  rule: 'met' | 'overridden'
  quorum: boolean
  /** The round it stands on; null if decided without a vote. */
  round: number | null
  /** Accepted in a reviewed block. */
  block: boolean
  dissent: readonly Dissent[]
  /** How many said "I can live with it". */
  accepted: number
  evidence: readonly string[]
  owner?: string
  reviewOn?: Day
  by: MemberId
  at: Instant
  supersedes?: string
  supersededBy?: string
}
