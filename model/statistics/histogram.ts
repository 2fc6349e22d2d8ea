/** Votes per level, low to high. Positions are indexes here; level numbers begin where a Scale says. */
export type Counts = readonly number[]

export function total(counts: Counts): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

/** Votes at or below each position. */
export function cumulated(counts: Counts): number[] {
  let sum = 0
  return counts.map((count) => {
    sum += count
    return sum
  })
}

/** The lower and the higher middle vote (equal unless an even n splits); null without votes. */
export function mediansOf(counts: Counts): { low: number; high: number } | null {
  const n = total(counts)
  if (n === 0) return null
  const below = cumulated(counts)
  return { low: below.findIndex((c) => 2 * c >= n), high: below.findIndex((c) => 2 * c > n) }
}

/** The histograms that differ by one vote moved by one level. */
export function neighbours(counts: Counts): number[][] {
  return counts.flatMap((count, from) =>
    count === 0
      ? []
      : [from - 1, from + 1]
          .filter((to) => to >= 0 && to < counts.length)
          .map((to) => counts.map((votes, at) => votes + (at === to ? 1 : at === from ? -1 : 0))),
  )
}
