import { expect, test } from 'vitest'
import { gapBetween } from '#model/gaps'
import { PRACTICE_IDS } from '#model/practice'
import { rated, sampleResult } from '#model/sample-result'
import { sampleDecision, sampleRoom } from '#model/sample-room'
import { standingsOf } from '#model/standing'
import vectors from '#model/statistics/consensus.vectors.json'
import { byGap, type GapRow, gapRows, gapSummary, heatColours, signed } from './gap-rows'

type Pair = readonly [number, number]
const ratingOf = ([level, scope]: Pair) => rated(level as 0 | 1 | 2 | 3 | 4, scope as 1 | 2 | 3)

/** The worked example: seven practices with a target and a current level each. */
const rows: GapRow[] = vectors.gaps.practices.map(({ target, current, tier }, at) => {
  const gap = {
    ...gapBetween(ratingOf(target as unknown as Pair), ratingOf(current as unknown as Pair)),
    uncertain: false,
  }
  return {
    practice: PRACTICE_IDS[at] ?? 'access-control',
    excluded: false,
    gap,
    level: { steps: gap.comprehensiveness, uncertain: false },
    scope: { steps: gap.scope, uncertain: false },
    tier: tier as 1 | 2 | 3,
    agreement: { target: null, current: null },
    apart: null,
    dumbbell: { current: null, target: null, contestedCurrent: null, contestedTarget: null, uncertain: false },
  }
})

test('the worked example counts as its reference does', () => {
  const { aggregate } = vectors.gaps
  const summary = gapSummary(rows)
  expect(summary).toMatchObject({
    practices: aggregate.practices,
    known: aggregate.practices,
    belowTarget: aggregate.withGap,
    overTarget: aggregate.overTarget,
    largest: 3,
  })
  expect(summary.atTarget + summary.aboveTarget).toBe(aggregate.atOrAboveTarget)
})

test('values carry their sign, with a real minus; what is not agreed is a dash', () => {
  expect([2, 0, -1, null].map(signed)).toEqual(['+2', '0', '−1', '–'])
})

test('over the target has a hue of its own, and no colour stands for what is not agreed', () => {
  expect(heatColours(2)?.ground).toBe('var(--gap-2)')
  expect(heatColours(-1)?.ground).toBe('var(--over-1)')
  expect(heatColours(-4)?.ground).toBe('var(--over-3)')
  expect(heatColours(null)).toBeNull()
})

test('most to climb comes first, and what is not agreed after all that is', () => {
  const open: GapRow = {
    ...(rows[0] as GapRow),
    practice: 'patch-management',
    level: { steps: null, uncertain: false },
  }
  const order = byGap([open, ...rows]).map(({ level }) => level.steps)
  expect(order).toEqual([3, 2, 2, 1, 0, 0, -1, null])
})

test('a gap is computed from decisions alone, and a decision against the rule makes it uncertain', () => {
  const room = sampleRoom({
    questions: {
      'target:access-control': { state: 'decided', round: 1, decision: 0 },
      'current:access-control': { state: 'decided', round: 1, decision: 1 },
      'target:patch-management': { state: 'decided', round: 1, decision: 2 },
    },
    results: { 'target:access-control': [sampleResult({ business: [rated(3), rated(3)], technical: [rated(3)] })] },
    ledger: [
      sampleDecision('target:access-control', rated(3)),
      sampleDecision('current:access-control', rated(1), { outcome: 'overridden', rule: 'overridden' }),
      sampleDecision('target:patch-management', rated(4)),
    ],
  })
  const found = gapRows(standingsOf(room), { 'access-control': 3 })
  const access = found.find(({ practice }) => practice === 'access-control')
  const patch = found.find(({ practice }) => practice === 'patch-management')
  expect(access).toMatchObject({
    level: { steps: 2, uncertain: true },
    tier: 3,
    agreement: { target: 'strong', current: null },
  })
  expect(patch?.level.steps).toBeNull()
})
