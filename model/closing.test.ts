import { expect, test } from 'vitest'
import { closingOf } from './closing'
import { bottlingLine, untouchedLine } from './sample-line'

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
