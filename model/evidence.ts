import type { Decision } from './decision'
import type { Instant } from './limits'
import type { MemberId } from './people'
import { passOf, type QuestionId } from './question'
import type { RoomView } from './room'
import { settledRounds } from './standing'

/** What somebody laid beside a question: an address, a note, or both. It is no vote, and it carries its author's name. */
export interface Evidence {
  id: string
  url?: string
  note?: string
  by: MemberId
  at: Instant
}

/** One piece of evidence of a question, and where it comes from. */
export type EvidenceItem =
  | { from: 'decision'; url: string; number: string }
  | { from: 'vote'; url: string; round: number }
  | { from: 'added'; url: string | null; note: string | null; id: string; by: MemberId; at: Instant }

/** All that shows a question's level: of the decision in force, of revealed votes, and what was added. Each address once. */
export function evidenceOf(view: RoomView, question: QuestionId): EvidenceItem[] {
  const index = view.questions[question].decision
  const decision = index === null ? null : (view.ledger[index] ?? null)
  const items: EvidenceItem[] = [
    ...(decision?.evidence ?? []).map((url) => ({ from: 'decision' as const, url, number: decision?.number ?? '' })),
    ...(view.evidence[question] ?? []).map(({ url = null, note = null, id, by, at }) => ({
      from: 'added' as const,
      url,
      note,
      id,
      by,
      at,
    })),
    ...settledRounds(view, question)
      .toReversed()
      .flatMap(({ round, reasons }) =>
        reasons.flatMap((reason) => (reason.evidence ?? []).map((url) => ({ from: 'vote' as const, url, round }))),
      ),
  ]
  const seen = new Set<string>()
  return items.filter((item) => {
    if (item.from === 'added') {
      if (item.url !== null) seen.add(item.url)
      return true
    }
    if (seen.has(item.url)) return false
    seen.add(item.url)
    return true
  })
}

/**
 * A current level of 3 or more claims systematic practice: without an address or a note that shows it, that is flagged.
 * Replaced decisions claim nothing; what was only said in votes of an earlier round shows nothing.
 */
export function lacksEvidence(view: RoomView, decision: Decision): boolean {
  if (decision.supersededBy !== undefined || passOf(decision.question) !== 'current') return false
  if (decision.rating.comprehensiveness < 3 || decision.evidence.length > 0) return false
  if ((view.evidence[decision.question] ?? []).length > 0) return false
  const round = settledRounds(view, decision.question).find((result) => result.round === decision.round)
  return !(round?.reasons ?? []).some((reason) => (reason.evidence ?? []).length > 0)
}
