import fc from 'fast-check'
import { expect, test } from 'vitest'
import vectors from '#model/statistics/consensus.vectors.json'
import { movementBetween, originsOf } from './movement'

test.each(vectors.stability.map((vector) => [vector.name, vector] as const))(
  'the movement of "%s" is exactly as long as the distance between its rounds',
  (_, { previous, current, emdLevels }) => {
    const length = movementBetween(previous, current).reduce(
      (total, { from, to, share }) => total + share * Math.abs(to - from),
      0,
    )
    expect(length).toBeCloseTo(emdLevels, 9)
  },
)

test('two people who swap their votes leave no trace', () => {
  expect(movementBetween([0, 2, 5, 3, 0], [0, 2, 5, 3, 0]).every(({ from, to }) => from === to)).toBe(true)
})

test('the worked example of converging: nobody passes anybody', () => {
  expect(movementBetween([1, 3, 3, 2, 1], [0, 1, 8, 1, 0]).map(({ from, to, votes }) => [from, to, votes])).toEqual([
    [0, 1, 1],
    [1, 2, 3],
    [2, 2, 3],
    [3, 2, 2],
    [4, 3, 1],
  ])
})

test('rounds of different size are compared by share', () => {
  expect(movementBetween([0, 4], [1, 0])).toEqual([{ from: 1, to: 0, share: 1, votes: 1 }])
})

test('without votes in one of the rounds nothing moves', () => {
  expect(movementBetween([0, 0], [1, 2])).toEqual([])
  expect(originsOf([0, 0], [1, 1])).toEqual([null, null])
})

const counts = fc.array(fc.nat(12), { minLength: 5, maxLength: 5 })

test('whatever the rounds, shares leave and arrive as the histograms say, and paths never cross', () => {
  fc.assert(
    fc.property(counts, counts, (before, after) => {
      const moves = movementBetween(before, after)
      const n = before.reduce((a, b) => a + b, 0)
      const m = after.reduce((a, b) => a + b, 0)
      if (n === 0 || m === 0) return moves.length === 0
      const leaving = (level: number) =>
        moves.filter(({ from }) => from === level).reduce((t, { share }) => t + share, 0)
      const arriving = (level: number) => moves.filter(({ to }) => to === level).reduce((t, { share }) => t + share, 0)
      const crosses = moves.some((a) => moves.some((b) => a.from < b.from && a.to > b.to))
      return (
        !crosses &&
        before.every((count, level) => Math.abs(leaving(level) - count / n) < 1e-9) &&
        after.every((count, level) => Math.abs(arriving(level) - count / m) < 1e-9)
      )
    }),
  )
})

test('each mark comes from the mark of its own rank', () => {
  expect(originsOf([0, 2, 1], [1, 1, 1])).toEqual([1, 1, 2])
  expect(originsOf([2, 0, 2], [0, 2, 0])).toEqual([0, 2])
})
