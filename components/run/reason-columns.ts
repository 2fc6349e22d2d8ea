import { isRating, type Level } from '#model/rating'
import type { Reason } from '#model/result'

/** Reasons side by side: high, low, and those that name no level. */
export interface ReasonColumns {
  upper: { levels: readonly Level[]; reasons: readonly Reason[] }
  lower: { levels: readonly Level[]; reasons: readonly Reason[] }
  other: readonly Reason[]
}

/** The farthest from the middle vote come first: they are the ones to hear. */
export function reasonColumns(reasons: readonly Reason[], middle: number | null): ReasonColumns {
  const named = reasons.flatMap((reason) =>
    reason.answer && isRating(reason.answer) ? [{ reason, level: reason.answer.comprehensiveness }] : [],
  )
  const from = middle ?? 0
  const has = (at: number) => named.some(({ level }) => level === at)
  // The middle level itself stands with its neighbour: 1 against 3 and 4, but 1 and 2 against 3. Alone at the top, it is the top.
  const above = named.some(({ level }) => level > from)
  const below = named.some(({ level }) => level < from)
  const lowest = below && (!above || (has(from + 1) && !has(from - 1))) ? from : from + 1
  const column = (high: boolean) => {
    const here = named
      .filter(({ level }) => level >= lowest === high)
      .toSorted((a, b) => Math.abs(b.level - from) - Math.abs(a.level - from))
    return {
      levels: [...new Set(here.map(({ level }) => level))].toSorted((a, b) => a - b),
      reasons: here.map(({ reason }) => reason),
    }
  }
  return {
    upper: column(true),
    lower: column(false),
    other: reasons.filter(({ answer }) => answer === null || !isRating(answer)),
  }
}
