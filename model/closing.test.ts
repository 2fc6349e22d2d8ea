import { expect, test } from 'vitest'
import { bottlingLine, untouchedLine } from '#components/overview/fixture'
import { closingOf, lacksEvidence } from './closing'
import type { Decision } from './decision'

const [first] = bottlingLine().ledger

function decisionWith(changes: Partial<Decision>): Decision {
  if (!first) throw new Error('The room has decisions')
  return { ...first, question: 'current:access-control', evidence: [], ...changes }
}

test('a new workshop has all 36 questions undecided', () => {
  expect(closingOf(untouchedLine())).toMatchObject({ decided: 0, questions: 36, open: [] })
  expect(closingOf(untouchedLine()).undecided).toHaveLength(36)
})

test('excluded practices are not asked, and open rounds are told apart from undecided ones', () => {
  const closing = closingOf(bottlingLine())
  expect(closing.questions).toBe(34)
  expect(closing.open).toEqual(['current:event-detection-and-response-plan'])
  expect(closing.undecided).toEqual(['target:access-control', 'current:vulnerability-assessment'])
  expect(closing.decided + closing.open.length + closing.undecided.length).toBe(closing.questions)
})

test.each<[boolean, Partial<Decision>]>([
  [true, { rating: { comprehensiveness: 3, scope: 1 } }],
  [false, { rating: { comprehensiveness: 2, scope: 3 } }],
  [false, { rating: { comprehensiveness: 4, scope: 3 }, question: 'target:access-control' }],
  [false, { rating: { comprehensiveness: 4, scope: 3 }, evidence: ['https://plant.example/1'] }],
  [false, { rating: { comprehensiveness: 4, scope: 3 }, supersededBy: 'D-002' }],
])('evidence is missing: %s for %j', (missing, changes) => {
  expect(lacksEvidence(decisionWith(changes))).toBe(missing)
})
