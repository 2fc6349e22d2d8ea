import { expect, test } from 'vitest'
import type { Gap } from '#model/gap'
import { standingOf } from './standing'

const gap = (status: Gap['status']): Gap => ({
  target: null,
  current: null,
  comprehensiveness: null,
  scope: null,
  status,
  uncertain: false,
})

test('an excluded practice counts neither as met nor as missing', () => {
  expect(standingOf([gap('met'), gap('excluded')])).toEqual({
    applicable: 1,
    atTarget: 1,
    above: 0,
    below: 0,
    unknown: 0,
  })
})

test('over the target is at target, over on one axis and under on the other is not', () => {
  const standing = standingOf([gap('exceeds'), gap('mixed'), gap('gap'), gap('unknown')])
  expect(standing).toEqual({ applicable: 4, atTarget: 1, above: 1, below: 2, unknown: 1 })
})
