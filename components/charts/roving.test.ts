import { expect, test } from 'vitest'
import { nextStop } from './roving'
import { textLines } from './text-lines'

test('arrows walk over the stops and hold at both ends', () => {
  expect(nextStop('ArrowRight', 0, 5, false)).toBe(1)
  expect(nextStop('ArrowRight', 4, 5, false)).toBe(4)
  expect(nextStop('ArrowUp', 0, 5, false)).toBe(0)
  expect(nextStop('End', 1, 5, false)).toBe(4)
  expect(nextStop('Home', 3, 5, false)).toBe(0)
})

test('where text runs from the right, so do the arrows', () => {
  expect(nextStop('ArrowRight', 2, 5, true)).toBe(1)
  expect(nextStop('ArrowLeft', 2, 5, true)).toBe(3)
})

test('other keys are left to the page', () => {
  expect(nextStop('a', 2, 5, false)).toBeNull()
  expect(nextStop('ArrowRight', 0, 0, false)).toBeNull()
})

test('long names break between words and never lose one', () => {
  const name = 'Situation Awareness and Information Sharing Practice'
  const lines = textLines(name, 200, 13)
  expect(lines.length).toBe(2)
  expect(lines.join(' ')).toBe(name)
})

test('a word longer than the line stays whole', () => {
  expect(textLines('Donaudampfschifffahrt', 20, 13)).toEqual(['Donaudampfschifffahrt'])
})
