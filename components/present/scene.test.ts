import { expect, test } from 'vitest'
import type { Progress } from '#model/result'
import type { RoomView } from '#model/room'
import { sampleResult } from '#model/sample-result'
import { sampleDecision, sampleRoom } from '#model/sample-room'
import { questionOf, sceneOf } from './scene'

const HERE = 'target:access-control'
const THERE = 'target:patch-management'
const system = { comprehensiveness: 3, scope: 3 } as const
const result = sampleResult({ business: [system, system], technical: [system] })

function progressing(room: RoomView, progress: Progress, responded: readonly string[] | null = null): RoomView {
  return { ...room, progress: { [HERE]: { ...progress, responded } } }
}

test('the facilitator’s focus comes before whatever is open', () => {
  const room = sampleRoom({
    assessment: { focus: THERE },
    questions: { [HERE]: { state: 'open', round: 1 }, [THERE]: { state: 'parked', round: 1 } },
  })
  expect(sceneOf(room)).toEqual({ kind: 'parked', question: THERE })
})

test('without a focus it shows what is open, then what is locked, then what was revealed last', () => {
  const later = { ...result, revealedAt: '2026-03-02T10:00:00.000Z' }
  const questions = { [HERE]: { state: 'revealed', round: 1 }, [THERE]: { state: 'revealed', round: 1 } } as const
  const results = { [HERE]: [later], [THERE]: [result] }
  expect(questionOf(sceneOf(sampleRoom({ questions, results })))).toBe(HERE)
  const locked = sampleRoom({ questions: { ...questions, [THERE]: { state: 'locked', round: 2 } }, results })
  expect(sceneOf(locked)).toMatchObject({ kind: 'locked', question: THERE })
  const open = sampleRoom({
    questions: { [HERE]: { state: 'locked', round: 1 }, [THERE]: { state: 'open', round: 1 } },
  })
  expect(sceneOf(open)).toMatchObject({ kind: 'open', question: THERE })
})

test('several open questions are told together, as one count of answers', () => {
  const room = progressing(
    sampleRoom({ questions: { [HERE]: { state: 'open', round: 1 }, [THERE]: { state: 'open', round: 1 } } }),
    { business: { eligible: 3, responded: 2 }, technical: { eligible: 4, responded: 0 } },
  )
  expect(sceneOf(room)).toEqual({
    kind: 'block',
    questions: [HERE, THERE].toSorted(),
    responded: 2,
    expected: 7,
    deadline: null,
  })
})

test('an open round shows how many have answered, not who, and nothing of the rounds before', () => {
  const progress = { business: { eligible: 2, responded: 1 }, technical: { eligible: 1, responded: 0 } }
  const room = progressing(
    sampleRoom({ questions: { [HERE]: { state: 'open', round: 2 } }, results: { [HERE]: [result] } }),
    progress,
    ['member-1'],
  )
  expect(sceneOf(room)).toEqual({ kind: 'open', question: HERE, round: 2, deadline: null, counts: progress })
})

test('a revealed round is shown with the one before it', () => {
  const second = sampleResult({ business: [system], technical: [system] }, { round: 2 })
  const room = sampleRoom({
    questions: { [HERE]: { state: 'revealed', round: 2 } },
    results: { [HERE]: [result, second] },
  })
  expect(sceneOf(room)).toMatchObject({ kind: 'revealed', result: second, previous: result })
})

test('a decided question shows the decision in force and the round it stands on', () => {
  const decision = sampleDecision(HERE, system)
  const room = sampleRoom({
    assessment: { focus: HERE },
    questions: { [HERE]: { state: 'decided', round: 1, decision: 0 } },
    results: { [HERE]: [result] },
    ledger: [decision],
  })
  expect(sceneOf(room)).toMatchObject({ kind: 'decided', decision, statistics: { comprehensiveness: { n: 3 } } })
})

test('a practice that is not applicable says why', () => {
  const room = sampleRoom({ assessment: { focus: HERE, excluded: { 'access-control': 'No people log in.' } } })
  expect(sceneOf(room)).toEqual({ kind: 'excluded', question: HERE, rationale: 'No people log in.' })
})

test('a room in which nothing happens shows the way in, a frozen one what was decided', () => {
  expect(sceneOf(sampleRoom({ assessment: { phase: 'preparing' } }))).toEqual({ kind: 'lobby' })
  const frozen = sampleRoom({
    assessment: { phase: 'frozen', focus: HERE, excluded: { 'patch-management': 'Nothing to patch.' } },
    questions: { [HERE]: { state: 'decided', round: 1, decision: 0 } },
  })
  expect(sceneOf(frozen)).toEqual({ kind: 'frozen', decided: 1, asked: 34 })
})
