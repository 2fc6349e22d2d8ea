import type { DecisionCommand } from '#model/command'
import type { Outcome } from '#model/decision'
import { LIMITS } from '#model/limits'
import { passOf, type QuestionId } from '#model/question'
import type { Level, Rating, Scope } from '#model/rating'
import type { Statistics } from '#model/statistics/statistics'
import { decisionRule, suggestedRating } from '#model/suggested-rating'

/** What is chosen on the decide panel; kept on this device until it is recorded. The rationale is a shared text of its own. */
export interface DecideDraft {
  level: Level | null
  scope: Scope | null
  /** Null: as the votes and the rule say. */
  outcome: Outcome | null
  evidence: readonly string[]
  owner: string
  reviewOn: string
}

/** A year from `today` (`YYYY-MM-DD`); the last of February in a common year. */
export function yearAfter(today: string): string {
  const year = Number(today.slice(0, 4)) + 1
  const day = today.slice(5) === '02-29' ? '02-28' : today.slice(5)
  return `${year}-${day}`
}

/** The panel as it first opens: what the votes suggest, and nothing the facilitator has to write. */
export function freshDraft(statistics: Statistics | null, today: string): DecideDraft {
  const suggestion = statistics && suggestedRating(statistics)
  return {
    level: suggestion?.comprehensiveness ?? null,
    scope: suggestion && suggestion.comprehensiveness !== 0 ? suggestion.scope : null,
    outcome: null,
    evidence: [],
    owner: '',
    reviewOn: yearAfter(today),
  }
}

/** The rating of the draft, or null while level or scope is missing. */
export function ratingOf({ level, scope }: Pick<DecideDraft, 'level' | 'scope'>): Rating | null {
  if (level === null) return null
  if (level === 0) return { comprehensiveness: 0 }
  return scope === null ? null : { comprehensiveness: level, scope }
}

/** Whether recording this would override the rule; without a vote it always does. */
export function ruleOf(statistics: Statistics | null, rating: Rating): 'met' | 'overridden' {
  return statistics ? decisionRule(statistics, rating) : 'overridden'
}

/** What the record says where the facilitator chooses nothing else. */
export function derivedOutcome(statistics: Statistics | null, rating: Rating): Outcome {
  if (statistics?.nextStep.step === 'record-disagreement') return 'stable-disagreement'
  if (ruleOf(statistics, rating) === 'overridden') return 'overridden'
  return statistics?.nextStep.step === 'ready-to-agree' ? 'agreed' : 'agreed-with-reservations'
}

/** A claim of level 3 or more today that nothing stands behind. */
export function lacksEvidence(question: QuestionId, draft: Pick<DecideDraft, 'level' | 'evidence'>): boolean {
  return passOf(question) === 'current' && (draft.level ?? 0) >= 3 && !draft.evidence.some((link) => link.trim() !== '')
}

type DraftProblem = 'level' | 'scope' | 'rationale' | 'rationale-long' | 'evidence'

/** What still keeps the decision from being recorded, in the order of the panel. */
export function problemsOf(draft: DecideDraft, rationale: string): DraftProblem[] {
  const problems: DraftProblem[] = []
  if (draft.level === null) problems.push('level')
  else if (draft.level > 0 && draft.scope === null) problems.push('scope')
  if (rationale.trim() === '') problems.push('rationale')
  if (rationale.length > LIMITS.text) problems.push('rationale-long')
  if (draft.evidence.some((link) => link.trim() !== '' && !isLink(link.trim()))) problems.push('evidence')
  return problems
}

function isLink(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && text.length <= LIMITS.evidenceLength
}

/** The command that records the draft, or null while something is missing. `round` guards against a screen out of date. */
export function decideCommand(
  question: QuestionId,
  draft: DecideDraft,
  rationale: string,
  round: number,
): Extract<DecisionCommand, { type: 'decide' }> | null {
  const rating = ratingOf(draft)
  if (!rating || problemsOf(draft, rationale).length > 0) return null
  const evidence = draft.evidence.map((link) => link.trim()).filter((link) => link !== '')
  return {
    type: 'decide',
    question,
    rating,
    rationale: rationale.trim(),
    round,
    ...(draft.outcome ? { outcome: draft.outcome } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(draft.owner.trim() ? { owner: draft.owner.trim() } : {}),
    ...(draft.reviewOn ? { reviewOn: draft.reviewOn } : {}),
  }
}

/** A draft read back from this device; null where it isn't one. */
export function parseDraft(stored: string | null): DecideDraft | null {
  if (stored === null) return null
  try {
    const value: unknown = JSON.parse(stored)
    if (typeof value !== 'object' || value === null || !('reviewOn' in value) || !('evidence' in value)) return null
    return value as DecideDraft // written by this page alone, and only ever shown to the one who wrote it
  } catch {
    return null
  }
}
