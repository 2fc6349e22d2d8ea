import { expect, test } from 'vitest'
import type { MemberView } from '#model/room'
import { rosterOf } from './roster'

const member = (name: string, some: Partial<MemberView> = {}): MemberView => ({
  name,
  role: 'participant',
  group: null,
  active: true,
  ...some,
})

test('a facilitator who votes stands with their group, one who only leads stands apart', () => {
  const { technical, facilitators } = rosterOf({
    a: member('Nora', { role: 'facilitator' }),
    b: member('Mei', { role: 'facilitator', group: 'technical' }),
  })
  expect(technical.map(({ id }) => id)).toEqual(['b'])
  expect(facilitators.map(({ id }) => id)).toEqual(['a'])
})

test('an observer never stands with a group, whatever they were before', () => {
  const { business, observers } = rosterOf({ a: member('Ruth', { role: 'observer', group: 'business' }) })
  expect(business).toEqual([])
  expect(observers.map(({ name }) => name)).toEqual(['Ruth'])
})

test('who has left is not listed, the others are by name', () => {
  const { business } = rosterOf({
    a: member('Žofie', { group: 'business' }),
    b: member('Adam', { group: 'business' }),
    c: member('Ben', { group: 'business', active: false }),
  })
  expect(business.map(({ name }) => name)).toEqual(['Adam', 'Žofie'])
})
