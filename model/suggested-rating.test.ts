import { expect, test } from 'vitest'
import type { Answer, Rating } from './rating'
import { rated, sampleResult } from './sample-result'
import { statisticsOf } from './statistics/statistics-of'
import { decisionRule, suggestedRating } from './suggested-rating'

/** Each answer is given by as many people of either group. */
const statisticsFor = (...answers: Answer[]) =>
  statisticsOf(sampleResult({ business: answers, technical: answers }), null, { quorum: 0.5 })

const clear = statisticsFor(rated(3, 2), rated(3, 2), rated(3, 2))
const tie = statisticsFor(rated(2, 2), rated(3, 2), rated(2, 2), rated(3, 2))
const none = statisticsFor(rated(0), rated(0), rated(0))
const camps = statisticsFor(rated(1, 2), rated(1, 2), rated(4, 2), rated(4, 2))
const scopeCamps = statisticsFor(rated(3, 1), rated(3, 3))

test.each<[string, ReturnType<typeof statisticsFor>, Rating | null]>([
  ['the pair everybody chose', clear, rated(3, 2)],
  ['the lower of two tied levels', tie, rated(2, 2)],
  ['level 0 without a scope', none, rated(0)],
  ['nothing for a divided room', camps, null],
  ['nothing while the scope is divided', scopeCamps, null],
])('a decision is prefilled with %s', (_, statistics, rating) => {
  expect(suggestedRating(statistics)).toEqual(rating)
})

test.each<[string, ReturnType<typeof statisticsFor>, Rating, 'met' | 'overridden']>([
  ['the suggestion of a clear round', clear, rated(3, 2), 'met'],
  ['another scope', clear, rated(3, 3), 'overridden'],
  ['the lower level of a tie', tie, rated(2, 2), 'met'],
  ['the upper level of a tie', tie, rated(3, 2), 'overridden'],
  ['level 0 where all say so', none, rated(0), 'met'],
  ['any level of a divided room', camps, rated(1, 2), 'overridden'],
])('to decide for %s', (_, statistics, rating, rule) => {
  expect(decisionRule(statistics, rating)).toBe(rule)
})
