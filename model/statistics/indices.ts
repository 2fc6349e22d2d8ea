import { distanceLabelOf, transportOf } from './distance'
import { type Counts, cumulated, mediansOf, neighbours, total } from './histogram'

/** Indices of other schools, for the export and for comparison with studies. They never reach a participant's screen. */

/** The positions with most votes; more than one if equal. */
export function modesOf(counts: Counts): number[] {
  const most = Math.max(...counts)
  return most === 0 ? [] : counts.flatMap((votes, at) => (votes === most ? [at] : []))
}

/** Share of the votes at or above each position; null without votes. */
export function supportAtLeast(counts: Counts): number[] | null {
  const n = total(counts)
  return n === 0 ? null : counts.map((_, at) => total(counts.slice(at)) / n)
}

/** Balinski & Laraki: the majority grade (a position), the shares strictly above and below it, and where it leans. */
export function majorityGauge(
  counts: Counts,
): { grade: number; above: number; below: number; sign: '+' | '-' | '0' } | null {
  const grade = mediansOf(counts)?.low
  if (grade === undefined) return null
  const above = total(counts.slice(grade + 1))
  const below = total(counts.slice(0, grade))
  const n = total(counts)
  return { grade, above: above / n, below: below / n, sign: above > below ? '+' : above < below ? '-' : '0' }
}

/** Tastle & Wierman's consensus, 0 to 1: 1 + Σ p · log₂(1 − |x − mean| / (K − 1)). */
export function tastleWierman(counts: Counts): number | null {
  const n = total(counts)
  if (n === 0) return null
  const mean = meanOf(counts)
  const terms = counts.map((votes, at) =>
    votes === 0 ? 0 : (votes / n) * Math.log2(1 - Math.abs(at - mean) / (counts.length - 1)),
  )
  return 1 + total(terms)
}

/** Van der Eijk's agreement A, −1 (half at each pole) to 1: the histogram as layers of equal height, weighed by votes. */
export function vanDerEijk(counts: Counts): number | null {
  const n = total(counts)
  if (n === 0) return null
  let rest = [...counts]
  let agreement = 0
  while (rest.some((votes) => votes > 0)) {
    const present = rest.map((votes) => votes > 0)
    const size = present.filter(Boolean).length
    const height = Math.min(...rest.filter((votes) => votes > 0))
    agreement += ((height * size) / n) * layerAgreement(present, size)
    rest = rest.map((votes) => Math.max(0, votes - height))
  }
  return agreement
}

/** A layer counts triples of levels that look like one peak (110, 011) against those that look like two (101). */
function layerAgreement(present: readonly boolean[], size: number): number {
  if (size === 1) return 1
  const levels = present.length
  let onePeak = 0
  let twoPeaks = 0
  for (let i = 0; i < levels; i++)
    for (let j = i + 1; j < levels; j++)
      for (let k = j + 1; k < levels; k++) {
        const [a, b, c] = [present[i], present[j], present[k]]
        if (b && a !== c) onePeak++
        if (!b && a && c) twoPeaks++
      }
  if (onePeak + twoPeaks === 0) return 0
  const unimodality = ((levels - 2) * onePeak - (levels - 1) * twoPeaks) / ((levels - 2) * (onePeak + twoPeaks))
  return unimodality * (1 - (size - 1) / (levels - 1))
}

/** Blair & Lacy's l², 0 to 1: 1 − 2 · (average distance of two random votes) / (K − 1). */
export function blairLacy(counts: Counts): number | null {
  const n = total(counts)
  if (n === 0) return null
  const squares = cumulated(counts)
    .slice(0, -1)
    .map((c) => (c / n - 0.5) ** 2)
  return total(squares) / ((counts.length - 1) / 4)
}

/** Interquartile range by Hyndman & Fan's type 2 (averages at jumps, mirror-symmetric) or 7 (as d3.quantile). */
export function interquartileRange(counts: Counts, type: 2 | 7): number | null {
  const n = total(counts)
  if (n === 0) return null
  const below = cumulated(counts)
  /** The i-th smallest vote, from 1. */
  const vote = (i: number) => below.findIndex((c) => c >= Math.min(Math.max(i, 1), n))
  const quartile = (quarters: 1 | 3) => {
    if (type === 2) {
      const position = (n * quarters) / 4
      return Number.isInteger(position) ? (vote(position) + vote(position + 1)) / 2 : vote(Math.ceil(position))
    }
    const position = 1 + ((n - 1) * quarters) / 4
    const whole = Math.floor(position)
    return vote(whole) + (position - whole) * (vote(whole + 1) - vote(whole))
  }
  return quartile(3) - quartile(1)
}

/** James, Demaree & Wolf's r_wg against uniform votes: 1 down to below 0 (often cut there); null below two votes. */
export function withinGroupAgreement(counts: Counts): number | null {
  const n = total(counts)
  if (n < 2) return null
  const mean = meanOf(counts)
  const variance = total(counts.map((votes, at) => votes * (at - mean) ** 2)) / (n - 1)
  return 1 - variance / ((counts.length ** 2 - 1) / 12)
}

/** Cliff's δ = P(a > b) − P(a < b), −1 to 1; null if either is empty. */
export function cliffsDelta(a: Counts, b: Counts): number | null {
  const pairs = total(a) * total(b)
  if (pairs === 0) return null
  return total(a.map((votes, at) => votes * (total(b.slice(0, at)) - total(b.slice(at + 1))))) / pairs
}

/** Whether moving one vote of either group by one level changes the label of their distance; null if not computable. */
export function isDistanceFragile(business: Counts, technical: Counts): boolean | null {
  const label = distanceLabelOf(business, technical)
  if (label === 'not-computable') return null
  return (
    neighbours(business).some((moved) => distanceLabelOf(moved, technical) !== label) ||
    neighbours(technical).some((moved) => distanceLabelOf(business, moved) !== label)
  )
}

/** More votes than this would take too long to enumerate, and no longer fit whole numbers. */
const MOST_VOTES = 40

/**
 * Exact two-sided permutation p of W₁: how often a random split of the pooled votes is at least as far apart.
 * Null above 40 votes or if a group is empty. For tests and curiosity: people in a room are not a sample.
 */
export function permutationP(business: Counts, technical: Counts): number | null {
  const observed = transportOf(business, technical)
  const pooled = business.map((votes, at) => votes + (technical[at] ?? 0))
  if (!observed || total(pooled) > MOST_VOTES) return null
  let asFar = 0
  let all = 0
  /** Chooses the votes of a group of the business' size, level by level. */
  const choose = (chosen: readonly number[], left: number, ways: number) => {
    const at = chosen.length
    const votes = pooled[at]
    if (votes === undefined) {
      if (left > 0) return
      const rest = pooled.map((count, i) => count - (chosen[i] ?? 0))
      all += ways
      if ((transportOf(chosen, rest)?.work ?? 0) >= observed.work) asFar += ways
      return
    }
    for (let taken = 0; taken <= Math.min(votes, left); taken++)
      choose([...chosen, taken], left - taken, ways * binomial(votes, taken))
  }
  choose([], total(business), 1)
  return asFar / all
}

function binomial(n: number, k: number): number {
  let value = 1
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i
  return value
}

function meanOf(counts: Counts): number {
  return total(counts.map((votes, at) => votes * at)) / total(counts)
}
