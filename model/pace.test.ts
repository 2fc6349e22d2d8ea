import { expect, test } from 'vitest'
import { paceOf } from './pace'
import { PRACTICE_IDS } from './practice'
import { questionId } from './question'
import { level, sampleWorkshop } from './sample-workshop'

const MINUTE = 60_000
const QUESTIONS = PRACTICE_IDS.map((practice) => questionId('target', practice))

/** A workshop that begins a question, and decides it after so many minutes. */
function running() {
  const workshop = sampleWorkshop()
  let next = 0
  const decides = (minutes: number) => {
    const question = QUESTIONS[next] ?? QUESTIONS[0]
    next += 1
    if (!question) throw new Error('there are 18')
    workshop.events('olga', { type: 'focus', question })
    workshop.clock += minutes * MINUTE
    workshop.events('olga', { type: 'decide', question, rating: level(2), rationale: 'So it is.' })
  }
  const pace = () => paceOf(workshop.view, 'target', workshop.now())
  return { workshop, decides, pace }
}

test('before anything is decided no rate is claimed', () => {
  const { pace } = running()
  expect(pace()).toMatchObject({ left: 18, each: null, needed: null, remaining: null, share: null, over: false })
})

test('the rate is the middle of the last five questions, and a break is none of them', () => {
  const { decides, pace } = running()
  for (const minutes of [5, 8, 120, 6, 30, 8]) decides(minutes)
  expect(pace()).toMatchObject({ left: 12, each: 8, needed: 96 })
})

test('a question may take its share of the time until the planned end, as it was when it began', () => {
  const { workshop, pace } = running()
  const end = new Date(Date.parse(workshop.now()) + 180 * MINUTE).toISOString()
  workshop.events('olga', { type: 'planEnd', at: end })
  workshop.events('olga', { type: 'focus', question: 'target:access-control' })
  workshop.clock += 9 * MINUTE
  expect(pace()).toMatchObject({ remaining: 171, here: 9, share: 10, over: false })
  workshop.clock += 2 * MINUTE
  expect(pace()).toMatchObject({ here: 11, share: 10, over: true })
})

test('to open a round on the question on the table does not begin its time anew', () => {
  const { workshop, pace } = running()
  workshop.events('olga', { type: 'focus', question: 'target:access-control' })
  workshop.clock += 4 * MINUTE
  workshop.events('olga', { type: 'focus', question: 'target:access-control' })
  workshop.events('olga', { type: 'open', questions: ['target:access-control'] })
  expect(pace().here).toBe(4)
})

test('what is parked, decided or ready to be accepted does not wait for the room', () => {
  const { workshop, decides, pace } = running()
  decides(5)
  workshop.events('olga', { type: 'park', question: 'target:patch-management', reason: 'Ask the supplier.' })
  const ready = 'target:access-control' as const
  workshop.events('olga', { type: 'open', questions: [ready] })
  for (const member of ['ana', 'ben', 'cem', 'dia']) workshop.votes(member, 3, { question: ready })
  workshop.events('olga', { type: 'reveal', questions: [ready] })
  expect(pace().left).toBe(15)
})

test('an end that has passed is refused, and can be taken back', () => {
  const { workshop } = running()
  const end = new Date(Date.parse(workshop.now()) + MINUTE).toISOString()
  expect(workshop.refusal('ana', { type: 'planEnd', at: end })).toBe('not-entitled')
  workshop.events('olga', { type: 'planEnd', at: end })
  expect(workshop.view.assessment.plannedEnd).toBe(end)
  workshop.clock += 2 * MINUTE
  expect(workshop.refusal('olga', { type: 'planEnd', at: end })).toBe('deadline-passed')
  workshop.events('olga', { type: 'planEnd', at: null })
  expect(workshop.view.assessment.plannedEnd).toBeUndefined()
})
