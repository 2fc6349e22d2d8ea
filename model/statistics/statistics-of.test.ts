import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answer, LEVELS, SCOPES } from '../rating'
import type { Result } from '../result'
import { rated, sampleResult } from '../sample-result'
import { STEPS } from './statistics'
import { statisticsOf } from './statistics-of'

const SETTINGS = { quorum: 0.5 }
const times = (n: number, answer: Answer) => new Array<Answer>(n).fill(answer)
const same = (answers: readonly Answer[], options?: Parameters<typeof sampleResult>[1]) =>
  sampleResult({ business: answers, technical: answers }, options)
const hidden = { all: null, business: null, technical: null }

test('a clear round is ready, with the pair everybody chose', () => {
  const statistics = statisticsOf(same(times(5, rated(3, 2))), null, SETTINGS)
  expect(statistics.nextStep).toEqual({ step: 'ready-to-agree', axis: 'comprehensiveness', why: ['label-strong'] })
  expect(statistics.suggestion).toMatchObject({
    comprehensiveness: { status: 'suggest', level: 3 },
    scope: { status: 'suggest', level: 2 },
    pairVotes: 10,
  })
  expect(statistics.change).toBeNull()
})

test('a divided scope keeps a clear level from being ready', () => {
  const statistics = statisticsOf(same([...times(3, rated(3, 1)), ...times(3, rated(3, 3))]), null, SETTINGS)
  expect(statistics.nextStep).toMatchObject({ step: 'discuss-and-revote', axis: 'scope' })
  expect(statistics.nextStep.why).toContain('two-camps')
})

test('scope takes no part while the room sees level 0', () => {
  const answers = [...times(8, rated(0)), rated(1, 1), rated(1, 3)]
  const { nextStep, suggestion } = statisticsOf(same(answers), null, SETTINGS)
  expect(nextStep).toMatchObject({ step: 'ready-to-agree', axis: 'comprehensiveness' })
  expect(suggestion).toMatchObject({ comprehensiveness: { level: 0 }, scope: null, pairVotes: 16 })
})

test('a tie between levels 0 and 1 has scope take part, and suggests the lower level without a scope', () => {
  const answers = [...times(4, rated(0)), ...times(2, rated(1, 1)), ...times(2, rated(1, 3))]
  const { nextStep, suggestion } = statisticsOf(same(answers), null, SETTINGS)
  expect(suggestion.comprehensiveness).toEqual({ status: 'tie', level: 0, alternatives: [0, 1] })
  expect(suggestion.scope).toBeNull()
  expect(nextStep).toMatchObject({ step: 'discuss-and-revote', axis: 'scope' })
})

test('hidden groups are left out of the next step, which says so', () => {
  const result: Result = {
    ...sampleResult({ business: times(5, rated(1)), technical: times(5, rated(2)) }),
    comprehensiveness: { all: [0, 5, 5, 0, 0], business: null, technical: null },
  }
  const { divergence, nextStep, comprehensiveness } = statisticsOf(result, null, SETTINGS)
  expect(divergence.comprehensiveness.label).toBe('not-shown')
  expect(comprehensiveness.balancedLowMedian).toBeNull()
  expect(nextStep).toMatchObject({ step: 'hear-outliers-then-confirm', why: ['label-moderate', 'groups-hidden'] })
})

test('hidden numbers are too few to say anything', () => {
  const result: Result = { ...same(times(1, rated(1))), comprehensiveness: hidden, scope: hidden, map: null }
  const statistics = statisticsOf(result, result, SETTINGS)
  expect(statistics.comprehensiveness).toMatchObject({ n: 0, label: 'no-votes', agreement: null })
  expect(statistics.nextStep).toMatchObject({ step: 'too-few-votes', why: ['numbers-hidden'] })
  expect(statistics.suggestion).toMatchObject({ comprehensiveness: { level: null }, pairVotes: null })
  expect(statistics.change).toBeNull()
})

