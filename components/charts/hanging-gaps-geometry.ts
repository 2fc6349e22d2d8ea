import { scaleLinear } from 'd3'
import { OUTLINE } from '#model/catalogue/outline'
import type { Gap } from '#model/gap'
import type { PracticeId } from '#model/practice'

/** What hangs at one practice. `scope`: the level is reached, how specific it is isn't. */
export type Mark = 'met' | 'gap' | 'over' | 'scope' | 'unknown' | 'excluded'

export interface Stem {
  practice: PracticeId
  mark: Mark
  x: number
  /** Where the mark sits: below the line for a gap, above it for a level over the target. */
  y: number
}

export interface HangingGapsGeometry {
  width: number
  height: number
  /** The target line. */
  lineY: number
  /** One stretch of the line for each domain. */
  domains: { x1: number; x2: number }[]
  stems: Stem[]
}

const WIDTH = 250
const EDGE = 6
/** Between practices; between domains half as much again, so that eighteen stems read as three sixes. */
const PITCH = 13
const BREAK = 8
/** One level. */
const STEP = 11
const MARGIN = 5

/** Eighteen stems under their target lines, as numbers in a box 250 wide. A chart has room for three levels down and one up, or more if needed. */
export function hangingGapsGeometry(gapOf: Readonly<Record<PracticeId, Gap>>): HangingGapsGeometry {
  const steps = Object.values(gapOf).map((gap) => gap.comprehensiveness ?? 0)
  const down = Math.max(3, ...steps)
  const up = Math.max(1, ...steps.map((each) => -each))
  const y = scaleLinear([-up, down], [MARGIN, MARGIN + (up + down) * STEP])
  const lineY = y(0)

  const stems: Stem[] = []
  const domains: HangingGapsGeometry['domains'] = []
  let x = EDGE
  for (const domain of OUTLINE) {
    const x1 = x - EDGE
    for (const practice of domain.practices) {
      const gap = gapOf[practice]
      const mark = markOf(gap)
      const hangs = mark === 'gap' || mark === 'over'
      stems.push({ practice, mark, x, y: hangs ? y(gap.comprehensiveness ?? 0) : lineY })
      x += PITCH
    }
    domains.push({ x1, x2: x - PITCH + EDGE })
    x += BREAK
  }
  return { width: WIDTH, height: y(down) + MARGIN, lineY, domains, stems }
}

/** Whether a chart shows such a mark, so that its legend can leave out the others. */
export function hasMark(gapOf: Readonly<Record<PracticeId, Gap>>, mark: Mark): boolean {
  return Object.values(gapOf).some((gap) => markOf(gap) === mark)
}

function markOf(gap: Gap): Mark {
  if (gap.status === 'excluded') return 'excluded'
  if (gap.comprehensiveness === null) return 'unknown'
  if (gap.comprehensiveness > 0) return 'gap'
  if (gap.comprehensiveness < 0) return 'over'
  return (gap.scope ?? 0) > 0 ? 'scope' : 'met'
}
