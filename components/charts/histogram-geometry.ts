import { max, pairs, range, scaleLinear, sum } from 'd3'
import type { Group } from '#model/people'
import type { Split } from '#model/result'
import { type MarkLayout, markLayout, markPlaces, reachOf } from './mark-layout'

/** Who a mark stands for; `all` where the groups may not be told apart. */
export type Side = Group | 'all'

export interface HistogramInput {
  votes: Split
  /** The round before, for the grey outlines; null in round 1. */
  previous: Split | null
  /** Number of the first level: 0, or 1 for scope. */
  first: number
  /** Low median per group, as level numbers. */
  middle: Readonly<Record<Side, number | null>>
  /** Levels the votes suggest: none, one, or the two of a tie. */
  suggested: readonly number[]
  decided: number | null
  mine: { level: number; group: Group | null } | null
  /** Whether bars show people (false) or shares of their group (true); null or left out: shares as soon as sizes are uneven. */
  share?: boolean | null
  /** `wide` has the group labels at the left; `hall` is as wide and lower; `narrow` leaves them to the page, above and below. */
  shape: 'wide' | 'narrow' | 'hall'
}

interface Mark {
  x: number
  y: number
  mine: boolean
  /** Where the mark of the same rank stood in the round before (never the same person's); else the strip. */
  fromX: number
  fromY: number
}

