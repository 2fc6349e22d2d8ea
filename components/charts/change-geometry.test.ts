import { expect, test } from 'vitest'
import type { Split } from '#model/result'
import vectors from '#model/statistics/consensus.vectors.json'
import { changeGeometry } from './change-geometry'

const room = (all: readonly number[]): Split => ({ all, business: null, technical: null })
const drawn = (before: Split, after: Split) => {
  const geometry = changeGeometry(before, after, 0, 500)
  if (!geometry) throw new Error('nothing drawn')
  return geometry
}

test.each(
  vectors.stability.filter(({ previous }) => previous.length === 5).map((vector) => [vector.name, vector] as const),
)('of "%s" the outlines are the round before, the bars this one', (_, { previous, current }) => {
  const [panel] = drawn(room(previous), room(current)).panels
  expect(panel?.bars.map(({ count }) => count)).toEqual(current)
  expect(panel?.ghosts.map(({ level }) => level)).toEqual(
    previous.flatMap((count, level) => (count > 0 ? [level] : [])),
  )
})

test('one of ten who moves is one arc with one vote', () => {
  const [panel] = drawn(room([0, 2, 5, 3, 0]), room([0, 1, 6, 3, 0])).panels
  expect(panel?.arcs.map(({ from, to, votes }) => [from, to, votes])).toEqual([[1, 2, 1]])
})

test('votes that were swapped move nothing', () => {
  expect(drawn(room([0, 2, 5, 3, 0]), room([0, 2, 5, 3, 0])).panels[0]?.arcs).toEqual([])
})

test('a round of another size is compared by share', () => {
  const geometry = drawn(room([0, 10, 0, 0, 0]), room([0, 5, 0, 0, 0]))
  expect(geometry.inShares).toBe(true)
  const [panel] = geometry.panels
  expect(panel?.bars[1]?.height).toBe(panel?.ghosts[0]?.height)
})

test('each group moves by itself: business never fills the place of technical', () => {
  const before: Split = { all: [0, 2, 2, 0, 0], business: [0, 2, 0, 0, 0], technical: [0, 0, 2, 0, 0] }
  const after: Split = { all: [0, 2, 2, 0, 0], business: [0, 0, 2, 0, 0], technical: [0, 2, 0, 0, 0] }
  const [business, technical] = drawn(before, after).panels
  expect(business?.arcs.map(({ from, to }) => [from, to])).toEqual([[1, 2]])
  expect(technical?.arcs.map(({ from, to }) => [from, to])).toEqual([[2, 1]])
})

test('nothing is drawn where a round withholds its numbers, or tells groups apart only once', () => {
  expect(changeGeometry({ all: null, business: null, technical: null }, room([1, 0, 0, 0, 0]), 0, 500)).toBeNull()
  expect(
    changeGeometry(
      { all: [1, 1, 0, 0, 0], business: [1, 0, 0, 0, 0], technical: [0, 1, 0, 0, 0] },
      room([1, 1, 0, 0, 0]),
      0,
      500,
    ),
  ).toBeNull()
})

test.each([240, 328, 720, 1200])('at %i px everything stays inside', (width) => {
  const geometry = changeGeometry(room([4, 0, 0, 0, 6]), room([0, 0, 10, 0, 0]), 0, width)
  for (const { arcs, bars, ghosts } of geometry?.panels ?? []) {
    for (const { y } of arcs) expect(y).toBeGreaterThan(0)
    for (const { x, width: w } of [...bars, ...ghosts]) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + w).toBeLessThanOrEqual(width)
    }
  }
})
