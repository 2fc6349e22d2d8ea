import { type Counts, cumulated, mediansOf, total } from './histogram'
import { reaches } from './ratio'
import type { Scale } from './scale'
import type { Distance } from './statistics'
import { THRESHOLDS } from './thresholds'

/**
 * How far business and technical are apart: W₁, the earth mover's distance, in levels. It says how far the votes of one
 * group would have to move on average to look like the other's, and so sees a different spread as well as a shift.
 * @param business null: not shown
 * @param technical null: not shown
 */
export function distanceOf(business: Counts | null, technical: Counts | null, scale: Scale): Distance {
  const lowMedian = { business: levelOf(business, scale), technical: levelOf(technical, scale) }
  const nothing = { w1: null, shift: null, kind: null, lowMedian, fewVotes: false }
  if (business === null || technical === null) return { ...nothing, label: 'not-shown' }
  const moved = transportOf(business, technical)
  if (moved === null) return { ...nothing, label: 'not-computable' }
  const label = labelOf(moved)
  const isShift = reaches(Math.abs(moved.shift), moved.work, THRESHOLDS.shift)
  return {
    w1: moved.work / moved.unit,
    shift: moved.shift / moved.unit,
    kind: label === 'aligned' ? null : isShift ? 'level' : 'spread',
    label,
    lowMedian,
    fewVotes: Math.min(total(business), total(technical)) < THRESHOLDS.fewVotes,
  }
}

/** Aligned, differs or far apart, in whole numbers alone. */
function labelOf({ work, unit }: Transport): 'far-apart' | 'differs' | 'aligned' {
  if (reaches(work, unit, THRESHOLDS.farApart)) return 'far-apart'
  return reaches(work, unit, THRESHOLDS.differs) ? 'differs' : 'aligned'
}

interface Transport {
  work: number
  shift: number
  unit: number
}

/**
 * Σ |F(from) − F(to)| as whole numbers: `work / unit` is W₁ in levels, `shift / unit` the mean of `from` minus the mean
 * of `to`. Null if one of the two has no votes.
 */
export function transportOf(from: Counts, to: Counts): Transport | null {
  const n = total(from)
  const m = total(to)
  if (n === 0 || m === 0) return null
  const below = cumulated(to)
  const steps = cumulated(from).map((c, at) => (below[at] ?? 0) * n - c * m)
  return { work: total(steps.map(Math.abs)), shift: total(steps), unit: n * m }
}

function levelOf(counts: Counts | null, scale: Scale): number | null {
  const medians = counts && mediansOf(counts)
  return medians && medians.low + scale.first
}
