/** Comprehensiveness, low to high: None, Minimum, Ad hoc, Consistent, Formalized. */
export const LEVELS = [0, 1, 2, 3, 4] as const
/** Scope: General, Industry, System. A larger number is more specific, not wider. */
export const SCOPES = [1, 2, 3] as const

export type Level = (typeof LEVELS)[number]
export type Scope = (typeof SCOPES)[number]

/** One point of the two-axis ballot. Level 0 has no scope: nothing is there that could be specific. */
export type Rating = { comprehensiveness: 0 } | { comprehensiveness: Exclude<Level, 0>; scope: Scope }

/** What a ballot can say. The last two are answers, never levels: they don't enter any n. */
export type Answer = Rating | 'dont-know' | 'abstain'

/** The scope of a rating, or null at level 0. */
export function scopeOf(rating: Rating): Scope | null {
  return rating.comprehensiveness === 0 ? null : rating.scope
}

export function isRating(answer: Answer): answer is Rating {
  return typeof answer === 'object'
}

export function sameRating(a: Rating, b: Rating): boolean {
  return a.comprehensiveness === b.comprehensiveness && scopeOf(a) === scopeOf(b)
}

export function sameAnswer(a: Answer, b: Answer): boolean {
  return isRating(a) && isRating(b) ? sameRating(a, b) : a === b
}

/** A rating from outside, or null: a scope at level 0, none at 1 to 4, and unknown keys are refused, never repaired. */
export function parseRating(value: unknown): Rating | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { comprehensiveness, scope, ...rest } = value as Record<string, unknown>
  if (Object.keys(rest).length > 0) return null
  const level = LEVELS.find((known) => known === comprehensiveness)
  if (level === undefined) return null
  if (level === 0) return 'scope' in value ? null : { comprehensiveness: 0 }
  const known = SCOPES.find((each) => each === scope)
  return known === undefined ? null : { comprehensiveness: level, scope: known }
}

/** An answer from outside, or null. */
export function parseAnswer(value: unknown): Answer | null {
  if (value === 'dont-know' || value === 'abstain') return value
  return parseRating(value)
}
