import { expect, test } from 'vitest'
import { createRateLimit, createTryBudget } from './rate-limits'

function clockAt(start = 0) {
  let now = start
  return { clock: () => now, pass: (seconds: number) => (now += seconds * 1000) }
}

test('a burst passes, then one for each token that comes back', () => {
  const { clock, pass } = clockAt()
  const limit = createRateLimit({ perSecond: 0.5, burst: 3, clock })
  expect([1, 2, 3, 4].map(() => limit.take('here'))).toEqual([null, null, null, 2])
  pass(2)
  expect([1, 2].map(() => limit.take('here'))).toEqual([null, 2])
})

test('somebody else is not limited by it', () => {
  const limit = createRateLimit({ perSecond: 1, burst: 1, clock: () => 0 })
  limit.take('here')
  expect(limit.take('there')).toBeNull()
})

test('what is given back was never counted, and is no credit', () => {
  const limit = createRateLimit({ perSecond: 1, burst: 1, clock: () => 0 })
  limit.take('here')
  limit.giveBack('here')
  limit.giveBack('here')
  expect([1, 2].map(() => limit.take('here'))).toEqual([null, 1])
})

test('only so many keys are remembered; who was quiet for longest is forgotten', () => {
  const limit = createRateLimit({ perSecond: 0.001, burst: 1, clock: () => 0, keys: 2 })
  for (const key of ['a', 'b', 'a', 'c']) limit.take(key)
  expect(limit.take('a')).not.toBeNull()
  expect(limit.take('b')).toBeNull()
})

test('short codes pause for a minute after too many wrong ones within a minute', () => {
  const { clock, pass } = clockAt()
  const budget = createTryBudget({ tries: 3, clock })
  budget.spend()
  pass(61)
  budget.spend()
  budget.spend()
  expect(budget.paused()).toBeNull()
  budget.spend()
  expect(budget.paused()).toBe(60)
  pass(60)
  expect(budget.paused()).toBeNull()
})
