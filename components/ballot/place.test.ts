import { describe, expect, test } from 'vitest'
import { QUESTION_IDS, type QuestionId } from '#model/question'
import type { QuestionStateName, RoomView } from '#model/room'
import { neighboursOf, type Pin, placeOf, waitingQuestions } from './place'

const A = 'target:access-control'
const B = 'target:patch-management'

function roomWith(states: Partial<Record<QuestionId, QuestionStateName>>, focus: QuestionId | null = null): RoomView {
  const questions = Object.fromEntries(
    QUESTION_IDS.map((id) => [
      id,
      { state: states[id] ?? 'idle', round: states[id] ? 1 : 0, deadline: null, decision: null },
    ]),
  )
  // Only what these functions read.
  return { assessment: { focus }, questions, results: {} } as unknown as RoomView
}

const busy = () => true
const idle = () => false

describe('what a participant’s page shows', () => {
  test.each<[string, RoomView, QuestionId[], Pin | null, () => boolean, string]>([
    ['waits in the lobby while nothing is open', roomWith({}), [], null, idle, 'lobby'],
    ['stays with what is being discussed when nobody set a focus', roomWith({ [B]: 'revealed' }), [], null, idle, B],
    ['goes to the one open question', roomWith({ [A]: 'open' }), [A], null, idle, A],
    ['lists the questions when several wait', roomWith({ [A]: 'open', [B]: 'open' }), [A, B], null, idle, 'list'],
    ['follows the facilitator to a reveal', roomWith({ [A]: 'open', [B]: 'revealed' }, B), [A], null, idle, B],
    [
      'shows what was just decided, also to somebody with open questions',
      roomWith({ [A]: 'open', [B]: 'decided' }, B),
      [A],
      null,
      idle,
      B,
    ],
    ['doesn’t follow to a question that is only being looked at', roomWith({ [A]: 'open' }, B), [A], null, idle, A],
    ['shows the decision when nothing waits', roomWith({ [B]: 'decided' }, B), [], null, idle, B],
    [
      'stays where somebody went',
      roomWith({ [A]: 'open', [B]: 'open' }, A),
      [A, B],
      { view: B, focus: A, went: true },
      idle,
      B,
    ],
    [
      'stays at the receipt of what was just answered',
      roomWith({ [A]: 'open', [B]: 'open' }),
      [A],
      { view: B, focus: null, went: false },
      idle,
      B,
    ],
    [
      'goes on from an answered question once it is decided',
      roomWith({ [A]: 'open', [B]: 'decided' }),
      [A],
      { view: B, focus: null, went: false },
      idle,
      A,
    ],
    [
      'follows on when the facilitator moves',
      roomWith({ [A]: 'open', [B]: 'open' }, A),
      [A, B],
      { view: B, focus: null, went: true },
      idle,
      A,
    ],
    [
      'never pulls somebody away who is writing',
      roomWith({ [A]: 'open', [B]: 'open' }, A),
      [A, B],
      { view: B, focus: null, went: true },
      busy,
      B,
    ],
    [
      'never pulls somebody away who is writing a dissent',
      roomWith({ [A]: 'open', [B]: 'decided' }, A),
      [A],
      { view: B, focus: null, went: false, writes: true },
      idle,
      B,
    ],
    [
      'follows on once the dissent is written',
      roomWith({ [A]: 'open', [B]: 'decided' }, A),
      [A],
      { view: B, focus: null, went: false, writes: false },
      idle,
      A,
    ],
  ])('%s', (_name, room, waiting, pin, isBusy, view) => {
    expect(placeOf(room, waiting, pin, isBusy).view).toBe(view)
  })

  test('offers the way to the facilitator instead', () => {
    const room = roomWith({ [A]: 'open', [B]: 'open' }, A)
    expect(placeOf(room, [A, B], { view: B, focus: null, went: true }, busy).elsewhere).toBe(A)
  })

  test('counts as waiting what was answered in an earlier round or withdrawn', () => {
    const room = roomWith({ [A]: 'open', [B]: 'open' })
    const votes = { [A]: { round: 1, answer: null }, [B]: { round: 1, answer: 'abstain' } } as const
    expect(waitingQuestions(room, votes)).toEqual([A])
  })

  test('knows the way to the next question and back', () => {
    expect(neighboursOf(B, [A, B])).toEqual({ previous: A, next: null })
    expect(neighboursOf('current:access-control', [A, B])).toEqual({ previous: null, next: null })
  })
})
