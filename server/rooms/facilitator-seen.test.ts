import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FacilitatorSeen } from './facilitator-seen'

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-03-01T09:00:00.000Z') }))
afterEach(() => vi.useRealTimers())

test('who comes back is noted in a moment, and who goes on every five seconds', () => {
  const noted: string[] = []
  const seen = new FacilitatorSeen(null, Date.now, async (at) => void noted.push(at.slice(17, 23)))
  seen.seen()
  expect(noted).toEqual([]) // what they ask for goes first
  vi.advanceTimersByTime(250)
  for (let second = 0; second < 8; second++) {
    seen.seen()
    vi.advanceTimersByTime(1_000)
  }
  expect(noted).toEqual(['00.000', '04.250'])
  seen.stop()
  expect(noted).toEqual(['00.000', '04.250', '07.250'])
})

test('while a takeover is announced it is noted at once, and not with every frame', () => {
  let notes = 0
  const seen = new FacilitatorSeen(null, Date.now, async () => void notes++)
  for (let frame = 0; frame < 20; frame++) {
    seen.seen(true)
    vi.advanceTimersByTime(50)
  }
  expect(notes).toBe(4)
  seen.stop()
})

test('what the store did not take is noted again', async () => {
  let tries = 0
  const seen = new FacilitatorSeen(null, Date.now, async () => {
    tries += 1
    if (tries === 1) throw new Error('the store is away')
  })
  seen.seen()
  await vi.advanceTimersByTimeAsync(6_000)
  expect(tries).toBe(2)
})
