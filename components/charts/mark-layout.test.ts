import { expect, test } from 'vitest'
import { largestPitch, markLayout, markPlaces, reachOf } from './mark-layout'

test('a phone holds 180 votes on one level, at the smallest pitch', () => {
  expect(largestPitch(180, 58, 110)).toBe(5)
})

test('the pitch is the largest at which the tallest column fits', () => {
  expect(largestPitch(4, 74, 100)).toBe(28)
  expect(largestPitch(20, 74, 100)).toBe(16)
})

test('few votes stand in one column, so that height shows count', () => {
  expect(markLayout(3, 74, 100)).toEqual({ pitch: 28, columns: 1, bars: false })
  expect(markLayout(4, 74, 100)).toEqual({ pitch: 24, columns: 1, bars: false })
  expect(markLayout(6, 74, 100)).toEqual({ pitch: 16, columns: 1, bars: false })
})

test('a second column begins only when one would make the marks small', () => {
  expect(markLayout(7, 74, 100)).toEqual({ pitch: 24, columns: 2, bars: false })
})

test('below a pitch of 7 bars say it better', () => {
  expect(markLayout(180, 58, 110).bars).toBe(true)
  expect(markLayout(60, 74, 100).bars).toBe(false)
})

test('no layout lets a mark leave its band or its half', () => {
  for (let count = 1; count <= 200; count++) {
    const layout = markLayout(count, 65, 92)
    if (layout.bars) continue
    expect(layout.columns * layout.pitch).toBeLessThanOrEqual(65)
    expect(reachOf(count, layout)).toBeLessThanOrEqual(92)
  }
})

test('marks fill row by row from the strip, around the middle of the band', () => {
  expect(markPlaces(3, { pitch: 10, columns: 2, bars: false })).toEqual([
    { across: -5, away: 5 },
    { across: 5, away: 5 },
    { across: -5, away: 15 },
  ])
  expect(markPlaces(1, { pitch: 10, columns: 2, bars: false })).toEqual([{ across: 0, away: 5 }])
})
