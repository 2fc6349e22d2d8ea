import { expect, test } from 'vitest'
import { baselineOf } from './baseline'
import { driftOf, hasMoved, isAhead, moveBetween } from './drift'
import { level, Q, sampleWorkshop } from './sample-workshop'

const CURRENT = 'current:access-control'
const TODAY = '2026-06-01'

const specific = (scope: 1 | 2 | 3) => ({ comprehensiveness: 2, scope }) as const

/** This year beside last year's decisions, as if the room had been started from them. */
function thisYear() {
  const last = sampleWorkshop({})
  const decide = { type: 'decide', rationale: 'Then.' } as const
  last.events('olga', { ...decide, question: Q, rating: level(2), reviewOn: '2026-01-01' })
  last.events('olga', { ...decide, question: CURRENT, rating: level(1), reviewOn: '2999-01-01' })
  last.events('olga', { ...decide, question: 'target:patch-management', rating: level(3) })
  const earlier = baselineOf(last.view).decisions
  const now = sampleWorkshop({})
  return { now, view: () => ({ ...now.view, earlier }) }
}

test('a level that rose is up, one that is as it was is the same, one decided for the first time is first', () => {
  const { now, view } = thisYear()
  now.events('olga', { type: 'decide', question: Q, rating: level(3), rationale: 'More is asked.' })
  now.events('olga', { type: 'decide', question: CURRENT, rating: level(1), rationale: 'Nothing new.' })
  now.events('olga', { type: 'decide', question: 'target:risk-attitude', rating: level(1), rationale: 'Now.' })
  const { practices, counts } = driftOf(view(), TODAY)
  const of = (id: string) => practices.find(({ practice }) => practice === id)
  expect(of('access-control')).toMatchObject({
    target: { move: 'up', before: { rationale: 'Then.' }, now: { rationale: 'More is asked.' } },
    current: { move: 'same' },
  })
  expect(of('risk-attitude')?.target.move).toBe('first')
  expect(of('patch-management')?.target).toMatchObject({ move: 'not-yet', now: null })
  expect(counts.target).toMatchObject({ up: 1, first: 1, 'not-yet': 16, same: 0 })
  expect(practices.filter(hasMoved)).toHaveLength(2)
  expect(practices.filter(isAhead)).toHaveLength(16)
})

test('a review is late when its day was past at the new decision, or is past while there is none', () => {
  const { now, view } = thisYear()
  expect(driftOf(view(), '2025-12-31')).toMatchObject({ late: 0, reviewed: 2 })
  expect(driftOf(view(), TODAY).late).toBe(1)
  now.events('olga', { type: 'decide', question: Q, rating: level(2), rationale: 'In time.' })
  const decidedAt = now.view.ledger[0]?.at.slice(0, 10) ?? ''
  expect(driftOf(view(), TODAY).late).toBe(decidedAt > '2026-01-01' ? 1 : 0)
})

test('what is excluded now has no drift', () => {
  const { now, view } = thisYear()
  now.events('olga', { type: 'exclude', practice: 'patch-management', rationale: 'Not ours.' })
  expect(driftOf(view(), TODAY).practices).toHaveLength(17)
})

test.each([
  [level(1), level(2), 'up'],
  [level(2), { comprehensiveness: 0 } as const, 'down'],
  [specific(1), specific(3), 'narrower'],
  [specific(3), specific(2), 'wider'],
  [{ comprehensiveness: 0 } as const, { comprehensiveness: 0 } as const, 'same'],
])('from %o to %o is %s', (then, now, move) => {
  expect(moveBetween(then, now)).toBe(move)
})
