import type { Instant } from '#model/limits'
import type { MemberId } from '#model/people'
import type { QuestionId } from '#model/question'
import type { Idempotent, LoggedEvent, MemberRow, StoredDocument, VoteRow, Write } from './store'

/** How far somebody's memory of an assessment reaches. */
export interface Position {
  /** The last turn that is in it. */
  turn: number
  /** The last event of the log that is in it. */
  seq: number
  /** Head of each document that is open. */
  documents: ReadonlyMap<string, number>
}

/** Names a vote without saying what it is. */
export interface VoteKey {
  question: QuestionId
  round: number
  member: MemberId
}

/** What others have committed since a position; applied in this order it leads to the position after it. */
export interface Changes {
  turn: number
  events: LoggedEvent[]
  members: MemberRow[]
  votes: VoteRow[]
  /** Votes that are gone. */
  erased: VoteKey[]
  /** Only of documents in the position that have moved. */
  documents: StoredDocument[]
}

/** What a turn knows and may ask while it holds the lock of its assessment. */
export interface LockedTurn {
  number: number
  /** By the database's clock, which all nodes share. */
  now: Instant
  facilitatorSeen: Instant | null
  /** Null: too far behind, or something was erased for good. Forget and read whole. */
  changesSince(position: Position): Promise<Changes | null>
  idempotent(actor: string, key: string): Promise<Idempotent | null>
}

/**
 * What a store that several nodes share can do besides: turns of an assessment come one after the other, whichever
 * node they are of, and each can be read afterwards by those that were not asked.
 */
export interface SharedStore {
  /** Distinguishes installations on one message bus. */
  installation(): Promise<string>
  /**
   * Holds the lock of an assessment while `work` decides what to write, and commits that as the next turn.
   * Nothing to write is no turn. Rejects with HeadMoved when there is no such assessment, unless it is being created.
   * @returns the number of the turn; null: there was nothing to write
   */
  turn(
    assessment: string,
    isNew: boolean,
    work: (turn: LockedTurn) => Promise<readonly Write[]>,
  ): Promise<number | null>
  /** The same outside of any turn, as of one moment. */
  changesSince(assessment: string, position: Position): Promise<Changes | null>
  /** The last turn of each of these assessments; those that are gone are missing. */
  turnsOf(assessments: readonly string[]): Promise<Map<string, number>>
}
