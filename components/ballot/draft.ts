import { type BallotEntry, isEvidence } from '#lib/docs/ballot-doc'
import { LIMITS } from '#model/limits'
import { type Answer, isRating, LEVELS, type Level, SCOPES, type Scope, scopeOf } from '#model/rating'

/** What somebody has chosen and written but not sent. */
export interface Draft {
  level: Level | null
  /** Kept while level 0 hides it, so that a detour costs nothing. */
  scope: Scope | null
  out: 'dont-know' | 'abstain' | null
  reason: string
  evidence: readonly string[]
  /** The evidence address being typed. */
  link: string
}

/** Nothing is chosen before somebody chooses. */
export const EMPTY_DRAFT: Draft = { level: null, scope: null, out: null, reason: '', evidence: [], link: '' }

/** A sent entry, taken up again to change it. */
export function draftOf({ answer, reason = '', evidence = [] }: BallotEntry): Draft {
  const kept = { ...EMPTY_DRAFT, reason, evidence }
  if (answer === null) return kept
  if (!isRating(answer)) return { ...kept, out: answer }
  return { ...kept, level: answer.comprehensiveness, scope: scopeOf(answer) }
}

export function withLevel(draft: Draft, level: Level): Draft {
  return { ...draft, level, out: null }
}

/** Level 0 has no scope: then the choice is ignored. */
export function withScope(draft: Draft, scope: Scope): Draft {
  return draft.level === 0 ? draft : { ...draft, scope, out: null }
}

/** Clears the level, keeps the reason. */
export function withOut(draft: Draft, out: NonNullable<Draft['out']>): Draft {
  return { ...draft, level: null, scope: null, out }
}

/** The answer as far as it is complete: levels 1 to 4 need a scope. */
export function answerOf({ level, scope, out }: Draft): Answer | null {
  if (out) return out
  if (level === null) return null
  if (level === 0) return { comprehensiveness: 0 }
  return scope === null ? null : { comprehensiveness: level, scope }
}

/** The entry that Send would write; an address that is still in its field counts as given. Null while something is missing. */
export function entryOf(draft: Draft, round: number): (BallotEntry & { answer: Answer }) | null {
  const answer = answerOf(draft)
  if (answer === null) return null
  const reason = draft.reason.trim().slice(0, LIMITS.text)
  const { evidence } = withLink(draft)
  return {
    round,
    answer,
    ...(reason ? { reason } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
  }
}

/** Takes the typed address into the list, if it is one and there is room. */
export function withLink(draft: Draft): Draft {
  const link = draft.link.trim()
  const fits =
    isEvidence(link) &&
    link.length <= LIMITS.evidenceLength &&
    draft.evidence.length < LIMITS.evidenceCount &&
    !draft.evidence.includes(link)
  return fits ? { ...draft, evidence: [...draft.evidence, link], link: '' } : draft
}

/** A draft from the browser's storage; null for anything else. */
export function parseDraft(text: string | null): Draft | null {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return null
    const { level, scope, out, reason, evidence, link } = value as Record<string, unknown>
    return {
      level: LEVELS.find((known) => known === level) ?? null,
      scope: SCOPES.find((known) => known === scope) ?? null,
      out: out === 'dont-know' || out === 'abstain' ? out : null,
      reason: typeof reason === 'string' ? reason : '',
      evidence: Array.isArray(evidence) ? evidence.filter(isEvidence) : [],
      link: typeof link === 'string' ? link : '',
    }
  } catch {
    return null
  }
}
