import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceOf } from './distance'
import { total } from './histogram'
import { COMPREHENSIVENESS_SCALE as SCALE } from './scale'

const votes = fc
  .array(fc.oneof(fc.nat(3), fc.nat(60)), { minLength: 5, maxLength: 5 })
  .filter((counts) => total(counts) > 0)

test('the distance is the same both ways, never beyond the scale, and never less than the shift of the means', () => {
  fc.assert(
    fc.property(votes, votes, (business, technical) => {
      const there = distanceOf(business, technical, SCALE)
      const back = distanceOf(technical, business, SCALE)
      expect(back.w1).toBe(there.w1)
      expect(back.shift).toBeCloseTo(-(there.shift ?? Number.NaN), 12)
      expect(there.w1).toBeLessThanOrEqual(4)
      expect(Math.abs(there.shift ?? Number.NaN)).toBeLessThanOrEqual((there.w1 ?? Number.NaN) + 1e-12)
    }),
  )
})

test('a group has no distance from itself, however large its copy', () => {
  fc.assert(
    fc.property(votes, fc.integer({ min: 1, max: 9 }), (counts, factor) => {
      const copy = counts.map((each) => each * factor)
      expect(distanceOf(counts, copy, SCALE)).toMatchObject({ w1: 0, kind: null, label: 'aligned' })
    }),
  )
})

test('one vote moved by one level moves the distance by at most one over the size of its group', () => {
  fc.assert(
    fc.property(votes, votes, fc.nat(3), (business, technical, level) => {
      if (!business[level]) return
      const moved = business.map((each, at) => each + (at === level + 1 ? 1 : at === level ? -1 : 0))
      const before = distanceOf(business, technical, SCALE).w1 ?? Number.NaN
      const after = distanceOf(moved, technical, SCALE).w1 ?? Number.NaN
      expect(Math.abs(after - before)).toBeLessThanOrEqual(1 / total(business) + 1e-12)
    }),
  )
})

test('a hidden group is not shown, an empty one not computable', () => {
  expect(distanceOf(null, [0, 0, 3, 0, 0], SCALE)).toMatchObject({ label: 'not-shown', w1: null })
  expect(distanceOf([0, 0, 0, 0, 0], [0, 0, 3, 0, 0], SCALE)).toMatchObject({
    label: 'not-computable',
    lowMedian: { business: null, technical: 2 },
  })
})
