import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { LIMITS } from '#model/limits'
import { sameAnswer } from '#model/rating'
import type { Json } from '../canonical-json'
import { saltedDigest } from '../digest'
import { type BallotEntry, isEvidence, parseBallotEntry, readBallot, receiptAnswers, writeVote } from './ballot-doc'

const level3 = { comprehensiveness: 3, scope: 2 }
const address = (length: number) => `https://example.org/${'x'.repeat(length - 20)}`

test.each<[string, unknown]>([
  ['a rating', { round: 1, answer: level3 }],
  ['level 0, which has no scope', { round: 1, answer: { comprehensiveness: 0 } }],
  ["don't know", { round: 2, answer: 'dont-know' }],
  ['a withdrawn vote', { round: 1, answer: null }],
  [
    'a reason of full length and all the evidence there may be',
    {
      round: 1,
      answer: 'abstain',
      reason: 'x'.repeat(LIMITS.text),
      evidence: new Array(LIMITS.evidenceCount).fill(address(LIMITS.evidenceLength)),
    },
  ],
])('a ballot takes %s as it is', (_, entry) => {
  expect(parseBallotEntry(entry)).toEqual({ ok: true, entry })
})

test.each<[string, unknown, 'bad-answer' | 'too-long', number]>([
  ['nothing', null, 'bad-answer', 0],
  ['a list', [], 'bad-answer', 0],
  ['no round', { answer: level3 }, 'bad-answer', 0],
  ['round 0', { round: 0, answer: level3 }, 'bad-answer', 0],
  ['half a round', { round: 1.5, answer: level3 }, 'bad-answer', 0],
  ['no answer', { round: 3 }, 'bad-answer', 3],
  ['a level without a scope', { round: 1, answer: { comprehensiveness: 3 } }, 'bad-answer', 1],
  ['level 0 with a scope', { round: 1, answer: { comprehensiveness: 0, scope: 1 } }, 'bad-answer', 1],
  ['a fifth level', { round: 1, answer: { comprehensiveness: 5, scope: 1 } }, 'bad-answer', 1],
  ['a level as text', { round: 1, answer: { comprehensiveness: '3', scope: 2 } }, 'bad-answer', 1],
  ['a key nobody knows', { round: 1, answer: level3, weight: 5 }, 'bad-answer', 1],
  [
    'a key that would reach the prototype',
    JSON.parse('{"round":1,"answer":"abstain","__proto__":{}}'),
    'bad-answer',
    1,
  ],
  ['a reason that is no text', { round: 1, answer: level3, reason: 7 }, 'bad-answer', 1],
  ['evidence that is no address', { round: 1, answer: level3, evidence: ['see the wiki'] }, 'bad-answer', 1],
  ['a reason too long', { round: 1, answer: level3, reason: 'x'.repeat(LIMITS.text + 1) }, 'too-long', 1],
  [
    'too much evidence',
    { round: 1, answer: level3, evidence: new Array(LIMITS.evidenceCount + 1).fill(address(40)) },
    'too-long',
    1,
  ],
  ['an address too long', { round: 1, answer: level3, evidence: [address(LIMITS.evidenceLength + 1)] }, 'too-long', 1],
])('a ballot refuses %s', (_, entry, refusal, round) => {
  expect(parseBallotEntry(entry)).toEqual({ ok: false, refusal, round })
})

test('whatever a stranger writes, the parser answers, and what it takes it takes unchanged', () => {
  const anything = fc.oneof(
    fc.anything(),
    fc.record(
      {
        round: fc.oneof(fc.nat(3), fc.anything()),
        answer: fc.oneof(
          fc.constantFrom('dont-know', 'abstain', null),
          fc.record({ comprehensiveness: fc.nat(5), scope: fc.nat(4) }, { requiredKeys: ['comprehensiveness'] }),
        ),
        reason: fc.oneof(fc.string(), fc.anything()),
        evidence: fc.array(fc.oneof(fc.webUrl(), fc.string())),
      },
      { requiredKeys: ['round', 'answer'] },
    ),
  )
  fc.assert(
    fc.property(anything, (value) => {
      const parsed = parseBallotEntry(value)
      if (parsed.ok) expect(value).toMatchObject(parsed.entry)
      else expect(Number.isSafeInteger(parsed.round)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['https://wiki.example.org/pumps', true],
  ['HTTP://10.0.0.7:8080/report.pdf', true],
  ['javascript:alert(1)', false],
  ['data:text/html,hello', false],
  [' https://example.org', false],
  ['https://example.org/a b', false],
  ['https://example.org/\0', false],
  ['https://example.org/\u202Efdp.exe', false],
  [7, false],
])('%s as evidence: %s', (value, expected) => {
  expect(isEvidence(value)).toBe(expected)
})

test('a receipt answers the very entry it was given for, and no later one', () => {
  const entry: BallotEntry = { round: 1, answer: { comprehensiveness: 3, scope: 2 }, reason: 'Audited in May' }
  const salt = 'c2FsdC1vZi0xNi1ieXRl'
  const receipt = {
    round: 1,
    status: 'received' as const,
    at: '2026-03-02T09:01:00.000Z',
    salt,
    digest: saltedDigest(salt, { ...entry } as Json), // an entry is plain JSON
  }
  expect(receiptAnswers(receipt, entry)).toBe(true)
  expect(receiptAnswers(receipt, { ...entry, reason: 'Audited in June' })).toBe(false)
  expect(receiptAnswers(receipt, { ...entry, answer: null })).toBe(false)
})

test('a page reads its votes and leaves out what makes no sense', () => {
  const doc = new Y.Doc()
  writeVote(doc, 'target:access-control', { round: 1, answer: { comprehensiveness: 0 } })
  doc.getMap('votes').set('target:coffee', { round: 1, answer: 'abstain' })
  doc.getMap('votes').set('current:access-control', { round: 1, answer: 9 })
  expect(readBallot(doc).owner).toBeNull()
  doc.getMap('owner').set('member', 'member-01')
  const { owner, votes } = readBallot(doc)
  expect(owner).toBe('member-01')
  expect(Object.keys(votes)).toEqual(['target:access-control'])
  expect(sameAnswer(votes['target:access-control']?.answer ?? 'abstain', { comprehensiveness: 0 })).toBe(true)
})
