import type { Gap } from '#model/gap'
import { type GapCounts, gapCounts } from '#model/gaps'
import type { PracticeId } from '#model/practice'
import type { PracticeStanding, QuestionStanding } from '#model/standing'
import type { AgreementLabel } from '#model/statistics/statistics'
import type { DumbbellInput } from './dumbbell-geometry'

/** A value of the heat map: a colour and a text, and whether it stands on firm ground. */
export interface HeatCell {
  /** Steps to go (1 to 4), 0, or below 0: over the target. Null: not agreed. */
  steps: number | null
  uncertain: boolean
}

export interface GapRow {
  practice: PracticeId
  excluded: boolean
  gap: Gap
  level: HeatCell
  scope: HeatCell
  tier: 1 | 2 | 3 | null
  /** Agreement of the round that the decision stands on; null: no such round, or not decided. */
  agreement: { target: AgreementLabel | null; current: AgreementLabel | null }
  apart: number | null
  dumbbell: DumbbellInput
}

export function gapRows(
  standings: readonly PracticeStanding[],
  tiers: Readonly<Partial<Record<PracticeId, 1 | 2 | 3>>>,
): GapRow[] {
  return standings.map(({ practice, standing, gap, target, current, apart }) => ({
    practice,
    excluded: standing === 'excluded',
    gap,
    level: { steps: gap.comprehensiveness, uncertain: gap.uncertain },
    scope: { steps: gap.scope, uncertain: gap.uncertain },
    tier: tiers[practice] ?? null,
    agreement: { target: agreementOf(target), current: agreementOf(current) },
    apart,
    dumbbell: {
      current: gap.current?.comprehensiveness ?? null,
      target: gap.target?.comprehensiveness ?? null,
      contestedCurrent: current.contested as DumbbellInput['contestedCurrent'],
      contestedTarget: target.contested as DumbbellInput['contestedTarget'],
      uncertain: gap.uncertain,
    },
  }))
}

function agreementOf({ decision, result, statistics }: QuestionStanding): AgreementLabel | null {
  return decision && result && result.round === decision.round && statistics ? statistics.comprehensiveness.label : null
}

/** What a group of rows says together: the counts that the overview and the home page say too, and the largest step. */
export interface GapSummary extends GapCounts {
  /** Level steps of the practice that has most to go. */
  largest: number
}

export function gapSummary(rows: readonly GapRow[]): GapSummary {
  return {
    ...gapCounts(rows.map(({ gap }) => gap)),
    largest: Math.max(0, ...rows.map(({ gap }) => gap.comprehensiveness ?? 0)),
  }
}

/** Ground and text of a step: the gap ramp, the other hue for over, none for what isn't agreed. */
export function heatColours(steps: number | null): { ground: string; text: string } | null {
  if (steps === null) return null
  if (steps >= 0) return { ground: `var(--gap-${Math.min(4, steps)})`, text: `var(--on-gap-${Math.min(4, steps)})` }
  const over = Math.min(3, -steps)
  return { ground: `var(--over-${over})`, text: `var(--on-over-${over})` }
}

/** A value with its sign, a real minus; a dash where nothing is agreed. */
export function signed(steps: number | null): string {
  if (steps === null) return '–'
  return steps > 0 ? `+${steps}` : steps < 0 ? `−${-steps}` : '0'
}

/** Most to climb first: level steps, then scope steps, then by how far the groups are apart. What isn't agreed comes after. */
export function byGap(rows: readonly GapRow[]): GapRow[] {
  const none = (steps: number | null) => steps ?? -9
  return rows.toSorted(
    (a, b) =>
      Number(a.excluded) - Number(b.excluded) ||
      none(b.level.steps) - none(a.level.steps) ||
      none(b.scope.steps) - none(a.scope.steps) ||
      (b.apart ?? -1) - (a.apart ?? -1),
  )
}
