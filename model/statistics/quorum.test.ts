import { expect, test } from 'vitest'
import { quorumMet, responsesNeeded } from './quorum'

test.each([
  [10, 0.5, 5],
  [11, 0.5, 6],
  [20, 0.55, 11],
  [100, 0.57, 57],
  [3, 2 / 3, 2],
  [7, 1, 7],
  [0, 0.5, 0],
])('of %i eligible people with a quorum of %f, %i must respond', (eligible, quorum, needed) => {
  expect(responsesNeeded(eligible, quorum)).toBe(needed)
})

test('each group needs its quorum; a group without eligible people needs nothing', () => {
  const technical = { eligible: 6, responded: 6 }
  expect(quorumMet({ business: { eligible: 6, responded: 2 }, technical }, 0.5)).toBe(false)
  expect(quorumMet({ business: { eligible: 6, responded: 3 }, technical }, 0.5)).toBe(true)
  expect(quorumMet({ business: { eligible: 0, responded: 0 }, technical }, 1)).toBe(true)
})
