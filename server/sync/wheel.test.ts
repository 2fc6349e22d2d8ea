import { expect, test } from 'vitest'
import { Wheel } from './wheel'

test('everything is due once in a period, in equal parts', () => {
  const wheel = new Wheel<number>(3)
  for (let item = 0; item < 6; item++) wheel.add(item)
  const seconds = [wheel.turn(), wheel.turn(), wheel.turn()]
  expect(seconds.map(({ length }) => length)).toEqual([2, 2, 2])
  expect(seconds.flat().toSorted()).toEqual([0, 1, 2, 3, 4, 5])
  expect(wheel.turn()).toEqual(seconds[0])
})

test('what was taken out is not due any more', () => {
  const wheel = new Wheel<string>(2)
  wheel.add('stays')
  for (const item of ['goes', 'goes']) wheel.add(item)
  wheel.delete('goes')
  expect([wheel.turn(), wheel.turn()].flat()).toEqual(['stays'])
})
