import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { Connection } from './connection'
import { LiveDocument } from './live-document'

const SIGN_OF_LIFE = Uint8Array.of(0x82, 1, 9)

/** A connection on a document of its own: all that was written to its line, and whether it was cut. */
function connected() {
  const written: Uint8Array[] = []
  let isCut = false
  const socket = Object.assign(new EventEmitter(), {
    OPEN: 1,
    readyState: 1,
    bufferedAmount: 0,
    send: () => undefined,
    terminate: () => {
      isCut = true
    },
  })
  const document = new LiveDocument('room/a', null, { onDirty: () => undefined, sharing: null })
  // Of the socket, what a connection uses.
  const connection = new Connection(socket as unknown as WebSocket, {
    wire: { write: (bytes: Uint8Array) => written.push(bytes) > 0 },
    document,
    person: 'person-1',
    user: { id: 'member-1', name: 'Ana', group: 'business', color: '#0067A6' },
    permission: () => ({ access: 'read', readOnlyCode: 4409 }),
    bindsClients: false,
    serverRoots: [],
    mostDocumentBytes: 1_000,
    enter: (work) => work(),
    catchUp: async () => undefined,
    afterCommit: (work) => work(),
    onActivity: () => undefined,
    onClose: () => undefined,
    count: () => undefined,
  })
  const pings = () =>
    written.filter((bytes) => bytes.length === SIGN_OF_LIFE.length + 2 && bytes.at(-2) === 0x89).length
  const renew = (times: number) => {
    for (let time = 0; time < times; time++) connection.renew(SIGN_OF_LIFE)
  }
  return { socket, renew, pings, isCut: () => isCut, written }
}

test('who says nothing is asked whether they are there, and cut when they leave that unanswered', () => {
  const { renew, pings, isCut } = connected()
  renew(2)
  expect(pings()).toBe(0)
  renew(1)
  expect(pings()).toBe(1)
  renew(1)
  expect(isCut()).toBe(false)
  renew(1)
  expect(isCut()).toBe(true)
})

test('who answers, or speaks by themselves, stays', () => {
  const { socket, renew, pings, isCut } = connected()
  renew(3)
  socket.emit('pong')
  renew(2)
  socket.emit('message', Buffer.from([3])) // a question for who is there
  renew(2)
  expect([pings(), isCut()]).toEqual([1, false]) // asked once, and heard each time since
})
