import { setImmediate } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { Connection, User } from './connection'
import { createPresence } from './presence'
import { type AwarenessEntry, parseFrame } from './protocol'

const ANA: User = { id: 'ana-member', name: 'Ana', group: 'business', color: '#0067A6' }
const BEN: User = { id: 'ben-member', name: 'Ben', group: 'technical', color: '#B45309' }

/** What presence needs of a connection: who it is, and what was sent to it. */
function seat(user: User) {
  const heard: AwarenessEntry[] = []
  const send = (bytes: Uint8Array) => {
    const frame = parseFrame(bytes)
    if (frame?.type === 'awareness') heard.push(...frame.entries)
  }
  /** The head of a message is 2 bytes, or 4 from 126 bytes on. */
  const sendMessage = (message: Uint8Array) => send(message.subarray(message[1] === 126 ? 4 : 2))
  const connection = { user, person: `person of ${user.id}`, send, sendMessage, renew: sendMessage }
  return { connection: connection as unknown as Connection, heard } // the fields that presence reads
}

const seats = { ana: seat(ANA), ben: seat(BEN) }
const connections = new Set([seats.ana.connection, seats.ben.connection])
/** The server's clocks begin at 1 here: no time passes. */
const begin = () =>
  createPresence(
    connections,
    (entries) => shared.push(...entries),
    () => 0,
  )
const shared: AwarenessEntry[] = []
let presence = begin()

afterEach(() => {
  presence.stop()
  presence = begin()
  shared.length = 0
  for (const { heard } of Object.values(seats)) heard.length = 0
})

/** Says something as Ana, and gives what Ben hears of it. */
async function hears(...entries: AwarenessEntry[]): Promise<AwarenessEntry[]> {
  presence.receive(seats.ana.connection, entries)
  await setImmediate()
  await setImmediate()
  return seats.ben.heard.splice(0)
}

test('who somebody is, is what the server knows and never what they say; a cursor passes and nothing else', async () => {
  const state = { user: { id: 'ben-member', name: 'Ben', group: 'technical' }, cursor: { at: 3 }, extra: 'x' }
  expect(await hears({ client: 7, clock: 1, state })).toEqual([
    { client: 7, clock: 1, state: { user: ANA, cursor: { at: 3 } } },
  ])
  expect(await hears({ client: 7, clock: 2, state: 'nonsense' })).toEqual([
    { client: 7, clock: 2, state: { user: ANA } },
  ])
})

test('a state of more than 1 kB is cut down to who it is', async () => {
  const [heard] = await hears({ client: 7, clock: 1, state: { cursor: 'x'.repeat(2_000) } })
  expect(heard?.state).toEqual({ user: ANA })
  await hears({ client: 7, clock: 1, state: { cursor: 1 } })
  const [wide] = await hears({ client: 7, clock: 2, state: { cursor: 'ж'.repeat(700) } })
  expect(wide?.state).toEqual({ user: ANA })
})

test('a connection has one client id, and speaks for no other', async () => {
  await hears({ client: 7, clock: 1, state: {} })
  expect(await hears({ client: 8, clock: 1, state: {} })).toEqual([])
  presence.receive(seats.ben.connection, [{ client: 9, clock: 1, state: {} }])
  expect(await hears({ client: 9, clock: 5, state: null })).toEqual([{ client: 9, clock: 2, state: { user: BEN } }])
})

test('who only repeats that others are gone has not said who they are themselves', async () => {
  expect(await hears({ client: 5, clock: 4, state: null })).toEqual([])
  expect(await hears({ client: 7, clock: 1, state: {} })).toMatchObject([{ client: 7, state: { user: ANA } }])
})

test('an older state comes too late, and who leaves is gone for everybody', async () => {
  await hears({ client: 7, clock: 3, state: {} })
  expect(await hears({ client: 7, clock: 2, state: { cursor: 1 } })).toEqual([])
  presence.leave(seats.ana.connection)
  await setImmediate()
  await setImmediate()
  expect(seats.ben.heard).toEqual([{ client: 7, clock: 2, state: null }])
  seats.ben.heard.length = 0
  presence.sendAll(seats.ben.connection)
  expect(seats.ben.heard).toEqual([])
})

