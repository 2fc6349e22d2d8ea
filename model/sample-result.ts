import type { Group } from './people'
import { type Answer, isRating, LEVELS, type Rating, SCOPES, scopeOf } from './rating'
import type { Result, Split1 } from './result'

/**
 * A revealed round with every split shown, made of plain answers: for tests, and for pages to be looked at without a
 * server. Everybody eligible has responded unless `eligible` says that there are more.
 */
export function sampleResult(
  answers: Record<Group, readonly Answer[]>,
  { round = 1, eligible = {} }: { round?: number; eligible?: Partial<Record<Group, number>> } = {},
): Result {
  const everybody = [...answers.business, ...answers.technical]
  const split = (levels: readonly number[], of: (rating: Rating) => number | null) => {
    const counts = (given: readonly Answer[]) =>
      levels.map((level) => given.filter((answer) => isRating(answer) && of(answer) === level).length)
    return { all: counts(everybody), business: counts(answers.business), technical: counts(answers.technical) }
  }
  const count = (wanted: Answer): Split1 => {
    const among = (given: readonly Answer[]) => given.filter((answer) => answer === wanted).length
    return { all: among(everybody), business: among(answers.business), technical: among(answers.technical) }
  }
  const turnout = (group: Group) => ({
    eligible: eligible[group] ?? answers[group].length,
    responded: answers[group].length,
  })
  const ratings = everybody.filter(isRating)
  return {
    round,
    openedAt: '2026-03-02T09:00:00.000Z',
    revealedAt: '2026-03-02T09:05:00.000Z',
    progress: { business: turnout('business'), technical: turnout('technical') },
    changedShare: null,
    comprehensiveness: split(LEVELS, (rating) => rating.comprehensiveness),
    scope: split(SCOPES, scopeOf),
    map: LEVELS.map((level) =>
      SCOPES.map(
        (scope) =>
          ratings.filter((rating) => rating.comprehensiveness === level && (scopeOf(rating) ?? 1) === scope).length,
      ),
    ),
    dontKnow: count('dont-know'),
    abstain: count('abstain'),
    reasons: [],
  }
}

/** A level and a scope as a rating; scope 2 unless said otherwise, none at level 0. */
export function rated(level: (typeof LEVELS)[number], scope: (typeof SCOPES)[number] = 2): Rating {
  return level === 0 ? { comprehensiveness: 0 } : { comprehensiveness: level, scope }
}