export interface SideGeometry {
  side: Side
  /** −1 grows up from the strip, 1 down. */
  direction: -1 | 1
  n: number
  /** The edge of the strip this side stands on. */
  edge: number
  marks: readonly Mark[]
  /** Filled instead of marks when there are too many votes. */
  bars: readonly Box[]
  /** The round before, as an outline. */
  outlines: readonly string[]
  counts: readonly { level: number; x: number; y: number; count: number; mine: boolean }[]
  /** The bar on the strip at the group's low median. */
  middle: { level: number; box: Box } | null
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface HistogramGeometry {
  width: number
  height: number
  bands: readonly { level: number; x: number; left: number; width: number; strong: boolean }[]
  strip: { left: number; right: number; top: number; bottom: number }
  /** Ruler ticks of one tenth of a band at the strip. */
  ticks: string
  /** Hairlines between the bands. */
  dividers: string
  sides: readonly SideGeometry[]
  layout: MarkLayout
  /** One group is more than three times the other, so that it matters what a bar shows. */
  uneven: boolean
  /** Bars show shares of each group instead of people. */
  share: boolean
  suggestedFrame: Box | null
  decidedFrame: Box | null
  /** Where the bob hangs: the low one of a tie. */
  bobX: number | null
  lockX: number | null
}

const STRIP = 50
const HEADROOM = 40
const GAP = 8
/** Room for the number at the end of a column. */
const COUNT = 25
const TALL = 100
const TALL_SINGLE = 168
const SHAPES = {
  wide: { left: 84, band: 74, mostVotes: Number.POSITIVE_INFINITY, low: 1 },
  narrow: { left: 0, band: 65, mostVotes: 40, low: 1 },
  hall: { left: 84, band: 74, mostVotes: Number.POSITIVE_INFINITY, low: 0.7 },
} as const

/** Business above, technical below, or one undivided side; null where no numbers are shown at all. */
export function sidesOf(votes: Split): readonly { side: Side; counts: readonly number[] }[] | null {
  if (votes.business && votes.technical) {
    return [
      { side: 'business', counts: votes.business },
      { side: 'technical', counts: votes.technical },
    ]
  }
  return votes.all ? [{ side: 'all', counts: votes.all }] : null
}

/** Everything the histogram draws, in units of its viewBox; null where the numbers are withheld. */
export function histogramGeometry(input: HistogramInput): HistogramGeometry | null {
  const sides = sidesOf(input.votes)
  if (!sides) return null
  const before = matchingSides(input.previous, sides.length)
  const levels = sides[0]?.counts.map((_, index) => index + input.first) ?? []
  const { left, mostVotes, band: usual, low: lowered } = SHAPES[input.shape]
  const band = (usual * 5) / levels.length
  const mirrored = sides.length === 2
  const half = (mirrored ? TALL : TALL_SINGLE) * lowered
  const top = HEADROOM + COUNT + half + GAP - 4
  const strip = { left, right: left + band * levels.length, top, bottom: top + STRIP }
  const height = strip.bottom + (mirrored ? top - HEADROOM + 8 : 2)
  const centre = (level: number) => left + (level - input.first + 0.5) * band

  const ns = sides.map(({ counts }) => sum(counts))
  const uneven = mirrored && Math.min(...ns) > 0 && Math.max(...ns) > 3 * Math.min(...ns)
  const share = uneven && (input.share ?? true)
  const highest = max([...sides, ...before].flatMap(({ counts }) => [...counts])) ?? 0
  const natural = markLayout(highest, Math.min(band, usual), half)
  const layout = { ...natural, bars: natural.bars || share || sum(ns) > mostVotes }

  const lengthOf = (count: number, n: number) => (share ? count / Math.max(1, n) : count)
  const tallest = max([...sides, ...before].flatMap(({ counts }) => counts.map((c) => lengthOf(c, sum(counts))))) ?? 0
  const length = scaleLinear([0, tallest || 1], [0, half])

  const drawn = sides.map(({ side, counts }, index): SideGeometry => {
    const direction = index === 0 ? -1 : 1
    const edge = index === 0 ? strip.top : strip.bottom
    const start = edge + direction * GAP
    const n = sum(counts)
    const last = before[index]?.counts ?? null
    const lastPlaces = last ? placesOf(last, input.first, layout, centre, start, direction) : []
    const places = placesOf(counts, input.first, layout, centre, start, direction)
    const mineHere = input.mine && (side === 'all' || input.mine.group === side) ? input.mine.level : null
    const outermost = places.findLastIndex((place) => place.level === mineHere)
    const endOf = (count: number) => (layout.bars ? length(lengthOf(count, n)) : reachOf(count, layout))
    const beforeEnd = (level: number) => {
      const count = last?.[level - input.first] ?? 0
      return layout.bars ? length(lengthOf(count, sum(last ?? []))) : reachOf(count, layout)
    }
    const middle = n > 0 ? input.middle[side] : null
    return {
      side,
      direction,
      n,
      edge,
      marks: layout.bars
        ? []
        : places.map((place, rank) => {
            // Rank by rank is the shortest way from one round to the next, and follows nobody.
            const from = lastPlaces[Math.floor((rank * lastPlaces.length) / places.length)]
            return {
              x: place.x,
              y: place.y,
              mine: rank === outermost,
              fromX: (from?.x ?? place.x) - place.x,
              fromY: (from?.y ?? edge) - place.y,
            }
          }),
      bars: layout.bars
        ? counts.map((count, at) => box(centre(at + input.first), start, endOf(count), direction, band * 0.5))
        : [],
      outlines: (last ?? []).flatMap((count, at) => {
        if (count === 0) return []
        const x = centre(at + input.first)
        return layout.bars
          ? [barOutline(x, start, beforeEnd(at + input.first), direction, band * 0.5 + 6)]
          : [markOutline(x, start, count, direction, layout)]
      }),
      counts: counts.flatMap((count, at) => {
        if (count === 0) return []
        const level = at + input.first
        const away = Math.max(endOf(count), beforeEnd(level)) + (direction < 0 ? 7 : 16)
        return [{ level, x: centre(level), y: start + direction * away, count, mine: level === mineHere }]
      }),
      middle:
        middle === null
          ? null
          : { level: middle, box: { x: centre(middle) - band * 0.365, y: edge - 2, width: band * 0.73, height: 4 } },
    }
  })

  const frame = (from: number, to: number): Box => ({
    x: centre(from) - band / 2 + 3,
    y: HEADROOM,
    width: band * (to - from + 1) - 6,
    height: height - HEADROOM - 2,
  })
  const low = input.suggested[0] ?? null
  const high = input.suggested.at(-1) ?? null
  const same = input.decided !== null && input.suggested.length === 1 && low === input.decided
  return {
    width: strip.right + 2,
    height,
    bands: levels.map((level) => ({
      level,
      x: centre(level),
      left: centre(level) - band / 2,
      width: band,
      strong: level === (input.decided ?? low),
    })),
    strip,
    ticks: ticksOf(strip, band, mirrored),
    dividers: pairs(levels)
      .map(([, level]) => `M${centre(level) - band / 2} ${HEADROOM + 6}V${height - 8}`)
      .join(''),
    sides: drawn,
    layout,
    uneven,
    share,
    suggestedFrame: low === null || high === null || same ? null : frame(low, high),
    decidedFrame: input.decided === null ? null : frame(input.decided, input.decided),
    bobX: low === null || same ? null : centre(low),
    lockX: input.decided === null ? null : centre(input.decided),
  }
}

/** The sides of the last round, as long as they are shown in the same way as those of this one. */
function matchingSides(previous: Split | null, sides: number) {
  const before = previous ? sidesOf(previous) : null
  return before?.length === sides ? before : []
}

function placesOf(
  counts: readonly number[],
  first: number,
  layout: MarkLayout,
  centre: (level: number) => number,
  start: number,
  direction: 1 | -1,
) {
  return counts.flatMap((count, at) =>
    markPlaces(count, layout).map(({ across, away }) => ({
      level: at + first,
      x: centre(at + first) + across,
      y: start + direction * away,
    })),
  )
}

function box(x: number, start: number, length: number, direction: 1 | -1, width: number): Box {
  return { x: x - width / 2, y: direction < 0 ? start - length : start, width, height: length }
}

function barOutline(x: number, start: number, length: number, direction: 1 | -1, width: number): string {
  const end = start + direction * (length + 2)
  return `M${x - width / 2} ${start}V${end}H${x + width / 2}V${start}`
}

/** Around the marks of one level, with a step where the last row isn't full, so that 7 never looks like 8. */
function markOutline(x: number, start: number, count: number, direction: 1 | -1, layout: MarkLayout): string {
  const { pitch, columns } = layout
  const used = Math.min(columns, count)
  const inLast = count % used || used
  const near = start - direction * 2
  const end = start + direction * (reachOf(count, layout) + 2)
  const step = end - direction * pitch
  const left = x - (used * pitch) / 2 - 4
  const right = x + (used * pitch) / 2 + 4
  if (inLast === used) return `M${left} ${near}V${end}H${right}V${near}Z`
  const cut = left + inLast * pitch + 6
  return `M${left} ${near}V${end}H${cut}V${step}H${right}V${near}Z`
}

function ticksOf(strip: HistogramGeometry['strip'], band: number, mirrored: boolean): string {
  const steps = Math.round(((strip.right - strip.left) / band) * 10)
  return range(steps + 1)
    .map((step) => {
      const x = round(strip.left + (step * band) / 10)
      const length = step % 5 === 0 ? 6 : 3
      return `M${x} ${strip.top}v${-length}${mirrored ? `M${x} ${strip.bottom}v${length}` : ''}`
    })
    .join('')
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
