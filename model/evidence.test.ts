import { expect, test } from 'vitest'
import type { Decision } from './decision'
import { evidenceOf, lacksEvidence } from './evidence'
import type { QuestionId } from './question'
import type { RoomView } from './room'
import { rated, sampleResult } from './sample-result'
import { sampleDecision, sampleRoom } from './sample-room'

const CURRENT: QuestionId = 'current:access-control'
const ADDED = { id: 'evidence-001', by: 'ana', at: '2026-03-02T10:00:00.000Z' }

/** A room with one decision on a round whose voters gave these addresses. */
function roomWith(
  decision: Partial<Decision>,
  { votes = [], added = [] }: { votes?: string[]; added?: RoomView['evidence'][QuestionId] } = {},
): { view: RoomView; decision: Decision } {
  const made = sampleDecision(CURRENT, { comprehensiveness: 3, scope: 1 }, decision)
  const result = {
    ...sampleResult({ business: [rated(3)], technical: [rated(3)] }),
    reasons: votes.map((url) => ({ text: '', answer: rated(3), evidence: [url] })),
  }
  const room = sampleRoom({
    questions: { [CURRENT]: { state: 'decided', round: 1, decision: 0 } },
    results: { [CURRENT]: [result] },
    ledger: [made],
  })
  return { view: { ...room, evidence: added.length > 0 ? { [CURRENT]: added } : {} }, decision: made }
}

test.each<[boolean, string, Partial<Decision>, Parameters<typeof roomWith>[1]?]>([
  [true, 'level 3 and nothing that shows it', {}],
  [false, 'level 2', { rating: { comprehensiveness: 2, scope: 3 } }],
  [false, 'a target', { question: 'target:access-control', rating: { comprehensiveness: 4, scope: 3 } }],
  [false, 'an address in the decision', { evidence: ['https://plant.example/1'] }],
  [false, 'a replaced decision', { supersededBy: 'D-002' }],
  [false, 'an address in a vote of its round', {}, { votes: ['https://plant.example/2'] }],
  [true, 'an address in a vote of another round', { round: 2 }, { votes: ['https://plant.example/2'] }],
  [false, 'a note that was added later', {}, { added: [{ ...ADDED, note: 'The binder in cabinet 4.' }] }],
])('evidence is missing: %s for %s', (missing, _, changes, more) => {
  const { view, decision } = roomWith(changes, more)
  expect(lacksEvidence(view, decision)).toBe(missing)
})

test('a question has its evidence from the decision, from what was added and from votes, and each address once', () => {
  const { view } = roomWith(
    { evidence: ['https://plant.example/1'] },
    {
      votes: ['https://plant.example/1', 'https://plant.example/2', 'https://plant.example/3'],
      added: [{ ...ADDED, url: 'https://plant.example/2', note: 'Page 4.' }],
    },
  )
  expect(evidenceOf(view, CURRENT)).toEqual([
    { from: 'decision', url: 'https://plant.example/1', number: 'D-001' },
    { from: 'added', url: 'https://plant.example/2', note: 'Page 4.', id: 'evidence-001', by: 'ana', at: ADDED.at },
    { from: 'vote', url: 'https://plant.example/3', round: 1 },
  ])
})
