import { expect, test } from 'vitest'
import type { Logged } from './event'
import { MOST_ATTEMPTS, retryDelay, webhookSubjectOf } from './webhook'

const question = 'current:access-control'

test('a decision is told by its number alone', () => {
  const event = {
    type: 'Decided',
    decision: { number: 'D-004', question, rating: { comprehensiveness: 3, scope: 2 }, rationale: 'Badge logs.' },
  } as unknown as Logged // the rest of a decision makes no difference here
  expect(webhookSubjectOf(event)).toEqual({ type: 'decision.recorded', question, number: 'D-004' })
})

test('a lock tells neither turnout nor digests', () => {
  const none = { eligible: 3, responded: 2 }
  const event: Logged = {
    type: 'RoundLocked',
    question,
    round: 2,
    progress: { business: none, technical: none },
    digests: ['abc'],
    cause: 'deadline',
  }
  expect(webhookSubjectOf(event)).toEqual({ type: 'round.locked', question, number: 2 })
})

test('who joins or is excused is not told', () => {
  expect(webhookSubjectOf({ type: 'MemberJoined', member: 'm', role: 'participant', group: 'business' })).toBeNull()
  expect(webhookSubjectOf({ type: 'Parked', question, reason: 'Ask the vendor' })).toBeNull()
})

test('waits grow from seconds to hours and end', () => {
  const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, i) => retryDelay(i + 1, 0) ?? 0)
  expect(waits).toEqual(waits.toSorted((a, b) => a - b))
  expect(waits[0]).toBe(7_500)
  expect(waits.at(-1)).toBe(2 * 3_600_000)
  const longest = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, i) => retryDelay(i + 1, 0.999_999) ?? 0)
  const hours = (all: number[]) => all.reduce((sum, wait) => sum + wait, 0) / 3_600_000
  expect(hours(waits)).toBeGreaterThan(8)
  expect(hours(longest)).toBeLessThan(24)
  expect(retryDelay(MOST_ATTEMPTS, 0)).toBeNull()
})
