import { expect, test } from 'vitest'
import { parseAnswer, parseRating, sameAnswer, scopeOf } from './rating'

test.each([[{ comprehensiveness: 0 }], [{ comprehensiveness: 1, scope: 1 }], [{ comprehensiveness: 4, scope: 3 }]])(
  '%o is a rating',
  (value) => {
    expect(parseRating(value)).toEqual(value)
  },
)

test.each([
  [null],
  [3],
  [[3, 2]],
  [{}],
  [{ comprehensiveness: 3 }],
  [{ comprehensiveness: 0, scope: 1 }],
  [{ comprehensiveness: 0, scope: undefined }],
  [{ comprehensiveness: 5, scope: 1 }],
  [{ comprehensiveness: 2.5, scope: 1 }],
  [{ comprehensiveness: 3, scope: 4 }],
  [{ comprehensiveness: 3, scope: '2' }],
  [{ comprehensiveness: 3, scope: 2, confidence: 1 }],
])('%o is no rating, and is not made one', (value) => {
  expect(parseRating(value)).toBeNull()
})

test("don't know and abstain are answers, and differ from each other and from level 0", () => {
  expect(parseAnswer('dont-know')).toBe('dont-know')
  expect(parseAnswer('abstain')).toBe('abstain')
  expect(parseAnswer('none')).toBeNull()
  expect(sameAnswer('dont-know', 'abstain')).toBe(false)
  expect(sameAnswer('abstain', { comprehensiveness: 0 })).toBe(false)
})

test('two ratings are the same only on both axes', () => {
  expect(sameAnswer({ comprehensiveness: 2, scope: 1 }, { comprehensiveness: 2, scope: 1 })).toBe(true)
  expect(sameAnswer({ comprehensiveness: 2, scope: 1 }, { comprehensiveness: 2, scope: 3 })).toBe(false)
  expect(scopeOf({ comprehensiveness: 0 })).toBeNull()
})
