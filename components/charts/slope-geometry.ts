import type { PracticeId } from '#model/practice'
import type { Rating } from '#model/rating'

/** One practice, last assessment and now. Null: not decided then, or not decided now. */
export interface SlopeRow {
  practice: PracticeId
  last: Rating | null
  now: Rating | null
  target: Rating | null
}

/** Practices that went the same way, as one line. */
export interface SlopeLine {
  from: number
  to: number
  practices: readonly PracticeId[]
  kind: 'up' | 'down' | 'same'
}

/** Lines between the levels of two assessments, one for each pair of levels; rows that lack one of the two have none. */
export function slopeLines(rows: readonly SlopeRow[]): SlopeLine[] {
  const found = new Map<string, SlopeLine>()
  for (const { practice, last, now } of rows) {
    if (!last || !now) continue
    const from = last.comprehensiveness
    const to = now.comprehensiveness
    const key = `${from} ${to}`
    const kind = to > from ? 'up' : to < from ? 'down' : 'same'
    found.set(key, { from, to, kind, practices: [...(found.get(key)?.practices ?? []), practice] })
  }
  return [...found.values()].toSorted((a, b) => a.from - b.from || a.to - b.to)
}

/** How many went up, down or stayed; `without` lacks one of the two levels. */
export function slopeCounts(rows: readonly SlopeRow[]): Record<'up' | 'down' | 'same' | 'without', number> {
  const lines = slopeLines(rows)
  const count = (kind: SlopeLine['kind']) =>
    lines.filter((line) => line.kind === kind).reduce((sum, { practices }) => sum + practices.length, 0)
  return {
    up: count('up'),
    down: count('down'),
    same: count('same'),
    without: rows.filter(({ last, now }) => !last || !now).length,
  }
}

export interface SlopeGeometry {
  width: number
  height: number
  leftX: number
  rightX: number
  /** Middle of each level, by level number. */
  levelY: readonly number[]
  lines: readonly (SlopeLine & { path: string; thickness: number; labelX: number; labelY: number })[]
}

const TOP = 34
const STEP = 52
const MOST = 14

/** The two columns of levels and the lines between them, as wide as they have practices. */
export function slopeGeometry(rows: readonly SlopeRow[], width: number): SlopeGeometry {
  const lines = slopeLines(rows)
  const side = Math.min(150, width * 0.3)
  const leftX = side
  const rightX = width - side
  const levelY = [0, 1, 2, 3, 4].map((level) => TOP + (4 - level) * STEP + STEP / 2)
  const largest = Math.max(1, ...lines.map(({ practices }) => practices.length))
  const per = Math.min(4, MOST / largest)
  const y = (level: number) => levelY[level] ?? 0
  return {
    width,
    height: TOP + 5 * STEP + 4,
    leftX,
    rightX,
    levelY,
    lines: lines.map((line) => {
      const middle = (leftX + rightX) / 2
      // Labels of lines that cross would meet in the middle: each stands nearer to where it came from.
      const share = line.kind === 'same' ? 0.5 : line.kind === 'up' ? 0.3 : 0.7
      const labelX = leftX + (rightX - leftX) * share
      const t = share
      const ease = t * t * (3 - 2 * t)
      return {
        ...line,
        path: `M${leftX} ${y(line.from)}C${middle} ${y(line.from)} ${middle} ${y(line.to)} ${rightX} ${y(line.to)}`,
        thickness: Math.max(1.5, line.practices.length * per),
        labelX,
        labelY: y(line.from) + (y(line.to) - y(line.from)) * ease,
      }
    }),
  }
}
