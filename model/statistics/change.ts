import { axisOf, labelOf } from './agreement'
import { transportOf } from './distance'
import { type Counts, total } from './histogram'
import type { Scale } from './scale'
import type { Change } from './statistics'
import { THRESHOLDS } from './thresholds'

/**
 * What a new round moved on one axis: half the summed change of the relative histogram, and whether that is so little
 * that another round would bring nothing. Swapped votes don't show in it; a Result's `changedShare` has them.
 *
 * Votes where there were none (or the other way round) are a change of 1, none in both rounds a change of 0.
 */
export function changeOf(before: Counts, after: Counts, scale: Scale): Change {
  const n = total(before)
  const m = total(after)
  const then = axisOf(before, scale).agreement
  const now = axisOf(after, scale).agreement
  const moved = transportOf(before, after)
  const difference = total(before.map((votes, at) => Math.abs(votes * m - (after[at] ?? 0) * n)))
  const empty = n === 0 || m === 0
  const bound = THRESHOLDS.stable[0] * 2 * n * m
  return {
    netChange: empty ? (n === m ? 0 : 1) : difference / (2 * n * m),
    stable: empty ? n === m : difference * THRESHOLDS.stable[1] <= bound,
    agreement: then === null || now === null ? null : now - then,
    w1: moved && moved.work / moved.unit,
    labelBefore: labelOf(before),
  }
}
