import { expect, test } from 'vitest'
import { type DumbbellInput, dumbbellOf, levelPosition } from './dumbbell-geometry'

const nothing: DumbbellInput = {
  current: null,
  target: null,
  contestedCurrent: null,
  contestedTarget: null,
  uncertain: false,
}

test('levels stand in the middle of five equal bands', () => {
  expect([0, 1, 2, 3, 4].map(levelPosition)).toEqual([10, 30, 50, 70, 90])
})

test('a gap runs from the current level up to the target', () => {
  expect(dumbbellOf({ ...nothing, current: 1, target: 3 }).segment).toEqual({
    from: 30,
    to: 70,
    kind: 'gap',
    uncertain: false,
  })
})

test('a level above its target is over, never a gap', () => {
  expect(dumbbellOf({ ...nothing, current: 4, target: 3 }).segment?.kind).toBe('over')
})

test('equal levels are one mark without a segment', () => {
  expect(dumbbellOf({ ...nothing, current: 2, target: 2 })).toMatchObject({ same: true, segment: null, current: 50 })
})

test('level 0 is a level and not an absence', () => {
  expect(dumbbellOf({ ...nothing, current: 0, target: 3 })).toMatchObject({ current: 10, empty: false })
})

test('no gap is drawn from a level that is not agreed', () => {
  const row = dumbbellOf({ ...nothing, current: 1, contestedTarget: [2, 3] })
  expect(row.segment).toBeNull()
  expect(row.capsules).toMatchObject([{ pass: 'target', levels: [2, 3], left: 43.5, width: 33 }])
})

test('a capsule stays inside the chart at both ends', () => {
  const [capsule] = dumbbellOf({ ...nothing, contestedCurrent: [0, 4] }).capsules
  expect(capsule?.left).toBeGreaterThan(0)
  expect((capsule?.left ?? 0) + (capsule?.width ?? 0)).toBeLessThan(100)
})

test('a row without any level is a dash', () => {
  expect(dumbbellOf(nothing).empty).toBe(true)
})

test('an uncertain gap says so', () => {
  expect(dumbbellOf({ ...nothing, current: 1, target: 2, uncertain: true }).segment?.uncertain).toBe(true)
})

test.each([
  ['inside it', 0, [2, 3], 'middle'],
  ['to its right, if a mark is in the way', 2, [2, 3], 'start'],
  ['to its left, if there is no room at the right', 4, [3, 4], 'end'],
] as const)('the words of a capsule stand %s', (_, current, levels, anchor) => {
  expect(dumbbellOf({ ...nothing, current, contestedTarget: levels }).capsules[0]?.words?.anchor).toBe(anchor)
})

test('two capsules in one row have words once', () => {
  const { capsules } = dumbbellOf({ ...nothing, contestedCurrent: [1, 2], contestedTarget: [2, 3] })
  expect(capsules.map(({ words }) => words !== null)).toEqual([true, false])
})
