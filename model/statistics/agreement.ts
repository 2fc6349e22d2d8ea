import { type Counts, cumulated, mediansOf, neighbours, total } from './histogram'
import { reaches } from './ratio'
import type { Scale } from './scale'
import type { AgreementLabel, Axis } from './statistics'
import { THRESHOLDS } from './thresholds'

/**
 * One axis of one round.
 *
 * Agreement C = 1 − 2 · (average distance from the middle vote) / (K − 1), which is 1 − Leik's D: at least C of the
 * voters are within one level of the middle vote (five levels) or exactly on it (three).
 * @param groups the same votes by group, for the median with equal weights; leave out where the split isn't shown
 */
export function axisOf(counts: Counts, scale: Scale, groups?: { business: Counts; technical: Counts }): Axis {
  const n = total(counts)
  const medians = mediansOf(counts)
  const label = labelOf(counts)
  const lowest = counts.findIndex((votes) => votes > 0)
  const highest = counts.findLastIndex((votes) => votes > 0)
  const balanced = groups ? balancedLowMedian(groups.business, groups.technical) : null
  const count = (wanted: (at: number) => boolean) => total(counts.filter((_, at) => wanted(at)))
  return {
    n,
    counts,
    agreement: n === 0 ? null : 1 - (2 * distanceFromMedian(counts)) / (n * (counts.length - 1)),
    label,
    twoCamps: valleyOf(counts) !== null,
    lowMedian: medians && medians.low + scale.first,
    highMedian: medians && medians.high + scale.first,
    balancedLowMedian: balanced === null ? null : balanced + scale.first,
    within: medians ? count((at) => Math.abs(at - medians.low) <= scale.near) : 0,
    outliers: medians
      ? count((at) => at <= medians.low - THRESHOLDS.outlier || at >= medians.high + THRESHOLDS.outlier)
      : 0,
    range: n === 0 ? null : [lowest + scale.first, highest + scale.first],
    fragile: n < 2 ? null : neighbours(counts).some((moved) => labelOf(moved) !== label),
    fewVotes: n >= 1 && n < THRESHOLDS.fewVotes,
  }
}

/** Strong, moderate, weak (better than random votes) or divided, in whole numbers alone. */
export function labelOf(counts: Counts): AgreementLabel {
  const n = total(counts)
  if (n === 0) return 'no-votes'
  if (n === 1) return 'single-vote'
  if (valleyOf(counts) !== null) return 'divided'
  const distance = distanceFromMedian(counts)
  const most = n * (counts.length - 1)
  if (reaches(most - 2 * distance, most, THRESHOLDS.strong)) return 'strong'
  if (reaches(most - 2 * distance, most, THRESHOLDS.moderate)) return 'moderate'
  const uniform = total(counts.map((_, at) => Math.min(at, counts.length - at)))
  return distance * counts.length < n * uniform ? 'weak' : 'divided'
}

/**
 * The position between two camps: a quarter of the votes or more on either side, and less than half as many votes on
 * it as at the lower of the two peaks. The deepest one, the lowest of equals; null if the room isn't in two camps.
 */
export function valleyOf(counts: Counts): number | null {
  const n = total(counts)
  const valleys = counts
    .map((votes, at) => ({ votes, at, below: counts.slice(0, at), above: counts.slice(at + 1) }))
    .slice(1, -1)
    .filter(
      ({ votes, below, above }) =>
        n > 0 &&
        reaches(total(below), n, THRESHOLDS.camp) &&
        reaches(total(above), n, THRESHOLDS.camp) &&
        2 * votes < Math.min(Math.max(...below), Math.max(...above)),
    )
  return valleys.toSorted((a, b) => a.votes - b.votes || a.at - b.at)[0]?.at ?? null
}

/** Sum of all votes' distances from the middle vote, in levels; any median between low and high gives the same. */
export function distanceFromMedian(counts: Counts): number {
  const n = total(counts)
  return total(cumulated(counts).map((c) => Math.min(c, n - c)))
}

/** The low median if each group weighed half, as a position; null unless both have votes. */
export function balancedLowMedian(business: Counts, technical: Counts): number | null {
  const nb = total(business)
  const nt = total(technical)
  if (nb === 0 || nt === 0) return null
  const ct = cumulated(technical)
  return cumulated(business).findIndex((cb, at) => cb * nt + (ct[at] ?? 0) * nb >= nb * nt)
}
