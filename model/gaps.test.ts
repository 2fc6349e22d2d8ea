import { expect, test } from 'vitest'
import { gapBetween, gapCounts, gapsOf } from './gaps'
import { PRACTICE_IDS } from './practice'
import { rated } from './sample-result'
import { sampleDecision, sampleRoom } from './sample-room'

test.each([
  ['gap', rated(3, 2), rated(1, 2), 2, 0],
  ['gap', rated(3, 3), rated(3, 1), 0, 2],
  ['met', rated(2, 2), rated(2, 2), 0, 0],
  ['exceeds', rated(2, 1), rated(3, 1), -1, 0],
  ['mixed', rated(3, 1), rated(1, 3), 2, -2],
  ['gap', rated(2, 1), rated(0), 2, null],
  ['exceeds', rated(0), rated(1, 3), -1, null],
  ['met', rated(0), rated(0), 0, null],
] as const)('the status is %s for target %o and current %o', (status, target, current, comprehensiveness, scope) => {
  expect(gapBetween(target, current)).toMatchObject({ status, comprehensiveness, scope })
})

const target = 'target:access-control'
const current = 'current:access-control'
const ledger = [
  sampleDecision(target, rated(4), { number: 'D-001', supersededBy: 'D-003' }),
  sampleDecision(current, rated(1), { number: 'D-002' }),
  sampleDecision(target, rated(3), { number: 'D-003', supersedes: 'D-001', outcome: 'stable-disagreement' }),
]

test('a gap follows the decisions in force, of which one under disagreement makes it uncertain', () => {
  const questions = { [target]: { state: 'decided' as const, decision: 2 }, [current]: { decision: 1 } }
  const gaps = gapsOf(sampleRoom({ questions, ledger }))
  expect(gaps['access-control']).toMatchObject({ comprehensiveness: 2, scope: 0, status: 'gap', uncertain: true })
})

test('a reopened question keeps its decision in force', () => {
  const questions = { [target]: { state: 'revealed' as const, decision: 0 }, [current]: { decision: 1 } }
  expect(gapsOf(sampleRoom({ questions, ledger }))['access-control']).toMatchObject({
    comprehensiveness: 3,
    uncertain: false,
  })
})

test('no gap is computed from one decision alone, nor for an excluded practice', () => {
  const room = sampleRoom({
    assessment: { excluded: { 'patch-management': 'The vendor patches' } },
    questions: { [target]: { decision: 2 } },
    ledger,
  })
  const gaps = gapsOf(room)
  expect(Object.keys(gaps)).toEqual(PRACTICE_IDS)
  expect(gaps['access-control']).toMatchObject({
    target: rated(3),
    current: null,
    comprehensiveness: null,
    status: 'unknown',
  })
  expect(gaps['patch-management'].status).toBe('excluded')
  expect(gapCounts(Object.values(gaps))).toMatchObject({
    practices: 17,
    excluded: 1,
    known: 0,
    atTarget: 0,
    uncertain: 1,
  })
})

test('steps over the target never make up for steps below it elsewhere', () => {
  const gaps = [gapBetween(rated(4), rated(1)), gapBetween(rated(1), rated(4))].map((gap) => ({
    ...gap,
    uncertain: false,
  }))
  expect(gapCounts(gaps)).toMatchObject({ belowTarget: 1, overTarget: 1, steps: { comprehensiveness: 3, scope: 0 } })
})

test('what is above its target is told apart from what is at it', () => {
  const gaps = [gapBetween(rated(2), rated(2)), gapBetween(rated(1), rated(2)), gapBetween(rated(2), null)]
  const counts = gapCounts(gaps.map((gap) => ({ ...gap, uncertain: false })))
  expect(counts).toMatchObject({ practices: 3, atTarget: 1, aboveTarget: 1, belowTarget: 0, unknown: 1 })
})
