import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Connection } from './connection'
import { inspectUpdate } from './inspect-update'
import { LiveDocument } from './live-document'

const SERVER = 1
const CLIENT = 2
const OTHER = 3

/** The server's document, and a client's copy of it. */
function copies(server = new Y.Doc()) {
  server.clientID = SERVER
  server.getMap('owner').set('member', 'ana')
  const client = new Y.Doc()
  client.clientID = CLIENT
  Y.applyUpdate(client, Y.encodeStateAsUpdate(server))
  return { server, client }
}

/** The updates that these changes make, one each. */
function updatesOf(doc: Y.Doc, ...changes: ((doc: Y.Doc) => void)[]): Uint8Array[] {
  return changes.map((change) => {
    const before = Y.encodeStateVector(doc)
    doc.transact(() => change(doc))
    return Y.encodeStateAsUpdate(doc, before)
  })
}

const set = (key: string, value: unknown) => (doc: Y.Doc) => void doc.getMap('votes').set(key, value)
const inspect = (doc: Y.Doc, update: Uint8Array | undefined) => inspectUpdate(doc, SERVER, update ?? new Uint8Array())

test('a change that follows on what the server has is a write without flaw', () => {
  const { server, client } = copies()
  for (const update of updatesOf(client, set('a', 1), set('a', 2), (doc) => doc.getMap('votes').delete('a'))) {
    expect(inspect(server, update)).toMatchObject({ isWrite: true, flaw: null })
    Y.applyUpdate(server, update)
  }
  expect(server.store.pendingStructs).toBe(null)
})

test('the second update without the first is refused: it would come out later, under another name', () => {
  const { server, client } = copies()
  const [first, second] = updatesOf(client, set('a', 1), set('b', 2))
  expect(inspect(server, second).flaw).toBe('gap')
  expect(inspect(server, first).flaw).toBe(null)
})

test('a merged update with a hole is refused, though it begins where the server ends', () => {
  const { server, client } = copies()
  const [first = new Uint8Array(), , third = new Uint8Array()] = updatesOf(
    client,
    set('a', 1),
    set('b', 2),
    set('c', 3),
  )
  const merged = Y.mergeUpdates([first, third])
  expect(Y.decodeUpdate(merged).structs.some((struct) => struct instanceof Y.Skip)).toBe(true)
  expect(inspect(server, merged).flaw).toBe('gap')
})

test('nobody writes under the id that is the server’s', () => {
  const { server, client } = copies()
  client.clientID = SERVER
  const [forged] = updatesOf(client, set('a', 1))
  expect(inspect(server, forged)).toMatchObject({ isWrite: true, flaw: 'server-id' })
  const [whole] = [Y.encodeStateAsUpdate(server)]
  expect(inspect(server, whole)).toMatchObject({ isWrite: false, flaw: null })
})

test('a change beside something that the server does not have is refused', () => {
  const { server, client } = copies()
  const stranger = new Y.Doc()
  stranger.clientID = OTHER
  stranger.getArray('list').push([1])
  Y.applyUpdate(client, Y.encodeStateAsUpdate(stranger))
  const [beside] = updatesOf(client, (doc) => doc.getArray('list').push([2]))
  expect(inspect(server, beside).flaw).toBe('gap')
  const nested = new Y.Doc()
  nested.clientID = OTHER + 1
  nested.getMap('votes').set('map', new Y.Map())
  Y.applyUpdate(client, Y.encodeStateAsUpdate(nested))
  const [inside] = updatesOf(client, (doc) => (doc.getMap('votes').get('map') as Y.Map<unknown>).set('x', 1))
  expect(inspect(server, inside).flaw).toBe('gap')
})

test('deleting what the server does not have is refused, deleting what it has is a write', () => {
  const { server, client } = copies()
  const [deletion] = updatesOf(client, (doc) => doc.getMap('owner').delete('member'))
  expect(inspect(server, deletion)).toMatchObject({ isWrite: true, flaw: null })
  const [first, second] = updatesOf(client, set('a', 1), (doc) => doc.getMap('votes').delete('a'))
  const whole = Y.encodeStateAsUpdate(client)
  expect(inspect(server, second).flaw).toBe('gap')
  expect(inspect(server, whole)).toMatchObject({ isWrite: true, flaw: null })
  Y.applyUpdate(server, first ?? new Uint8Array())
  expect(inspect(server, second)).toMatchObject({ isWrite: true, flaw: null })
})

