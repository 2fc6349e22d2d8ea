import { expect, test } from 'vitest'
import { type Credential, endedAmong } from './credentials'

const NOW = '2026-03-01T09:00:00.000Z'
const token = (hash: string): Credential => ({ kind: 'token', hash })
const session = (id: string, endsAt: string): Credential => ({
  kind: 'session',
  session: { id, person: 'person-1', generation: 0, endsAt },
})
const asked: string[] = []
const people = {
  endedTokens: async (hashes: readonly string[]) => new Set(hashes.filter((hash) => hash === 'revoked')),
  async endedSessions<T extends { id: string }>(sessions: readonly T[]) {
    asked.push(...sessions.map(({ id }) => id))
    return new Set(sessions.filter(({ id }) => id === 'signed out'))
  },
}

test('of tokens and sessions those have ended that somebody revoked or ended, or time', async () => {
  const good = [token('one'), session('one', '2026-03-01T09:00:01.000Z')]
  const ended = [
    token('revoked'),
    session('signed out', '2026-04-01T09:00:00.000Z'),
    session('over', '2026-03-01T09:00:00.000Z'),
  ]
  expect(await endedAmong(people, [...ended, ...good], NOW)).toEqual(new Set(ended))
})

test('the store is not asked for what nobody has', async () => {
  asked.length = 0
  await endedAmong(people, [token('one')], NOW)
  expect(asked).toEqual([])
})
