import { expect, test } from 'vitest'
import { type Credential, stillGood } from './credentials'

const NOW = '2026-03-01T09:00:00.000Z'
const token = (hash: string): Credential => ({ kind: 'token', hash })
const session = (id: string, endsAt: string): Credential => ({
  kind: 'session',
  session: { id, person: 'person-1', generation: 0, endsAt },
})
const asked: string[] = []
const people = {
  goodTokens: async (hashes: readonly string[]) => new Set(hashes.filter((hash) => hash !== 'revoked')),
  async goodSessions<T extends { id: string }>(sessions: readonly T[]) {
    asked.push(...sessions.map(({ id }) => id))
    return new Set(sessions.filter(({ id }) => id !== 'signed out'))
  },
}

test('of tokens and sessions those are still good that were neither revoked nor ended, by anybody or by time', async () => {
  const good = [token('one'), session('one', '2026-03-01T09:00:01.000Z')]
  const ended = [
    token('revoked'),
    session('signed out', '2026-04-01T09:00:00.000Z'),
    session('over', '2026-03-01T09:00:00.000Z'),
  ]
  expect(await stillGood(people, [...ended, ...good], NOW)).toEqual(new Set(good))
})

test('the store is not asked for what nobody has', async () => {
  asked.length = 0
  await stillGood(people, [token('one')], NOW)
  expect(asked).toEqual([])
})
