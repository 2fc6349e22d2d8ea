/** Votes of several people over several practices: a row a voter, a column a practice, null for no vote. Export only. */
type VoteMatrix = readonly (readonly (number | null)[])[]

/**
 * Kendall's W corrected for ties, 0 to 1: do people see the same order of practices? It says nothing about levels.
 * Null below two voters, if a vote is missing, or if every voter gives the same level to all.
 */
export function kendallW(rows: VoteMatrix): number | null {
  const complete = rows.filter((row): row is readonly number[] => !row.includes(null))
  const voters = rows.length
  if (voters < 2 || complete.length < voters) return null
  const practices = complete[0]?.length ?? 0
  const ranks = complete.map(midRanks)
  const sums = Array.from({ length: practices }, (_, at) => sum(ranks.map((row) => row[at] ?? 0)))
  const mean = sum(sums) / practices
  const ties = sum(
    complete.flatMap((row) => [...new Set(row)].map((level) => row.filter((each) => each === level).length ** 3)),
  )
  const tieCorrection = voters * (ties - voters * practices)
  const most = voters ** 2 * (practices ** 3 - practices) - tieCorrection
  return most === 0 ? null : (12 * sum(sums.map((each) => (each - mean) ** 2))) / most
}

/** Ranks from 1, equal values sharing the mean of theirs. */
function midRanks(row: readonly number[]): number[] {
  return row.map((value) => {
    const lower = row.filter((other) => other < value).length
    const equal = row.filter((other) => other === value).length
    return lower + (equal + 1) / 2
  })
}

/**
 * Krippendorff's α with the ordinal metric: 1 perfect, 0 as by chance, below 0 worse. Missing votes are allowed.
 * Null if no practice has two votes, or if all votes are the same.
 */
export function krippendorffAlpha(rows: VoteMatrix): number | null {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, at) =>
    rows.map((row) => row[at] ?? null).filter((vote) => vote !== null),
  ).filter((votes) => votes.length >= 2)
  const levels = [...new Set(columns.flat())].toSorted((a, b) => a - b)
  const totals = levels.map((level) => columns.flat().filter((vote) => vote === level).length)
  const n = sum(totals)
  /** Squared distance of two levels: the votes from one to the other, the ends counted half. */
  const distance = (a: number, b: number) => {
    const [low, high] = a < b ? [a, b] : [b, a]
    const ends = ((totals[a] ?? 0) + (totals[b] ?? 0)) / 2
    return (sum(totals.slice(low, high + 1)) - ends) ** 2
  }
  const expected = sum(totals.flatMap((x, a) => totals.map((y, b) => x * y * distance(a, b))))
  if (expected === 0) return null
  const observed = sum(
    columns.map((votes) => {
      const pairs = votes.flatMap((x) => votes.map((y) => distance(levels.indexOf(x), levels.indexOf(y))))
      return sum(pairs) / (votes.length - 1)
    }),
  )
  return 1 - ((n - 1) * observed) / expected
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
