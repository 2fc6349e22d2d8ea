import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { rated, sampleResult } from '#model/sample-result'
import { sampleDecision, sampleRoom } from '#model/sample-room'
import { readRoom, roomEntries } from './room-doc'

const question = 'target:access-control'
const results = [1, 2, 10].map((round) => sampleResult({ business: [rated(2)], technical: [rated(3)] }, { round }))
const room = {
  ...sampleRoom({
    questions: { [question]: { state: 'decided', round: 10, decision: 0 } },
    results: { [question]: results },
    ledger: [sampleDecision(question, rated(2))],
  }),
  members: { 'member-01': { name: 'Ada', role: 'participant' as const, group: 'business' as const, active: true } },
}

test('a room comes back from its document as it went in, its rounds in order', () => {
  const doc = new Y.Doc()
  for (const [key, value] of [...roomEntries(room)].toReversed()) doc.getMap('room').set(key, value)
  expect(readRoom(doc)).toEqual(room)
})

test('an empty document is no room yet', () => {
  expect(readRoom(new Y.Doc())).toBeNull()
})
