import type { Instant } from '#model/limits'
import type { QuestionId } from '#model/question'
import { type Answer, sameAnswer } from '#model/rating'
import type { Refusal } from '#model/refusal'
import { type BallotEntry, type BallotView, receiptAnswers } from './ballot-doc'
import type { Connection } from './connection'

/** What a page may say about one answer: never more than it knows. */
export type BallotState =
  /** Nothing answered in this round. */
  | { state: 'empty' }
  /** In the local copy, on its way when there is a connection again. `answer: null`: a withdrawal. */
  | { state: 'saved'; entry: BallotEntry }
  /** Handed to an open socket, no receipt yet. */
  | { state: 'sent'; entry: BallotEntry }
  /** The server counts exactly this entry. */
  | { state: 'received'; entry: BallotEntry; at: Instant }
  | { state: 'withdrawn'; at: Instant }
  /** `counted`: the earlier answer of this round that still counts, if there is one. */
  | { state: 'refused'; entry: BallotEntry; at: Instant; refusal: Refusal | null; counted: Answer | null }
  /** The server counts `entry`, which another device or program sent; this page had sent `mine`. */
  | { state: 'other-device'; entry: BallotEntry; at: Instant; mine: BallotEntry }

export interface BallotStateContext {
  /** The round the page asks about; an entry of an earlier one counts for nothing here. */
  round: number
  /** The ballot document's own connection. */
  connection: Connection
  /** What this page wrote last on this question, if it wrote. */
  mine?: BallotEntry | undefined
}

/** Where one answer stands on its way: saved here, sent, received. */
export function ballotStateOf(view: BallotView, question: QuestionId, context: BallotStateContext): BallotState {
  const entry = view.votes[question]
  if (!entry || entry.round !== context.round) return { state: 'empty' }
  const receipt = view.receipts[question]
  if (!receipt || !receiptAnswers(receipt, entry))
    return { state: context.connection.state === 'live' ? 'sent' : 'saved', entry }
  const { at } = receipt
  if (receipt.status === 'refused')
    return { state: 'refused', entry, at, refusal: receipt.refusal ?? null, counted: receipt.counted ?? null }
  const { mine } = context
  if (mine && mine.round === entry.round && !sameEntryAnswer(mine, entry))
    return { state: 'other-device', entry, at, mine }
  return receipt.status === 'withdrawn' || entry.answer === null
    ? { state: 'withdrawn', at }
    : { state: 'received', entry, at }
}

function sameEntryAnswer(a: BallotEntry, b: BallotEntry): boolean {
  if (a.answer === null || b.answer === null) return a.answer === b.answer
  return sameAnswer(a.answer, b.answer)
}