test('a reader who comes back with the whole delete set has written nothing', () => {
  const { server, client } = copies()
  const values = Array.from({ length: 20 }, (_, index) => set('a', index))
  for (const update of updatesOf(server, ...values)) Y.applyUpdate(client, update)
  const answer = Y.encodeStateAsUpdate(client, Y.encodeStateVector(server))
  expect(answer.length).toBeGreaterThan(2)
  expect(inspect(server, answer)).toMatchObject({ isWrite: false, flaw: null })
  server.getMap('votes').set('a', 'later')
  expect(inspect(server, answer)).toMatchObject({ isWrite: false, flaw: null })
  expect(inspect(server, Y.encodeStateAsUpdate(client))).toMatchObject({ isWrite: false, flaw: null })
})

test('an update that was cut short, or is none, is malformed', () => {
  const { server, client } = copies()
  const [update = new Uint8Array()] = updatesOf(client, set('a', { some: 'value' }))
  for (let length = 0; length < update.length; length++)
    expect(() => inspect(server, update.slice(0, length))).not.toThrow()
  for (const bytes of [[], [1], [255, 255], [0, 1, 2, 1]])
    expect(inspect(server, Uint8Array.from(bytes))).toMatchObject({ isWrite: true, flaw: 'malformed' })
})

/** Where an update comes from is of no interest here. */
const NOBODY = {} as Connection
const waiting = ({ doc: { store } }: LiveDocument) => [store.pendingStructs, store.pendingDs]

test('two changes that wait for each other are refused, and do not wait in the document', () => {
  const circle = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 2)
    for (const [own, other] of [
      [11, 10],
      [10, 11],
    ] as const) {
      for (const number of [1, own, 0]) encoding.writeVarUint(encoder, number)
      encoding.writeUint8(encoder, 0x88) // a value with an origin
      for (const number of [other, 0, 1]) encoding.writeVarUint(encoder, number)
      encoding.writeAny(encoder, null)
    }
    encoding.writeVarUint(encoder, 0)
  })
  const document = new LiveDocument('notes/workshop-1', null, { onDirty: () => undefined, sharing: null })
  expect(document.receive(circle, NOBODY)).toBe(false)
  expect(waiting(document)).toEqual([null, null])
  const [fine = new Uint8Array()] = updatesOf(new Y.Doc(), set('a', 1))
  expect(document.receive(fine, NOBODY)).toBe(true)
  expect(document.doc.getMap('votes').get('a')).toBe(1)
})

/** A delete set alone, with ranges that no Yjs writes. */
function deletions(client: number, ...ranges: [number, number][]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length)
    for (const [clock, length] of ranges) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  })
}

test('a deletion of nothing is no write, also of a client that nobody knows', () => {
  const { server } = copies()
  for (const update of [deletions(OTHER, [0, 0]), deletions(SERVER, [1, 0]), deletions(SERVER, [0, 0])])
    expect(inspect(server, update)).toMatchObject({ isWrite: false, flaw: null })
  expect(inspect(server, deletions(OTHER, [0, 1])).flaw).toBe('gap')
  expect(inspect(server, deletions(SERVER, [0, 2])).flaw).toBe('gap')
})

test('whatever bytes come, the inspection answers, and the document never keeps anything waiting', () => {
  const { client } = copies()
  updatesOf(client, set('a', 1), set('b', [1, 2, 3]), (doc) => doc.getText('text').insert(0, 'some words'))
  updatesOf(client, (doc) => doc.getText('text').delete(2, 3))
  const real = Y.encodeStateAsUpdate(client)
  const damaged = fc
    .array(fc.tuple(fc.nat(real.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    .map((changes) => {
      const bytes = real.slice()
      for (const [at, byte] of changes) bytes[at] = byte
      return bytes
    })
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 60 }), damaged), (bytes) => {
      const document = new LiveDocument('notes/workshop-1', null, { onDirty: () => undefined, sharing: null })
      if (inspectUpdate(document.doc, SERVER, bytes).flaw) return
      document.receive(bytes, NOBODY)
      expect(waiting(document)).toEqual([null, null])
    }),
    { numRuns: 2_000 },
  )
})

test('a copy of another history is known by what only the server writes in it', () => {
  const { client } = copies()
  const [vote] = updatesOf(client, set('a', 1))
  const another = new Y.Doc()
  another.clientID = OTHER
  another.getMap('owner').set('member', 'ana')
  const roots = ['owner', 'receipts']
  const old = Y.encodeStateAsUpdate(client)
  expect(inspectUpdate(another, OTHER, old, roots).flaw).toBe('server-root')
  expect(inspectUpdate(another, OTHER, old).flaw).toBe(null)
  const { server } = copies()
  expect(inspectUpdate(server, SERVER, vote ?? new Uint8Array(), roots)).toMatchObject({ isWrite: true, flaw: null })
})
