import { expect, test } from 'vitest'
import type { Answer } from '#model/rating'
import { reasonColumns } from './reason-columns'

const said = (text: string, answer: Answer | null) => ({ text, answer })
const at = (comprehensiveness: 1 | 2 | 3 | 4): Answer => ({ comprehensiveness, scope: 3 })

test('the farthest from the middle vote are heard first, on either side', () => {
  const { upper, lower } = reasonColumns([said('a', at(1)), said('b', at(2)), said('c', at(3)), said('d', at(4))], 2)
  expect(upper).toMatchObject({ levels: [3, 4], reasons: [{ text: 'd' }, { text: 'c' }] })
  expect(lower).toMatchObject({ levels: [1, 2], reasons: [{ text: 'a' }, { text: 'b' }] })
})

test('the middle level stands with its neighbour', () => {
  const { upper, lower } = reasonColumns([said('a', at(1)), said('c', at(3)), said('d', at(4))], 3)
  expect(upper.levels).toEqual([3, 4])
  expect(lower.levels).toEqual([1])
})

test('with nothing above it the middle level stands against what is below', () => {
  const { upper, lower } = reasonColumns([said('a', at(1)), said('c', at(3))], 3)
  expect([upper.levels, lower.levels]).toEqual([[3], [1]])
})

test('reasons without a level stand apart', () => {
  const { upper, lower, other } = reasonColumns([said('unsure', 'dont-know'), said('withheld', null)], null)
  expect([...upper.reasons, ...lower.reasons]).toEqual([])
  expect(other).toHaveLength(2)
})
