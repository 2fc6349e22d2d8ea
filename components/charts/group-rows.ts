import type { PracticeId } from '#model/practice'
import type { Pass } from '#model/question'
import type { PracticeStanding } from '#model/standing'
import type { Distance } from '#model/statistics/statistics'

/** How business and technical lie on one question. */
export interface GroupRow {
  practice: PracticeId
  business: readonly number[]
  technical: readonly number[]
  distance: Distance & { w1: number }
}

/** Widest apart first; where two are equally far, the one with more votes; then model order. */
export function byDistance(rows: readonly GroupRow[]): GroupRow[] {
  return rows.toSorted(
    (a, b) => b.distance.w1 - a.distance.w1 || Number(a.distance.fewVotes) - Number(b.distance.fewVotes),
  )
}

/** The questions of one pass on one axis whose groups can be told apart, and how many can't. */
export function groupRows(
  standings: readonly PracticeStanding[],
  pass: Pass,
  axis: 'comprehensiveness' | 'scope',
): { rows: GroupRow[]; without: number } {
  const inPlay = standings.filter(({ standing }) => standing !== 'excluded')
  const rows = inPlay.flatMap((standing): GroupRow[] => {
    const { result, statistics } = standing[pass]
    const votes = result?.[axis]
    const distance = statistics?.divergence[axis]
    if (!votes?.business || !votes.technical || !distance || distance.w1 === null) return []
    return [
      {
        practice: standing.practice,
        business: votes.business,
        technical: votes.technical,
        distance: { ...distance, w1: distance.w1 },
      },
    ]
  })
  const asked = inPlay.filter((standing) => standing[pass].result !== null).length
  return { rows: byDistance(rows), without: asked - rows.length }
}

/** Which group is higher, if the votes say so: by the shift of all votes, and not against the middle votes. */
export function higherOf({
  shift,
  lowMedian: { business, technical },
  kind,
}: Distance): 'business' | 'technical' | null {
  if (kind !== 'level' || shift === null || business === null || technical === null) return null
  if (business !== technical && business > technical !== shift > 0) return null
  return shift > 0 ? 'business' : shift < 0 ? 'technical' : null
}

/** Bars behind a row: share of the group at each level, as heights from 0 to 1 of the tallest of both groups. */
export function barHeights(row: Pick<GroupRow, 'business' | 'technical'>): {
  business: number[]
  technical: number[]
} {
  const shares = (counts: readonly number[]) => {
    const n = counts.reduce((a, b) => a + b, 0)
    return counts.map((count) => (n === 0 ? 0 : count / n))
  }
  const business = shares(row.business)
  const technical = shares(row.technical)
  const tallest = Math.max(...business, ...technical) || 1
  return { business: business.map((share) => share / tallest), technical: technical.map((share) => share / tallest) }
}