test('who comes later is told of everybody at once', async () => {
  await hears({ client: 7, clock: 3, state: { cursor: 1 } })
  presence.sendAll(seats.ben.connection)
  expect(seats.ben.heard).toEqual([{ client: 7, clock: 2, state: { user: ANA, cursor: 1 } }])
})

test('a page that comes back is there at once, and is not gone when its former socket is', async () => {
  await hears({ client: 7, clock: 3, state: {} })
  const again = seat(ANA)
  connections.add(again.connection)
  presence.receive(again.connection, [{ client: 7, clock: 4, state: { cursor: 2 } }])
  await setImmediate()
  await setImmediate()
  expect(seats.ben.heard.splice(0)).toEqual([{ client: 7, clock: 2, state: { user: ANA, cursor: 2 } }])
  presence.leave(seats.ana.connection)
  await setImmediate()
  await setImmediate()
  expect(seats.ben.heard).toEqual([])
  connections.delete(again.connection)
})

test('who only says again that they are here is heard by nobody; all are renewed at once, with a later clock', async () => {
  expect(await hears({ client: 7, clock: 1, state: { cursor: 1 } })).toHaveLength(1)
  for (let clock = 2; clock < 20; clock++) expect(await hears({ client: 7, clock, state: { cursor: 1 } })).toEqual([])
  presence.renew()
  expect(seats.ben.heard.splice(0)).toEqual([{ client: 7, clock: 2, state: { user: ANA, cursor: 1 } }])
  expect(await hears({ client: 7, clock: 20, state: { cursor: 2 } })).toHaveLength(1)
})

test('no clock of a client puts its entry, or another’s, out of reach', async () => {
  await hears({ client: 7, clock: 2 ** 32 - 1, state: { cursor: 1 } })
  presence.receive(seats.ben.connection, [{ client: 9, clock: 1, state: {} }])
  expect((await hears()).map(({ clock }) => clock)).toEqual([2])
  expect(await hears({ client: 7, clock: 2 ** 32 - 1, state: { cursor: 2 } })).toMatchObject([{ client: 7, clock: 3 }])
})

test('who is here by another node shows until that node says otherwise, and is not told back to it', async () => {
  const cem = { client: 11, clock: 40, state: { user: { id: 'cem' } } }
  presence.elsewhere('other', [cem], false)
  expect(await hears()).toMatchObject([{ client: 11, state: cem.state }])
  await hears({ client: 7, clock: 1, state: {} })
  expect(shared.map(({ client }) => client)).toEqual([7])
  expect(presence.here().map(({ client }) => client)).toEqual([7])
  presence.sendAll(seats.ben.connection)
  expect(seats.ben.heard.splice(0).map(({ client }) => client)).toEqual([7, 11])
  presence.elsewhere('other', [], true)
  expect(await hears()).toMatchObject([{ client: 11, state: null }])
})

test('who comes over from another node is not gone when that node says so', async () => {
  presence.elsewhere('other', [{ client: 7, clock: 40, state: { user: ANA } }], false)
  await hears({ client: 7, clock: 41, state: {} })
  presence.elsewhere('other', [{ client: 7, clock: 42, state: null }], false)
  expect(await hears()).toEqual([])
  presence.sendAll(seats.ben.connection)
  expect(seats.ben.heard).toMatchObject([{ client: 7, state: { user: ANA } }])
})

test('nobody takes the place of somebody at another node; who comes over from there keeps their own', async () => {
  presence.elsewhere('other node', [{ client: 9, clock: 1, state: { user: BEN } }], true)
  await setImmediate()
  seats.ben.heard.length = 0
  expect(await hears({ client: 9, clock: 2, state: { cursor: 1 } })).toEqual([])
  presence.elsewhere('other node', [{ client: 7, clock: 3, state: { user: ANA } }], false)
  await setImmediate()
  seats.ben.heard.length = 0
  expect(await hears({ client: 7, clock: 4, state: { cursor: 2 } })).toMatchObject([
    { client: 7, state: { user: ANA, cursor: 2 } },
  ])
})
