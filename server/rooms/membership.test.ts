import { expect, test } from 'vitest'
import { EMPTY, type Member } from '#model/state'
import { admittedTo } from './membership'

const seat = (over: Partial<Member> = {}): Member => ({
  role: 'participant',
  group: 'business',
  active: true,
  removed: false,
  excused: [],
  mergedInto: null,
  ...over,
})

/** A room that learns of `later` only when it catches up. */
function room(members: Record<string, Member>, later: Record<string, Member> = {}) {
  let current = { ...EMPTY, members }
  let looks = 0
  return {
    get current() {
      return current
    },
    memberOf: (person: string) => (person.startsWith('person of ') ? person.slice('person of '.length) : null),
    async catchUp() {
      looks += 1
      current = { ...current, members: { ...members, ...later } }
    },
    looks: () => looks,
  }
}

test('a member is let in to what the policy gives them, without a look at the store', async () => {
  const here = room({ ana: seat() })
  expect(await admittedTo(here, 'person of ana', { to: 'document', document: 'ballot' })).toBe('ana')
  expect(here.looks()).toBe(0)
})

test('nobody is turned away before it was looked what other nodes did', async () => {
  const read = { to: 'read' } as const
  expect(await admittedTo(room({}, { ana: seat() }), 'person of ana', read)).toBe('ana')
  expect(await admittedTo(room({ ana: seat({ active: false }) }, { ana: seat() }), 'person of ana', read)).toBe('ana')
})

test.each([
  ['a stranger', {}, 'somebody', { to: 'read' }],
  ['who left', { ana: seat({ active: false }) }, 'person of ana', { to: 'read' }],
  [
    'an observer who would vote',
    { ana: seat({ role: 'observer' }) },
    'person of ana',
    { to: 'document', document: 'ballot' },
  ],
] as const)('%s is not let in', async (_, members, person, request) => {
  expect(await admittedTo(room(members), person, request)).toBeNull()
})
