import type * as Y from 'yjs'
import { type Instant, LIMITS } from '#model/limits'
import { isQuestionId, type QuestionId } from '#model/question'
import { type Answer, parseAnswer } from '#model/rating'
import type { Refusal } from '#model/refusal'
import type { Json } from '../canonical-json'
import { saltedDigest } from '../digest'

/** What its owner writes, one plain JSON value an entry, replaced whole. `answer: null` withdraws. */
export interface BallotEntry {
  round: number
  answer: Answer | null
  reason?: string
  evidence?: readonly string[]
}

/** What the server answers, in the same document. */
export interface Receipt {
  round: number
  status: 'received' | 'refused' | 'withdrawn'
  at: Instant
  /** 16 random bytes, base64url. */
  salt: string
  /** base64url SHA-256 of salt ‖ the RFC 8785 form of the entry it answers. */
  digest: string
  refusal?: Refusal
  /** With a refusal: the earlier answer of this round that still counts. */
  counted?: Answer
}

/** One person's ballot as plain data. */
export interface BallotView {
  /** Member id, by the server's word; null until the first sync. */
  owner: string | null
  votes: Readonly<Partial<Record<QuestionId, BallotEntry>>>
  receipts: Readonly<Partial<Record<QuestionId, Receipt>>>
}

/** What only the server writes: a copy that brings entries of its own there comes from another history. */
export const SERVER_ROOTS: readonly string[] = ['owner', 'receipts']

type ParsedEntry =
  | { ok: true; entry: BallotEntry }
  /** `round` as far as it could be read, for the receipt. */
  | { ok: false; refusal: Extract<Refusal, 'bad-answer' | 'too-long'>; round: number }

/** An entry of `votes` from outside. Unknown keys are refused: what isn't understood isn't counted. */
export function parseBallotEntry(value: unknown): ParsedEntry {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad(0)
  const { round, answer, reason, evidence, ...rest } = value as Record<string, unknown>
  if (typeof round !== 'number' || !Number.isSafeInteger(round) || round < 1) return bad(0)
  if (Object.keys(rest).length > 0) return bad(round)
  const parsed = answer === null ? null : parseAnswer(answer)
  if (parsed === null && answer !== null) return bad(round)
  if (reason !== undefined && (typeof reason !== 'string' || reason.includes('\0'))) return bad(round) // no store keeps NUL
  if (evidence !== undefined && !(Array.isArray(evidence) && evidence.every(isEvidence))) return bad(round)
  if ((reason?.length ?? 0) > LIMITS.text) return { ok: false, refusal: 'too-long', round }
  if (
    evidence &&
    (evidence.length > LIMITS.evidenceCount || evidence.some((url) => url.length > LIMITS.evidenceLength))
  )
    return { ok: false, refusal: 'too-long', round }
  return {
    ok: true,
    entry: {
      round,
      answer: parsed,
      ...(reason === undefined ? {} : { reason }),
      ...(evidence === undefined ? {} : { evidence }),
    },
  }
}

function bad(round: number): ParsedEntry {
  return { ok: false, refusal: 'bad-answer', round }
}

/** Evidence is an http(s) address: anything else could run when clicked. Unseen characters could show another address. */
export function isEvidence(value: unknown): value is string {
  return typeof value === 'string' && /^https?:\/\/[^\s\p{Cc}\p{Cf}]+$/iu.test(value)
}

/** Whether this receipt is for exactly this entry; a page shows *received* only then. */
export function receiptAnswers(receipt: Receipt, entry: BallotEntry): boolean {
  return receipt.digest === saltedDigest(receipt.salt, entry as unknown as Json) // an entry is plain JSON
}

/** The ballot as its owner's page reads it: entries that make no sense are left out. */
export function readBallot(doc: Y.Doc): BallotView {
  const votes: Partial<Record<QuestionId, BallotEntry>> = {}
  for (const [question, value] of doc.getMap('votes').entries()) {
    const parsed = parseBallotEntry(value)
    if (isQuestionId(question) && parsed.ok) votes[question] = parsed.entry
  }
  const receipts = Object.fromEntries(doc.getMap('receipts').entries()) as BallotView['receipts'] // the server's own
  const owner = doc.getMap('owner').get('member')
  return { owner: typeof owner === 'string' ? owner : null, votes, receipts }
}

/** Writes the owner's entry for one question. */
export function writeVote(doc: Y.Doc, question: QuestionId, entry: BallotEntry): void {
  doc.getMap('votes').set(question, entry)
}
