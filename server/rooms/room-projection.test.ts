import { expect, test } from 'vitest'
import { isSame } from './room-projection'

test.each([
  [{ a: [1, { b: null }] }, { a: [1, { b: null }] }, true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [{ a: null }, {}, false],
  [{}, { a: null }, false],
  [[1, 2], [1, 2, 3], false],
  [[1, 2, 3], [1, 2], false],
  [[], {}, false],
  [{ a: '1' }, { a: 1 }, false],
  [null, undefined, false],
  [undefined, { a: 1 }, false],
])('%j and %j say the same: %s', (a, b, same) => {
  expect(isSame(a, b)).toBe(same)
})
