import { expect, test } from 'vitest'
import { PRACTICE_IDS } from '#model/practice'
import { rated } from '#model/sample-result'
import { type SlopeRow, slopeCounts, slopeGeometry, slopeLines } from './slope-geometry'

type Level = 0 | 1 | 2 | 3 | 4
const row = (at: number, last: Level | null, now: Level | null): SlopeRow => ({
  practice: PRACTICE_IDS[at] ?? 'access-control',
  last: last === null ? null : rated(last),
  now: now === null ? null : rated(now),
  target: null,
})
const rows = [row(0, 1, 2), row(1, 1, 2), row(2, 2, 2), row(3, 3, 1), row(4, null, 2), row(5, 2, null)]

test('practices that went the same way share one line', () => {
  expect(slopeLines(rows).map(({ from, to, practices }) => [from, to, practices.length])).toEqual([
    [1, 2, 2],
    [2, 2, 1],
    [3, 1, 1],
  ])
})

test('every practice is counted once, and what lacks a level is counted apart', () => {
  const counts = slopeCounts(rows)
  expect(counts).toEqual({ up: 2, down: 1, same: 1, without: 2 })
  expect(counts.up + counts.down + counts.same + counts.without).toBe(rows.length)
})

test('a line is as thick as it has practices, and ends at its levels', () => {
  const { lines, levelY } = slopeGeometry(rows, 600)
  const [both, , down] = lines
  expect(both && down && both.thickness / down.thickness).toBe(2)
  expect(both?.path.startsWith(`M150 ${levelY[1]}C`)).toBe(true)
  expect(both?.path.endsWith(` ${levelY[2]}`)).toBe(true)
})

test('a higher level stands higher', () => {
  const { levelY } = slopeGeometry(rows, 360)
  expect(levelY).toEqual(levelY.toSorted((a, b) => b - a))
})

test('18 practices on one line stay thinner than a level', () => {
  const all = PRACTICE_IDS.map((_, at) => row(at, 1, 2))
  expect(Math.max(...slopeGeometry(all, 600).lines.map(({ thickness }) => thickness))).toBeLessThanOrEqual(14)
})
