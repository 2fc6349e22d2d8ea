import { LEVELS, type Rating, SCOPES, sameRating } from './rating'
import type { Statistics } from './statistics/statistics'

/** The pair to prefill a decision with, of a tie the lower level; null where an axis has no suggestion. */
export function suggestedRating({ suggestion }: Pick<Statistics, 'suggestion'>): Rating | null {
  const level = LEVELS.find((known) => known === suggestion.comprehensiveness.level)
  if (level === undefined) return null
  if (level === 0) return { comprehensiveness: 0 }
  const scope = SCOPES.find((known) => known === suggestion.scope?.level)
  return scope === undefined ? null : { comprehensiveness: level, scope }
}

/**
 * Whether a decision follows the rule: the next step was ready-to-agree or hear-outliers-then-confirm, and the rating is
 * the suggestion. A tie suggests its lower level; to choose the upper one overrides the rule.
 */
export function decisionRule(
  statistics: Pick<Statistics, 'suggestion' | 'nextStep'>,
  rating: Rating,
): 'met' | 'overridden' {
  const suggested = suggestedRating(statistics)
  const { step } = statistics.nextStep
  const mayAgree = step === 'ready-to-agree' || step === 'hear-outliers-then-confirm'
  return mayAgree && suggested !== null && sameRating(rating, suggested) ? 'met' : 'overridden'
}
