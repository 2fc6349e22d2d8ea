import { expect, test } from 'vitest'
import vectors from '#model/statistics/consensus.vectors.json'
import { distanceOf } from '#model/statistics/distance'
import { COMPREHENSIVENESS_SCALE } from '#model/statistics/scale'
import { barHeights, byDistance, type GroupRow, higherOf } from './group-rows'

const rows = vectors.groups.five.flatMap(({ name, business, technical }): (GroupRow & { name: string })[] => {
  const distance = distanceOf(business, technical, COMPREHENSIVENESS_SCALE)
  const { w1 } = distance
  return w1 === null ? [] : [{ name, practice: 'access-control', business, technical, distance: { ...distance, w1 } }]
})
const named = (name: string) => {
  const found = rows.find((row) => row.name === name)
  if (!found) throw new Error(name)
  return found
}

test('the worked examples come widest apart first, and a room with one group is left out', () => {
  const order = byDistance(rows).map(({ distance }) => distance.w1)
  expect(order).toEqual(order.toSorted((a, b) => b - a))
  expect(order[0]).toBe(4)
  expect(rows.some(({ name }) => name === 'no-business')).toBe(false)
})

test('of two equally far apart the one with more votes comes first', () => {
  const few = named('one-vs-one')
  const many = named('business-high-technical-low')
  expect(few.distance.w1).toBe(many.distance.w1)
  expect(byDistance([few, many])).toEqual([many, few])
})

test('the direction is said where there is one', () => {
  expect(higherOf(named('business-high-technical-low').distance)).toBe('business')
  expect(higherOf(named('shift-one-level').distance)).toBe('technical')
  expect(higherOf(named('same-median-different-spread').distance)).toBeNull()
  expect(higherOf(named('identical').distance)).toBeNull()
})

test('a small group is as tall as a large one that votes the same way', () => {
  const { business, technical } = barHeights(named('same-shape-diff-size'))
  technical.forEach((height, level) => {
    expect(height).toBeCloseTo(business[level] ?? -1, 9)
  })
})
