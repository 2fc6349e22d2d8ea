import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { afterEach, describe, expect, test } from 'vitest'
import { WebSocket as NodeWebSocket, type WebSocket as ServerSocket, WebSocketServer } from 'ws'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { DEFAULT_SETTINGS } from '#model/settings'
import type { Json } from '../canonical-json'
import { saltedDigest } from '../digest'
import { type BallotEntry, readBallot, writeVote } from './ballot-doc'
import { OTHER_PERSON } from './connection'
import { createSession, type Session } from './session'

const ID = 'workshop-1'
const Q = 'target:access-control'
const three: BallotEntry = { round: 1, answer: { comprehensiveness: 3, scope: 3 } }
const two: BallotEntry = { round: 1, answer: { comprehensiveness: 2, scope: 2 } }
const SALT = 'AAAAAAAAAAAAAAAAAAAAAA'
const closing: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** A server that keeps documents and speaks y-websocket's protocol, nothing more. */
async function serve({ role = 'participant', owner = 'ana-member' } = {}) {
  const docs = new Map<string, Y.Doc>()
  const sockets = new Map<ServerSocket, string>()
  /** Bytes a client ever gave us of a ballot. */
  const heard: Uint8Array[] = []
  const closeNext = new Map<string, number[]>()
  const docOf = (name: string) => {
    const known = docs.get(name)
    if (known) return known
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array, origin) => {
      for (const [socket, at] of sockets)
        if (at === name && socket !== origin) socket.send(frame((to) => sync.writeUpdate(to, update)))
    })
    docs.set(name, doc)
    return doc
  }
  docOf(`ballot/${ID}`).getMap('owner').set('member', owner)
  docOf(`room/${ID}`).getMap('room').set('assessment', { id: ID, title: 'Line 4', settings: DEFAULT_SETTINGS })
  docOf(`room/${ID}`).getMap('room').set('member:ana-member', { name: 'Ana', role, group: 'technical', active: true })

  const http: Server = createServer()
  const upgrades = new WebSocketServer({ server: http })
  upgrades.on('connection', (socket, request) => {
    const name = request.url?.slice('/sync/'.length) ?? ''
    const code = closeNext.get(name)?.shift()
    if (code) return socket.close(code)
    const doc = docOf(name)
    sockets.set(socket, name)
    socket.on('close', () => sockets.delete(socket))
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data))
      if (decoding.readVarUint(decoder) !== 0) return
      if (name.startsWith('ballot/')) heard.push(new Uint8Array(data))
      const answer = frame((to) => sync.readSyncMessage(decoder, to, doc, socket))
      if (answer.length > 1) socket.send(answer)
    })
    socket.send(frame((to) => sync.writeSyncStep1(to, doc)))
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    for (const socket of upgrades.clients) socket.terminate()
    return new Promise((resolve) => http.close(resolve))
  })
  return {
    base: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/sync`,
    ballot: () => docOf(`ballot/${ID}`),
    room: () => docOf(`room/${ID}`),
    heard,
    closeNext: (name: string, ...codes: number[]) => closeNext.set(`${name}/${ID}`, codes),
    cut(name: string, code: number) {
      for (const [socket, at] of sockets) if (at === `${name}/${ID}`) socket.close(code)
    },
    /** As after a restore: the same votes, counted, in another history. */
    forget(name: string) {
      docs.delete(`${name}/${ID}`)
      return docOf(`${name}/${ID}`)
    },
  }
}

function frame(write: (to: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

function sessionOn(base: string): Session {
  // Node 20 has no WebSocket of its own; the one of `ws` has the same interface.
  return createSession({
    base,
    assessment: ID,
    member: 'ana-member',
    socket: NodeWebSocket as unknown as typeof WebSocket,
  })
}

function connect(session: Session): () => void {
  const stop = session.connect()
  closing.push(stop)
  return stop
}

function answer(doc: Y.Doc, entry: BallotEntry): void {
  const digest = saltedDigest(SALT, entry as unknown as Json)
  doc
    .getMap('receipts')
    .set(Q, { round: entry.round, status: 'received', at: '2026-11-23T10:42:00.000Z', salt: SALT, digest })
}

const live = (session: Session) =>
  expect.poll(() => [session.connection.get().state, session.ballotConnection.get().state]).toEqual(['live', 'live'])

describe('a session', () => {
  test('does nothing until it connects, then shows the room and says live', async () => {
    const server = await serve()
    const session = sessionOn(server.base)
    expect(session.connection.get().state).toBe('connecting')
    expect(session.room.get()).toBeNull()
    connect(session)
    await live(session)
    expect(session.room.get()?.assessment.title).toBe('Line 4')
  })

  test('brings a vote to the server and its receipt back', async () => {
    const server = await serve()
    const session = sessionOn(server.base)
    connect(session)
    await live(session)
    session.vote(Q, three)
    await expect.poll(() => readBallot(server.ballot()).votes[Q]).toEqual(three)
    answer(server.ballot(), three)
    await expect.poll(() => session.ballot.get().receipts[Q]?.status).toBe('received')
  })

  test('comes back by itself after a restart of the server, with what was voted in between', async () => {
    const server = await serve()
    const session = sessionOn(server.base)
    connect(session)
    await live(session)
    server.cut('ballot', 1012)
    await expect.poll(() => session.ballotConnection.get().state).toBe('reconnecting')
    session.vote(Q, two)
    await live(session)
    await expect.poll(() => readBallot(server.ballot()).votes[Q]).toEqual(two)
  })

  test('can be stopped and connected again', async () => {
    const server = await serve()
    const session = sessionOn(server.base)
    connect(session)()
    connect(session)
    await live(session)
  })

  test.each([4400, 4401, 4403, 4413])('does not retry after %i and says why', async (code) => {
    const server = await serve()
    const session = sessionOn(server.base)
    connect(session)
    await live(session)
    server.cut('room', code)
    await expect.poll(() => session.connection.get()).toEqual({ state: 'closed', code })
  })

  test('goes on reading the room when only its own ballot is frozen', async () => {
    const server = await serve()
    const session = sessionOn(server.base)
    connect(session)
    await live(session)
    server.cut('ballot', 4423)
    await expect.poll(() => session.connection.get()).toEqual({ state: 'live', code: 4423 })
  })

  test('carries a vote without a receipt into another history, and leaves a counted one alone', async () => {
    const server = await serve()
    const session = sessionOn(server.base)
    connect(session)
    await live(session)
    session.vote('target:patch-management', two)
    session.vote(Q, three)
    await expect.poll(() => readBallot(server.ballot()).votes[Q]).toEqual(three)
    answer(server.ballot(), three)
    await expect.poll(() => session.ballot.get().receipts[Q]?.status).toBe('received')

    const restored = server.forget('ballot')
    restored.getMap('owner').set('member', 'ana-member')
    writeVote(restored, Q, two)
    server.cut('ballot', 4409)

    await expect.poll(() => readBallot(restored).votes['target:patch-management']).toEqual(two)
    expect(readBallot(restored).votes[Q]).toEqual(two)
    await live(session)
  })

  test('gives up when every history is refused', async () => {
    const server = await serve()
    server.closeNext('ballot', 4409, 4409, 4409, 4409)
    const session = sessionOn(server.base)
    connect(session)
    await expect.poll(() => session.connection.get()).toEqual({ state: 'closed', code: 4409 })
  })

  test('sends nothing of one person’s ballot to a server that knows somebody else', async () => {
    const server = await serve({ owner: 'ben-member' })
    const session = sessionOn(server.base)
    connect(session)
    session.vote(Q, { ...three, reason: 'only Ana may say this' })
    await expect.poll(() => session.connection.get()).toEqual({ state: 'closed', code: OTHER_PERSON })
    expect(readBallot(server.ballot()).votes[Q]).toBeUndefined()
    expect(server.heard.some((bytes) => new TextDecoder().decode(bytes).includes('only Ana'))).toBe(false)
  })

  test('opens no ballot for an observer, and one as soon as the observer may vote', async () => {
    const server = await serve({ role: 'observer' })
    const session = sessionOn(server.base)
    connect(session)
    await expect.poll(() => session.connection.get().state).toBe('live')
    expect(server.heard).toEqual([])
    server
      .room()
      .getMap('room')
      .set('member:ana-member', { name: 'Ana', role: 'participant', group: 'business', active: true })
    await live(session)
    expect(server.heard).not.toEqual([])
  })
})
