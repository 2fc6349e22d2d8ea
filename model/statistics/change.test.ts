import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changeOf } from './change'
import { COMPREHENSIVENESS_SCALE as SCALE } from './scale'

const votes = fc.array(fc.nat(12), { minLength: 5, maxLength: 5 })

test('net change lies between 0 and 1, and up to 0.15 of it is stable', () => {
  fc.assert(
    fc.property(votes, votes, (before, after) => {
      const { netChange, stable } = changeOf(before, after, SCALE)
      expect(netChange).toBeGreaterThanOrEqual(0)
      expect(netChange).toBeLessThanOrEqual(1)
      expect(stable).toBe(Math.round(netChange * 1e9) / 1e9 <= 0.15)
    }),
  )
})

test('votes where there were none are a whole change, none in both rounds is no change', () => {
  const none = [0, 0, 0, 0, 0]
  expect(changeOf(none, [0, 0, 3, 0, 0], SCALE)).toMatchObject({
    netChange: 1,
    stable: false,
    agreement: null,
    w1: null,
  })
  expect(changeOf(none, none, SCALE)).toMatchObject({ netChange: 0, stable: true, labelBefore: 'no-votes' })
})
