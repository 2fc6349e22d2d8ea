import { expect, test } from 'vitest'
import { QUESTION_IDS, type QuestionId } from '#model/question'
import type { QuestionStateName, QuestionView, RoomView } from '#model/room'
import { rated, sampleResult } from '#model/sample-result'
import { DEFAULT_SETTINGS } from '#model/settings'
import { STEPS, type Step } from '#model/statistics/statistics'
import { neighbourOf, nextRoundOf, primaryActionOf } from './primary-action'

const HERE: QuestionId = 'target:access-control'

function view(here: Partial<QuestionView>, others: QuestionStateName = 'idle', change: object = {}) {
  const questions: Record<string, QuestionView> = Object.fromEntries(
    QUESTION_IDS.map((id) => [id, { state: others, round: 0, deadline: null, decision: null }]),
  )
  questions[HERE] = { state: 'idle', round: 0, deadline: null, decision: null, ...here }
  return {
    assessment: { phase: 'running', excluded: {}, agendaOrder: [], settings: DEFAULT_SETTINGS, ...change },
    questions,
    progress: {
      [HERE]: {
        business: { eligible: 5, responded: 4 },
        technical: { eligible: 7, responded: 5 },
        responded: null,
      },
    },
    results: {},
  } as unknown as Pick<RoomView, 'assessment' | 'questions' | 'progress' | 'results'> // only what the function reads
}

test('an idle question is opened, round 1 first', () => {
  expect(primaryActionOf(HERE, view({}), null)).toEqual({ kind: 'open', question: HERE, round: 1 })
})

test('an open or locked round is revealed, and who is missing is counted', () => {
  const reveal = { kind: 'reveal', question: HERE, missing: 3, responded: 9 }
  expect(primaryActionOf(HERE, view({ state: 'open', round: 1 }), null)).toEqual(reveal)
  expect(primaryActionOf(HERE, view({ state: 'locked', round: 1 }), null)).toEqual(reveal)
})

test('after the reveal the statistics choose between another round, parking and deciding', () => {
  const kinds = Object.fromEntries(
    STEPS.map((step: Step) => [step, primaryActionOf(HERE, view({ state: 'revealed', round: 2 }), step).kind]),
  )
  expect(kinds).toEqual({
    'wait-for-votes': 'open',
    'too-few-votes': 'open',
    'discuss-and-revote': 'open',
    'park-for-evidence': 'park',
    'hear-outliers-then-confirm': 'decide',
    'ready-to-agree': 'decide',
    'record-disagreement': 'decide',
  })
})

test('another round is the next one', () => {
  expect(primaryActionOf(HERE, view({ state: 'revealed', round: 2 }), 'discuss-and-revote')).toMatchObject({ round: 3 })
})

test('a decided question leads to the next that still needs the room', () => {
  expect(primaryActionOf(HERE, view({ state: 'decided' }), null)).toEqual({
    kind: 'next',
    question: 'target:asset-change-and-configuration-management',
  })
})

test('after a whole pass was revealed the ready ones are accepted together, then the farthest apart comes first', () => {
  const agree = sampleResult({
    business: [rated(3, 2), rated(3, 2), rated(3, 2)],
    technical: [rated(3, 2), rated(3, 2), rated(3, 2)],
  })
  const apart = sampleResult({
    business: [rated(4, 2), rated(4, 2), rated(4, 2)],
    technical: [rated(1, 2), rated(1, 2), rated(1, 2)],
  })
  const revealed: QuestionView = { state: 'revealed', round: 1, deadline: null, decision: null }
  const shown = view({ state: 'decided' })
  const [one, two, far]: QuestionId[] = ['target:threat-modeling', 'target:risk-attitude', 'target:patch-management']
  if (!one || !two || !far) throw new Error('three are named')
  const room = {
    ...shown,
    questions: { ...shown.questions, [one]: revealed, [two]: revealed, [far]: revealed },
    results: { [one]: [agree], [two]: [agree], [far]: [apart] },
  }
  expect(primaryActionOf(HERE, room, null)).toEqual({ kind: 'block', n: 2 })
  expect(primaryActionOf(one, room, 'ready-to-agree')).toEqual({ kind: 'block', n: 2 })
  const accepted = { ...room, questions: { ...room.questions, [one]: { ...revealed, state: 'decided' as const } } }
  expect(primaryActionOf(HERE, accepted, null)).toEqual({ kind: 'next', question: far })
})

test('excluded practices are passed over', () => {
  const excluded = { 'asset-change-and-configuration-management': 'outsourced' }
  expect(primaryActionOf(HERE, view({ state: 'parked' }), null)).toMatchObject({ kind: 'next' })
  expect(primaryActionOf(HERE, view({ state: 'decided' }, 'idle', { excluded }), null)).toMatchObject({
    question: 'target:physical-protection',
  })
})

test('when a pass is done, the overview comes next', () => {
  expect(primaryActionOf(HERE, view({ state: 'decided' }, 'decided'), null)).toEqual({ kind: 'overview' })
})

test('a frozen workshop opens nothing', () => {
  expect(primaryActionOf(HERE, view({}, 'decided', { phase: 'frozen' }), null).kind).toBe('overview')
})

test('the list has two ends', () => {
  expect(neighbourOf('target:security-program-management', -1)).toBeNull()
  expect(neighbourOf('current:access-control', 1)).toBe('current:asset-change-and-configuration-management')
  expect(neighbourOf('target:remediation-recovery-and-continuity-of-operations', 1)).toBeNull()
})

test('a cancelled round has used up its number', () => {
  expect(nextRoundOf({ round: 0 })).toBe(1)
  expect(nextRoundOf({ round: 1, nextRound: 3 })).toBe(3)
})
