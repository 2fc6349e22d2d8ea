import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisOf, labelOf, valleyOf } from './agreement'
import { total } from './histogram'
import { COMPREHENSIVENESS_SCALE, SCOPE_SCALE, type Scale } from './scale'

/** Few votes on each level make ties, valleys and empty levels; many make the sizes of a large workshop. */
const votes = fc.oneof(fc.nat(4), fc.nat(80))
const histogram = (scale: Scale) => fc.array(votes, { minLength: scale.levels, maxLength: scale.levels })
const anyAxis = fc.oneof(
  histogram(COMPREHENSIVENESS_SCALE).map((counts) => ({ counts, scale: COMPREHENSIVENESS_SCALE })),
  histogram(SCOPE_SCALE).map((counts) => ({ counts, scale: SCOPE_SCALE })),
)

test('at least C of the voters are within one level of the middle vote, on scope exactly on it', () => {
  fc.assert(
    fc.property(anyAxis, ({ counts, scale }) => {
      const { n, within, agreement } = axisOf(counts, scale)
      expect(within).toBeGreaterThanOrEqual((agreement ?? 0) * n - 1e-9)
    }),
    { numRuns: 2000 },
  )
})

test('two camps are never called strong, whatever C says', () => {
  fc.assert(
    fc.property(anyAxis, ({ counts, scale }) => {
      const { twoCamps, agreement } = axisOf(counts, scale)
      if (twoCamps) expect(agreement).toBeLessThan(0.8)
    }),
    { numRuns: 2000 },
  )
})

test('the label of an axis follows its index at every threshold', () => {
  fc.assert(
    fc.property(anyAxis, ({ counts, scale }) => {
      const { n, agreement, twoCamps, label } = axisOf(counts, scale)
      if (n < 2 || twoCamps || agreement === null) return
      const index = Math.round(agreement * 1e9) / 1e9
      const baseline = scale.levels === 5 ? 0.4 : 0.333333333
      expect(label).toBe(index >= 0.8 ? 'strong' : index >= 0.6 ? 'moderate' : index > baseline ? 'weak' : 'divided')
    }),
    { numRuns: 2000 },
  )
})

test('an upside-down scale gives the same agreement, with low and high median swapped', () => {
  fc.assert(
    fc.property(anyAxis, ({ counts, scale }) => {
      const axis = axisOf(counts, scale)
      const mirrored = axisOf(counts.toReversed(), scale)
      const top = 2 * scale.first + scale.levels - 1
      expect(mirrored).toMatchObject({
        agreement: axis.agreement,
        label: axis.label,
        outliers: axis.outliers,
        fragile: axis.fragile,
        lowMedian: axis.highMedian === null ? null : top - axis.highMedian,
      })
    }),
  )
})

test('the low median is the highest level that more than half support with "at least this"', () => {
  fc.assert(
    fc.property(anyAxis, ({ counts, scale }) => {
      const { n, lowMedian } = axisOf(counts, scale)
      const supported = counts.findLastIndex((_, at) => 2 * total(counts.slice(at)) > n)
      expect(lowMedian).toBe(supported < 0 ? null : supported + scale.first)
    }),
  )
})

test('a small group weighs as much as a large one in the balanced median, the lower middle winning a tie', () => {
  const groups = { business: [0, 1, 4, 10, 5], technical: [6, 30, 80, 54, 10] }
  expect(axisOf([6, 31, 84, 64, 15], COMPREHENSIVENESS_SCALE, groups)).toMatchObject({
    lowMedian: 2,
    balancedLowMedian: 3,
  })
  const apart = { business: [0, 0, 0, 3, 0], technical: [0, 60, 0, 0, 0] }
  expect(axisOf([0, 60, 0, 3, 0], COMPREHENSIVENESS_SCALE, apart)).toMatchObject({ balancedLowMedian: 1 })
  expect(axisOf([0, 60, 0, 3, 0], COMPREHENSIVENESS_SCALE).balancedLowMedian).toBeNull()
})

test.each([
  ['an empty valley', [0, 5, 0, 6, 0], 2],
  ['the deepest of several valleys', [4, 1, 0, 1, 4], 2],
  ['the lowest of equally deep ones', [5, 0, 0, 0, 5], 1],
  ['no valley in a single peak', [1, 2, 4, 2, 1], null],
  ['no valley half as high as the lower peak', [0, 4, 2, 4, 0], null],
  ['no camp of less than a quarter', [0, 2, 0, 7, 0], null],
  ['nothing before the first vote', [0, 0, 0, 0, 0], null],
])('finds %s', (_, counts, valley) => {
  expect(valleyOf(counts)).toBe(valley)
})

test('a shallow valley over the random baseline is not two camps', () => {
  expect(labelOf([0, 4, 3, 4, 0])).toBe('moderate')
})

test('a scope axis counts levels from 1', () => {
  expect(axisOf([0, 3, 1], SCOPE_SCALE)).toMatchObject({ lowMedian: 2, range: [2, 3], within: 3, fewVotes: true })
})