const divided = [...times(3, rated(1)), ...times(3, rated(4))]
const moved = [...times(3, rated(0)), ...times(3, rated(3))]
test.each([
  ['discussed in round 1', 1, null, 'discuss-and-revote', []],
  ['discussed again while votes move', 2, moved, 'discuss-and-revote', []],
  ['recorded once votes are stable', 2, divided, 'record-disagreement', ['change-stable']],
  ['recorded in round 3', 3, moved, 'record-disagreement', ['last-round']],
])('a disagreement is %s', (_, round, before, step, why) => {
  const previous = before && same(before, { round: round - 1 })
  const { nextStep } = statisticsOf(same(divided, { round }), previous, SETTINGS)
  expect(nextStep.step).toBe(step)
  expect(nextStep.why).toEqual(expect.arrayContaining(['label-divided', ...why]))
})

test('a disagreement is not stable while votes on the scope still move', () => {
  const otherScope = [...times(3, rated(1, 1)), ...times(3, rated(4, 1))]
  const statistics = statisticsOf(same(divided, { round: 2 }), same(otherScope), SETTINGS)
  expect(statistics.change).toMatchObject({ comprehensiveness: { stable: true }, scope: { stable: false } })
  expect(statistics.nextStep.step).toBe('discuss-and-revote')
})

test("a missed quorum comes before missing evidence, and evidence before the votes' own words", () => {
  const unsure: Answer[] = [...times(2, rated(2)), 'dont-know']
  expect(statisticsOf(same(unsure, { eligible: { business: 9 } }), null, SETTINGS).nextStep.step).toBe('wait-for-votes')
  expect(statisticsOf(same(unsure), null, SETTINGS).nextStep).toMatchObject({
    step: 'park-for-evidence',
    axis: 'comprehensiveness',
  })
})

test("don't-knows are weighed against all ratings, also where few of them have a scope", () => {
  const answers: Answer[] = [...times(4, rated(0)), ...times(4, rated(1)), ...times(2, 'dont-know')]
  expect(statisticsOf(same(answers), null, SETTINGS).nextStep.step).toBe('hear-outliers-then-confirm')
})

const answer: fc.Arbitrary<Answer> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.tuple(fc.constantFrom(...LEVELS), fc.constantFrom(...SCOPES)).map(([l, s]) => rated(l, s)),
  },
  { weight: 1, arbitrary: fc.constantFrom<Answer>('dont-know', 'abstain') },
)
const room = fc.record({ business: fc.array(answer, { maxLength: 9 }), technical: fc.array(answer, { maxLength: 9 }) })

test('whatever a room votes, only votes that agree are ready, with a whole suggestion', () => {
  fc.assert(
    fc.property(room, fc.option(room), fc.integer({ min: 1, max: 4 }), (votes, before, round) => {
      const previous = before && sampleResult(before, { round: round - 1 })
      const statistics = statisticsOf(sampleResult(votes, { round }), previous, SETTINGS)
      const { nextStep, comprehensiveness, suggestion } = statistics
      expect(STEPS).toContain(nextStep.step)
      expect(nextStep.why.length).toBeGreaterThan(0)
      if (nextStep.step === 'ready-to-agree') {
        expect(comprehensiveness).toMatchObject({ label: 'strong', outliers: 0, twoCamps: false })
        expect(suggestion.comprehensiveness.status).toBe('suggest')
        if (suggestion.comprehensiveness.level !== 0) expect(suggestion.scope?.status).toBe('suggest')
      }
      if (nextStep.step === 'record-disagreement') expect(previous !== null || round >= 3).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('who votes in which order, or in a renamed group, changes nothing but the sign of the shift', () => {
  fc.assert(
    fc.property(room, ({ business, technical }) => {
      const there = statisticsOf(sampleResult({ business, technical }), null, SETTINGS)
      const swapped = { business: technical.toReversed(), technical: business.toReversed() }
      const back = statisticsOf(sampleResult(swapped), null, SETTINGS)
      expect(back.comprehensiveness).toEqual(there.comprehensiveness)
      expect(back.scope).toEqual(there.scope)
      expect(back.nextStep).toEqual(there.nextStep)
      expect(back.suggestion).toEqual(there.suggestion)
    }),
  )
})
