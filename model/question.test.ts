import { expect, test } from 'vitest'
import { isQuestionId, passOf, practiceIdOf, QUESTION_IDS, questionId, questionOrder } from './question'

test('there are 36 questions, each made of its pass and its practice', () => {
  expect(new Set(QUESTION_IDS).size).toBe(36)
  for (const question of QUESTION_IDS) {
    expect(isQuestionId(question)).toBe(true)
    expect(questionId(passOf(question), practiceIdOf(question))).toBe(question)
  }
})

test('targets come before current levels, each in model order', () => {
  expect(QUESTION_IDS.toReversed().toSorted((a, b) => questionOrder(a) - questionOrder(b))).toEqual(QUESTION_IDS)
  expect(questionOrder('current:security-program-management')).toBe(18)
})

test.each([
  'access-control',
  'future:access-control',
  'target:',
  'target:coffee',
  'target:access-control:1',
  '',
  null,
  7,
])('%s names no question', (value) => {
  expect(isQuestionId(value)).toBe(false)
})
