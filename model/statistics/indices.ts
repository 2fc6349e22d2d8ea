import { type Counts, cumulated, total } from './histogram'

/** Indices of other schools, for the export and for comparison with studies. They never reach a participant's screen. */

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

/** James, Demaree & Wolf's r_wg against uniform votes: 1 down to below 0 (often cut there); null below two votes. */
export function withinGroupAgreement(counts: Counts): number | null {
  const n = total(counts)
  if (n < 2) return null
  const mean = meanOf(counts)
  const variance = total(counts.map((votes, at) => votes * (at - mean) ** 2)) / (n - 1)
  return 1 - variance / ((counts.length ** 2 - 1) / 12)
}

function meanOf(counts: Counts): number {
  return total(counts.map((votes, at) => votes * at)) / total(counts)
}
