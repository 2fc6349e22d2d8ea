import type { Instant } from './limits'
import type { Group, MemberId } from './people'
import type { Answer } from './rating'

/** Numbers per level, low to high (5 for comprehensiveness, 3 for scope). Null: not shown. */
export interface Split {
  all: readonly number[] | null
  business: readonly number[] | null
  technical: readonly number[] | null
}

/** One number for the room and for each group. Null: not shown. */
export interface Split1 {
  all: number | null
  business: number | null
  technical: number | null
}

/** People who could answer, and people who did. */
export interface Turnout {
  eligible: number
  responded: number
}

export type Progress = Record<Group, Turnout>

/** A reason as everybody may read it: by level, then by chance, never by arrival. */
export interface Reason {
  /** Empty where somebody gave evidence and no word. */
  text: string
  /** Null where `anonymous` withholds the numbers. */
  answer: Answer | null
  evidence?: readonly string[]
  group?: Group
  name?: string
}

/** What everybody may know of a revealed round, and the only input of the statistics. */
export interface Result {
  round: number
  openedAt: Instant
  revealedAt: Instant
  /** As of the lock. */
  progress: Progress
  /** Share of those who voted in both rounds and changed their answer; null in round 1 or where it would tell too much. */
  changedShare: number | null
  comprehensiveness: Split
  scope: Split
  /** 5 levels x 3 scopes; level 0 is counted in column 0. Null: not shown. */
  map: readonly (readonly number[])[] | null
  dontKnow: Split1
  abstain: Split1
  reasons: readonly Reason[]
  /** Only in `named`. */
  votes?: readonly { member: MemberId; answer: Answer }[]
}
