import { sum } from 'd3'

/** Votes that moved from one level to another between two rounds, or stayed; positions are indexes into the counts. */
export interface Movement {
  from: number
  to: number
  /** Share of the room, 0 to 1. */
  share: number
  /** The same in votes of the later round; whole whenever both rounds have as many votes. */
  votes: number
}

/**
 * The least movement that turns one round into the next: both are sorted and paired rank by rank.
 *
 * It is computed from counts alone, so it can't follow anybody: two people who swap their votes don't show in it.
 * Rounds of different size are compared by share. Empty if one of the two has no votes.
 */
export function movementBetween(before: readonly number[], after: readonly number[]): Movement[] {
  const n = sum(before)
  const m = sum(after)
  if (n === 0 || m === 0) return []
  // In units of 1/(n·m), so that every share is a whole number until the last step.
  const have = before.map((count) => count * m)
  const want = after.map((count) => count * n)
  const found: Movement[] = []
  let from = 0
  let to = 0
  while (from < have.length && to < want.length) {
    const amount = Math.min(have[from] ?? 0, want[to] ?? 0)
    if (amount > 0) found.push({ from, to, share: amount / (n * m), votes: amount / n })
    have[from] = (have[from] ?? 0) - amount
    want[to] = (want[to] ?? 0) - amount
    if (have[from] === 0) from += 1
    else to += 1
  }
  return found
}

/** Where each vote of the later round, lowest first, stood before: an index, or null where there was no earlier round. */
export function originsOf(before: readonly number[], after: readonly number[]): (number | null)[] {
  const ranked = before.flatMap((count, level) => new Array<number>(count).fill(level))
  const n = sum(after)
  return Array.from({ length: n }, (_, rank) => ranked[Math.floor((rank * ranked.length) / n)] ?? null)
}
