import { expect, test } from 'vitest'
import { agendaItemOf, agendaOf } from './agenda-of'
import { PRACTICE_IDS } from './practice'
import { QUESTION_IDS, type QuestionId } from './question'
import type { Answer } from './rating'
import type { QuestionView } from './room'
import { rated, sampleResult } from './sample-result'
import { sampleRoom } from './sample-room'

const times = (n: number, answer: Answer) => new Array<Answer>(n).fill(answer)
/** Revealed rounds, a question each in model order; business and technical answer in turn. */
const rounds = {
  ready: sampleResult({ business: times(6, rated(3)), technical: times(6, rated(3)) }),
  outlier: sampleResult({ business: [...times(6, rated(3)), rated(1)], technical: times(6, rated(3)) }),
  apart: sampleResult({ business: times(6, rated(2)), technical: times(6, rated(3)) }),
  furtherApart: sampleResult({ business: [...times(5, rated(2)), rated(1)], technical: times(6, rated(3)) }),
  apartByFew: sampleResult({ business: times(2, rated(2)), technical: times(2, rated(3)) }),
  camps: sampleResult({ business: times(6, rated(1)), technical: times(6, rated(4)) }),
  unsure: sampleResult({ business: times(3, 'dont-know'), technical: times(3, rated(3)) }),
  empty: sampleResult({ business: times(3, 'abstain'), technical: times(3, 'abstain') }),
}

function roomOf(
  revealed: Partial<Record<QuestionId, keyof typeof rounds>>,
  rest: Parameters<typeof sampleRoom>[0] = {},
) {
  const entries = Object.entries(revealed)
  return sampleRoom({
    ...rest,
    questions: {
      ...Object.fromEntries(entries.map(([question]) => [question, { state: 'revealed' as const, round: 1 }])),
      ...rest.questions,
    },
    results: Object.fromEntries(entries.map(([question, name]) => [question, [rounds[name]]])),
  })
}

test.each([
  ['ready', 'ready', true],
  ['outlier', 'moderate', false],
  ['apart', 'far-apart', false],
  ['camps', 'divided', false],
  ['unsure', 'evidence', false],
  ['empty', 'evidence', false],
] as const)('a revealed round that is %s stands under %s', (name, group, ready) => {
  const item = agendaItemOf('target:access-control', roomOf({ 'target:access-control': name }))
  expect(item).toMatchObject({ group, ready })
})

test.each([
  ['open', 'waiting'],
  ['locked', 'waiting'],
  ['decided', 'decided'],
  ['parked', 'parked'],
  ['idle', 'idle'],
] as const)('a question that is %s stands under %s and shows no distance', (state: QuestionView['state'], group) => {
  const question = 'target:access-control'
  const room = roomOf({ [question]: 'apart' }, { questions: { [question]: { state, round: 2 } } })
  expect(agendaItemOf(question, room)).toEqual({ question, group, ready: false, w1: null, fewVotes: false })
})

const [first, second, third, fourth] = QUESTION_IDS as [QuestionId, QuestionId, QuestionId, QuestionId] // there are 36

test('what waits comes first, then camps, then the groups furthest apart, few votes last', () => {
  const room = roomOf(
    { [first]: 'apartByFew', [second]: 'apart', [third]: 'furtherApart', [fourth]: 'camps' },
    { questions: { 'current:access-control': { state: 'open', round: 1 } } },
  )
  const questions = agendaOf(room).map(({ question }) => question)
  expect(questions.slice(0, 5)).toEqual(['current:access-control', fourth, third, second, first])
})

test('the distance is that of the axis on which the groups are further apart', () => {
  const scopesApart = sampleResult({ business: times(6, rated(3, 1)), technical: times(6, rated(3, 3)) })
  const room = roomOf({ [first]: 'ready' })
  expect(agendaItemOf(first, { ...room, results: { [first]: [scopesApart] } })).toMatchObject({ w1: 2, ready: false })
})

test("the facilitator's order decides between equals, before model order", () => {
  const agendaOrder: QuestionId[] = [third, first]
  const agenda = agendaOf(roomOf({ [fourth]: 'camps' }, { assessment: { agendaOrder } }))
  expect(agenda.slice(0, 4).map(({ question }) => question)).toEqual([fourth, third, first, second])
})

test('an excluded practice is on neither pass', () => {
  const practice = PRACTICE_IDS[0]
  const agenda = agendaOf(sampleRoom({ assessment: { excluded: { [practice]: 'No such programme' } } }))
  expect(agenda).toHaveLength(34)
})
