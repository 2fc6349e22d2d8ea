import type * as Y from 'yjs'
import { canonicalJson, type Json } from '#lib/canonical-json'
import { type BallotEntry, parseBallotEntry, type Receipt } from '#lib/docs/ballot-doc'
import type { MemberId } from '#model/people'
import { isQuestionId, QUESTION_IDS, type QuestionId } from '#model/question'
import type { Refusal } from '#model/refusal'
import { votesOf } from '#model/state'
import { digestOfText, saltedDigestOfText } from '#server/digest'
import { type LiveDocument, STORED } from '#server/sync/live-document'
import type { Room, RoomDeps } from './room'

/** One member's ballot: their document, and what of it was answered already. */
export interface Ballot {
  document: LiveDocument
  /** Casts or withdraws as if the entry stood in the document, and writes it there: a vote over HTTP. */
  submit(question: QuestionId, entry: BallotEntry): Receipt
  /** Judges entries again whose vote was counted and is gone: a receipt says what is so. */
  reconcile(): void
}

/** Keys that are no questions get a refusal too, up to this many: a broken program should learn why. */
const MOST_FOREIGN_KEYS = 36
/** Several times the longest question; an index of PostgreSQL takes keys up to 2,700 bytes. */
const LONGEST_KEY = 200

/**
 * Opens a ballot. Every change its owner makes is read at once and answered in the same turn: vote, receipt and the
 * document's update are one transaction. What is stored but unanswered is answered now.
 */
export async function openBallot(room: Room, member: MemberId, { store, random }: RoomDeps): Promise<Ballot> {
  const { document, beside: processed } = await room.load(`ballot/${room.id}/${member}`, () =>
    store.processed(room.id, member),
  )
  const answered = new Map<string, string>(processed.map(({ question, entryDigest }) => [question, entryDigest]))
  const entries = () => [...document.doc.getMap('votes').entries()]

  function answer(question: string, value: unknown): Receipt | null {
    if (question.includes('\0') || question.length > LONGEST_KEY) return null // no store keeps it
    if (!isQuestionId(question) && !answered.has(question) && answered.size >= 36 + MOST_FOREIGN_KEYS) return null
    const text = canonicalOf(value)
    const entryDigest = digestOfText(text)
    if (answered.get(question) === entryDigest) return null
    const receipt = judge(question, value, text)
    answered.set(question, entryDigest)
    document.write((doc) => doc.getMap('receipts').set(question, receipt))
    // Foreign keys are answered too; the store keeps texts.
    room.write({
      kind: 'processed',
      assessment: room.id,
      member,
      entry: { question: question as QuestionId, entryDigest, receipt: JSON.stringify(receipt) },
    })
    return receipt
  }

  /** @param text the entry in its RFC 8785 form, which the receipt's digest is made of */
  function judge(question: string, value: unknown, text: string): Receipt {
    const salt = random(16)
    const at = room.now()
    const digest = saltedDigestOfText(salt, text)
    const parsed = parseBallotEntry(value)
    const round = parsed.ok ? parsed.entry.round : parsed.round
    const refused = (refusal: Refusal): Receipt => {
      const earlier = isQuestionId(question) ? votesOf(room.current, question, round)[member] : undefined
      return { round, status: 'refused', at, salt, digest, refusal, ...(earlier && { counted: earlier.answer }) }
    }
    if (!isQuestionId(question)) return refused('unknown-question')
    if (!parsed.ok) return refused(parsed.refusal)
    const { answer: given, ...vote } = parsed.entry
    const verdict =
      given === null
        ? room.decide({ type: 'withdrawVote', question, round }, member)
        : room.decide(
            { type: 'castVote', question, ...vote, answer: given, seal: { salt, digest, shuffle: random(16) } },
            member,
          )
    if (!verdict.ok) return refused(verdict.code)
    return { round, status: given === null ? 'withdrawn' : 'received', at, salt, digest }
  }

  const isOwned = () => document.doc.getMap('owner').get('member') === member

  /** What is stored but unanswered is answered now. */
  function begin(): void {
    if (!isOwned()) document.write((doc) => doc.getMap('owner').set('member', member))
    for (const [question, value] of entries()) answer(question, value)
    reconcile()
  }

  function hasAllAnswers(): boolean {
    return (
      entries().every(([question, value]) => answered.get(question) === digestOfEntry(value)) &&
      uncounted().length === 0
    )
  }

  function changed({ target: votes, keysChanged }: Y.YMapEvent<unknown>, transaction: Y.Transaction): void {
    if (transaction.local) return // the server's own writing, by `submit`
    for (const question of keysChanged) {
      if (!votes.has(question)) continue
      if (transaction.origin === STORED) {
        answered.set(question, digestOfEntry(votes.get(question))) // by another node, in the same turn
        continue
      }
      // What was refused may be written again: the reason can be gone by now.
      if (receiptOf(question)?.status === 'refused') answered.delete(question)
      answer(question, votes.get(question))
    }
  }
  document.watch((doc) => doc.getMap('votes').observe(changed))

  function receiptOf(question: string): Receipt | undefined {
    return document.doc.getMap('receipts').get(question) as Receipt | undefined // the server's own
  }

  /** Questions whose receipt says that a vote was counted, and it is gone. */
  function uncounted(): QuestionId[] {
    return QUESTION_IDS.filter((question) => {
      const receipt = receiptOf(question)
      if (receipt?.status !== 'received' || !document.doc.getMap('votes').has(question)) return false
      return !votesOf(room.current, question, receipt.round)[member]
    })
  }

  function reconcile(): void {
    for (const question of uncounted()) {
      answered.delete(question)
      answer(question, document.doc.getMap('votes').get(question))
    }
  }

  if (!isOwned() || !hasAllAnswers()) await room.enterFirst(begin)
  else document.rest()

  return {
    document,
    submit(question, entry) {
      const text = canonicalOf(entry)
      const receipt = judge(question, entry, text)
      // A refused vote leaves the document as it was: what its owner wrote there still stands.
      if (receipt.status === 'refused') return receipt
      const entryDigest = digestOfText(text)
      answered.set(question, entryDigest)
      document.write((doc) => {
        doc.getMap('votes').set(question, entry)
        doc.getMap('receipts').set(question, receipt)
      })
      room.write({
        kind: 'processed',
        assessment: room.id,
        member,
        entry: { question, entryDigest, receipt: JSON.stringify(receipt) },
      })
      return receipt
    },
    reconcile,
  }
}

/**
 * An entry in its RFC 8785 form. Shared types, bytes, large integers or endless nesting are nothing a ballot can hold:
 * they count as null.
 */
function canonicalOf(value: unknown): string {
  try {
    const text: string | undefined = JSON.stringify(value)
    return text === undefined ? 'null' : canonicalJson(JSON.parse(text) as Json)
  } catch {
    return 'null'
  }
}

function digestOfEntry(value: unknown): string {
  return digestOfText(canonicalOf(value))
}
