import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import * as Y from 'yjs'
import { awarenessFrame, parseFrame, syncStep1, syncStep2, updateFrame } from './protocol'

const frame = (...write: ((encoder: encoding.Encoder) => void)[]) =>
  encoding.encode((encoder) => {
    for (const each of write) each(encoder)
  })
const uint = (value: number) => (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, value)
const bytes = (value: Uint8Array) => (encoder: encoding.Encoder) => encoding.writeVarUint8Array(encoder, value)

test('frames that the protocol’s own library writes are read as what they are', () => {
  const doc = new Y.Doc()
  doc.clientID = 7
  doc.getMap('votes').set('a', 1)
  const step1 = frame(uint(0), (encoder) => sync.writeSyncStep1(encoder, doc))
  expect(parseFrame(step1)).toMatchObject({ type: 'sync-step-1', vector: new Map([[7, 1]]) })
  const step2 = frame(uint(0), (encoder) => sync.writeSyncStep2(encoder, doc))
  expect(parseFrame(step2)).toEqual({ type: 'update', update: Y.encodeStateAsUpdate(doc), whole: true })
  const update = frame(uint(0), (encoder) => sync.writeUpdate(encoder, Y.encodeStateAsUpdate(doc)))
  expect(parseFrame(update)).toMatchObject({ type: 'update', whole: false })
  const awareness = new Awareness(doc)
  awareness.setLocalState({ user: { id: 'ana' }, cursor: 3 })
  expect(parseFrame(frame(uint(1), bytes(encodeAwarenessUpdate(awareness, [7]))))).toEqual({
    type: 'awareness',
    entries: [{ client: 7, clock: 1, state: { user: { id: 'ana' }, cursor: 3 } }],
  })
  expect(parseFrame(frame(uint(3)))).toEqual({ type: 'query-awareness' })
  awareness.destroy()
})

test('our own frames are frames', () => {
  const empty = Y.encodeStateAsUpdate(new Y.Doc())
  expect(parseFrame(syncStep1(Y.encodeStateVector(new Y.Doc())))).toMatchObject({ type: 'sync-step-1' })
  expect(parseFrame(syncStep2(empty))).toMatchObject({ type: 'update', whole: true })
  expect(parseFrame(updateFrame(empty))).toMatchObject({ type: 'update', whole: false })
  const entries = [{ client: 1, clock: 2, state: null }]
  expect(parseFrame(awarenessFrame(entries))).toEqual({ type: 'awareness', entries })
})

test('anything else is no frame: other types, other steps, too short, too long, a state that is no JSON', () => {
  const state = (text: string) => (encoder: encoding.Encoder) => encoding.writeVarString(encoder, text)
  const awareness = (...write: Parameters<typeof frame>) => frame(uint(1), bytes(frame(...write)))
  const nothing = [
    frame(),
    frame(uint(2)),
    frame(uint(4)),
    frame(uint(0)),
    frame(uint(0), uint(3), bytes(new Uint8Array())),
    frame(uint(0), uint(0), bytes(Uint8Array.of(1))),
    frame(uint(3), uint(0)),
    syncStep2(Uint8Array.of(0, 0)).slice(0, -1),
    awareness(uint(1), uint(7), uint(0), state('{')),
    awareness(uint(1_001)),
    awareness(uint(2), uint(7), uint(0), state('null')),
  ]
  for (const [index, each] of nothing.entries()) expect(parseFrame(each), String(index)).toBe(null)
})

test('a clock or an id that no client can have is no frame: passed on, it would break the readers of it', () => {
  const entry = { client: 7, clock: 1, state: null }
  for (const wrong of [{ clock: Number.MAX_SAFE_INTEGER }, { client: 2 ** 32 }])
    expect(parseFrame(awarenessFrame([{ ...entry, ...wrong }]))).toBe(null)
})

test('whatever bytes come, reading them ends with a frame or none', () => {
  const kinds = fc.constantFrom([], [0, 0], [0, 1], [0, 2], [1], [3])
  fc.assert(
    fc.property(kinds, fc.uint8Array({ maxLength: 100 }), (kind, rest) => {
      parseFrame(Uint8Array.from([...kind, ...rest]))
    }),
    { numRuns: 3_000 },
  )
})
