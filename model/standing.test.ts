import { expect, test } from 'vitest'
import type { PracticeId } from './practice'
import type { Rating } from './rating'
import type { RoomView } from './room'
import { bottlingLine, resultOf, untouchedLine } from './sample-line'
import { countStandings, settledRounds, standingsOf } from './standing'

function standing(view: RoomView, practice: PracticeId) {
  const found = standingsOf(view).find((each) => each.practice === practice)
  if (!found) throw new Error(`No standing for ${practice}`)
  return found
}

/** The room with another current rating for Risk Attitude, whose target is 2 and industry. */
function withCurrent(rating: Rating): RoomView {
  const view = bottlingLine()
  const question = 'current:risk-attitude'
  return {
    ...view,
    ledger: view.ledger.map((decision) => (decision.question === question ? { ...decision, rating } : decision)),
  }
}

test('every practice stands in exactly one place', () => {
  const counts = countStandings(standingsOf(bottlingLine()))
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(18)
})

test('a room without votes has agreed on nothing', () => {
  expect(countStandings(standingsOf(untouchedLine()))).toMatchObject({ 'not-agreed': 18, contested: 0, 'at-target': 0 })
})

test.each<[string, Rating]>([
  ['at-target', { comprehensiveness: 2, scope: 2 }],
  ['one-step', { comprehensiveness: 1, scope: 2 }],
  ['two-steps', { comprehensiveness: 0 }],
  ['scope', { comprehensiveness: 2, scope: 1 }],
  ['over', { comprehensiveness: 3, scope: 2 }],
  ['over', { comprehensiveness: 2, scope: 3 }],
])('against a target of 2 and industry it stands %s with %j', (expected, rating) => {
  expect(standing(withCurrent(rating), 'risk-attitude').standing).toBe(expected)
})

test('over on the level does not hide that the scope is less specific than asked', () => {
  expect(standing(withCurrent({ comprehensiveness: 4, scope: 1 }), 'risk-attitude').standing).toBe('scope')
})

test('undecided votes that lie apart are contested between the levels in question', () => {
  const { standing: stands, target } = standing(bottlingLine(), 'access-control')
  expect(stands).toBe('contested')
  expect(target.contested).toEqual([2, 3])
})

test('a decision ends the contest, whatever the votes', () => {
  const decided = standingsOf(bottlingLine()).filter(({ target }) => target.decision)
  expect(decided.every(({ target }) => target.contested === null)).toBe(true)
})

test('an excluded practice is not a gap and not at target', () => {
  expect(standing(bottlingLine(), 'implementation-of-data-protection-controls').standing).toBe('excluded')
})

test('the distance of a row is the largest of its questions and null without votes', () => {
  expect(standing(bottlingLine(), 'access-control').apart).toBeGreaterThanOrEqual(1)
  expect(standing(untouchedLine(), 'access-control').apart).toBeNull()
})

test('a round that is still open is not settled, also where votes are shown live', () => {
  const view = bottlingLine()
  const question = 'current:event-detection-and-response-plan'
  const live = {
    ...view,
    results: { ...view.results, [question]: [resultOf(1, [{ comprehensiveness: 4, scope: 3 }])] },
  }
  expect(settledRounds(live, question)).toEqual([])
  const revealed = {
    ...live,
    questions: { ...live.questions, [question]: { ...live.questions[question], state: 'revealed' as const } },
  }
  expect(settledRounds(revealed, question)).toHaveLength(1)
})
