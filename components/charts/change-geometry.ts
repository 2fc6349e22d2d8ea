import { max, sum } from 'd3'
import type { Split } from '#model/result'
import { type Side, sidesOf } from './histogram-geometry'
import { movementBetween } from './movement'

export interface ChangePanel {
  side: Side
  n: number
  nBefore: number
  /** Where the bars stand. */
  base: number
  bars: readonly { level: number; x: number; y: number; width: number; height: number; count: number; before: number }[]
  /** The round before, as an outline over each level that had votes. */
  ghosts: readonly { level: number; x: number; y: number; width: number; height: number }[]
  /** Net movement over the bars, from level to level. */
  arcs: readonly {
    from: number
    to: number
    path: string
    head: string
    thickness: number
    x: number
    y: number
    share: number
    votes: number
  }[]
}

export interface ChangeGeometry {
  width: number
  height: number
  panels: readonly ChangePanel[]
  levels: readonly { level: number; x: number }[]
  /** The sizes of the rounds differ, so movement is told in per cent. */
  inShares: boolean
}

const ARCS = 62
const TALL = 84
const FOOT = 30
const STRIP = 44
const LABEL = 22

/**
 * One panel a group: bars of this round, outlines of the one before, and between them the least movement that makes one
 * of the other. Null where one of the two rounds withholds its numbers or shows them in another way.
 */
export function changeGeometry(before: Split, after: Split, first: 0 | 1, width: number): ChangeGeometry | null {
  const was = sidesOf(before)
  const is = sidesOf(after)
  if (!was || !is || was.length !== is.length) return null
  const count = is[0]?.counts.length ?? 5
  const band = width / count
  const centre = (index: number) => band * (index + 0.5)
  const all = [...was, ...is]
  const inShares = was.some(({ counts }, at) => sum(counts) !== sum(is[at]?.counts ?? []))
  const sizeOf = (votes: number, n: number) => (inShares ? votes / Math.max(1, n) : votes)
  const tallest = max(all.flatMap(({ counts }) => counts.map((votes) => sizeOf(votes, sum(counts))))) || 1
  const bar = Math.min(56, band * 0.5)
  const panelHeight = LABEL + ARCS + TALL + FOOT
  const panels = is.map(({ side, counts }, at): ChangePanel => {
    const last = was[at]?.counts ?? []
    const n = sum(counts)
    const nBefore = sum(last)
    const base = at * panelHeight + LABEL + ARCS + TALL
    const heightOf = (votes: number, of: number) => (sizeOf(votes, of) / tallest) * TALL
    const topOf = (level: number) =>
      base - Math.max(heightOf(counts[level] ?? 0, n), heightOf(last[level] ?? 0, nBefore)) - 6
    const moved = movementBetween(last, counts).filter(({ from, to }) => from !== to)
    return {
      side,
      n,
      nBefore,
      base,
      bars: counts.map((votes, level) => ({
        level: level + first,
        x: centre(level) - bar / 2,
        y: base - heightOf(votes, n),
        width: bar,
        height: heightOf(votes, n),
        count: votes,
        before: last[level] ?? 0,
      })),
      ghosts: last.flatMap((votes, level) =>
        votes === 0
          ? []
          : [
              {
                level: level + first,
                x: centre(level) - bar / 2 - 4,
                y: base - heightOf(votes, nBefore),
                width: bar + 8,
                height: heightOf(votes, nBefore),
              },
            ],
      ),
      arcs: moved.map(({ from, to, share, votes }) => {
        const direction = Math.sign(to - from)
        const x1 = centre(from) + direction * bar * 0.18
        const x2 = centre(to) - direction * bar * 0.18
        const y1 = topOf(from)
        const y2 = topOf(to)
        const span = Math.abs(to - from)
        // Far movements rise over near ones, and two in opposite directions keep apart.
        const peak = Math.min(y1, y2) - 18 - 14 * Math.min(2, span - 1) - (direction < 0 ? 6 : 0)
        const thickness = Math.max(1.5, Math.min(6, share * 16))
        const head = 3.5 + thickness
        // Leaves and lands upright, so that its head points straight at the level.
        const control = round((4 * peak - (y1 + y2) / 2) / 3)
        return {
          from: from + first,
          to: to + first,
          path: `M${round(x1)} ${round(y1)}C${round(x1)} ${control} ${round(x2)} ${control} ${round(x2)} ${round(y2 - head)}`,
          head: `M${round(x2 - head)} ${round(y2 - head)}H${round(x2 + head)}L${round(x2)} ${round(y2 + 1)}z`,
          thickness,
          x: (x1 + x2) / 2,
          y: peak,
          share,
          votes,
        }
      }),
    }
  })
  return {
    width,
    height: panels.length * panelHeight + STRIP,
    panels,
    levels: Array.from({ length: count }, (_, index) => ({ level: index + first, x: centre(index) })),
    inShares,
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
