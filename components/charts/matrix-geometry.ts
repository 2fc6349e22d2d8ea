import { max } from 'd3'
import type { PracticeId } from '#model/practice'
import type { Split } from '#model/result'
import type { PracticeStanding, QuestionStanding } from '#model/standing'
import type { AgreementLabel } from '#model/statistics/statistics'
import { sidesOf } from './histogram-geometry'

export const MATRIX_COLUMNS = ['target-level', 'target-scope', 'current-level', 'current-scope'] as const
export type MatrixColumn = (typeof MATRIX_COLUMNS)[number]

/** One question on one axis, as far as it may be shown. */
export interface MatrixCell {
  column: MatrixColumn
  state: 'votes' | 'none' | 'hidden' | 'no-scope' | 'excluded'
  votes: Split | null
  first: 0 | 1
  n: number
  label: AgreementLabel
  suggested: number | null
  middle: number | null
}

export interface MatrixRow {
  practice: PracticeId
  cells: readonly MatrixCell[]
}

/** The last settled round of all 36 questions on both axes. */
export function matrixRows(standings: readonly PracticeStanding[]): MatrixRow[] {
  return standings.map(({ practice, standing, target, current }) => ({
    practice,
    cells: MATRIX_COLUMNS.map((column) => {
      const question = column.startsWith('target') ? target : current
      const axis = column.endsWith('scope') ? 'scope' : 'comprehensiveness'
      return cellOf(column, question, axis, standing === 'excluded')
    }),
  }))
}

function cellOf(
  column: MatrixColumn,
  { result, statistics }: QuestionStanding,
  axis: 'comprehensiveness' | 'scope',
  excluded: boolean,
): MatrixCell {
  const empty = {
    column,
    votes: null,
    first: axis === 'scope' ? 1 : 0,
    n: 0,
    label: 'no-votes',
    suggested: null,
    middle: null,
  } as const
  if (excluded) return { ...empty, state: 'excluded' }
  if (!result || !statistics) return { ...empty, state: 'none' }
  if (sidesOf(result[axis]) === null) return { ...empty, state: 'hidden' }
  const numbers = statistics[axis]
  if (axis === 'scope' && numbers.n === 0 && statistics.comprehensiveness.n > 0) return { ...empty, state: 'no-scope' }
  return {
    ...empty,
    state: 'votes',
    votes: result[axis],
    n: numbers.n,
    label: numbers.label,
    suggested: statistics.suggestion[axis]?.level ?? null,
    middle: numbers.lowMedian,
  }
}

/** How many questions stand at each label; a question counts once, by its levels. */
export function matrixCounts(rows: readonly MatrixRow[]): Record<AgreementLabel, number> & { n: number } {
  const cells = rows.flatMap(({ cells }) =>
    cells.filter(({ column, state }) => state === 'votes' && column.endsWith('level')),
  )
  const count = (label: AgreementLabel) => cells.filter((cell) => cell.label === label).length
  return {
    n: cells.filter(({ n }) => n > 0).length,
    'no-votes': count('no-votes'),
    'single-vote': count('single-vote'),
    strong: count('strong'),
    moderate: count('moderate'),
    weak: count('weak'),
    divided: count('divided'),
  }
}

export interface CellGeometry {
  /** Bars of each side as one path, so that a cell is three marks and not thirty. */
  business: string
  technical: string
  all: string
  axis: string
  /** Left edge of the suggested band. */
  suggestedX: number | null
  band: number
  height: number
  width: number
}

const HALF = 11
const AXIS = 2

/** A histogram the size of a word, its upper left corner at 0: business up, technical down. */
export function cellGeometry({ votes, first, suggested }: MatrixCell, band: number): CellGeometry {
  const sides = (votes && sidesOf(votes)) ?? []
  const levels = first === 0 ? 5 : 3
  const mirrored = sides.length === 2
  const tall = mirrored ? HALF : HALF * 2
  const highest = max(sides.flatMap(({ counts }) => [...counts])) || 1
  const path = (side: 'business' | 'technical' | 'all') => {
    const at = sides.findIndex((each) => each.side === side)
    const up = at === 0
    return (sides[at]?.counts ?? [])
      .flatMap((count, level) => {
        if (count === 0) return []
        // A vote is at least a pixel: one of 200 must not vanish.
        const length = Math.max(1, Math.round((count / highest) * tall * 10) / 10)
        const x = Math.round((level * band + 1) * 10) / 10
        return [`M${x} ${up ? tall : tall + AXIS}h${round(band - 2)}v${up ? -length : length}h${round(2 - band)}z`]
      })
      .join('')
  }
  return {
    business: path('business'),
    technical: path('technical'),
    all: path('all'),
    axis: `M0 ${tall + AXIS / 2}H${round(levels * band)}`,
    suggestedX: suggested === null ? null : round((suggested - first) * band),
    band,
    width: round(levels * band),
    height: HALF * 2 + AXIS,
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
