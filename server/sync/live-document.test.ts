import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Write } from '#server/store/store'
import { LiveDocument } from './live-document'

/** A document whose commits are made by hand, and all that was written of it. */
function live(updates: Uint8Array[] = []) {
  const written: Uint8Array[] = []
  const stored = updates.length === 0 ? null : { name: 'room/a', serverClient: 7, head: 1, updates, clients: [] }
  const document = new LiveDocument('room/a', stored, { onDirty: () => undefined, sharing: null })
  const commit = () => {
    for (const write of document.collect() as Extract<Write, { kind: 'update' }>[]) written.push(write.bytes)
    document.committed()
  }
  return { document, commit, written }
}

const docOf = (updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

test('a document that rests says the same as before, and goes on where it was', () => {
  const { document, commit, written } = live()
  document.write((doc) => doc.getMap('room').set('phase', 'running'))
  commit()
  const before = { vector: document.vector(), all: document.since(Uint8Array.of(0)) }
  expect(document.rest()).toBe(true)
  expect(document.vector()).toEqual(before.vector)
  expect(document.since(Uint8Array.of(0))).toEqual(before.all)

  document.write((doc) => doc.getMap('room').set('phase', 'frozen'))
  commit()
  expect(docOf(written).getMap('room').toJSON()).toEqual({ phase: 'frozen' })
  expect([...Y.decodeStateVector(document.vector()).keys()]).toEqual([document.serverClient])
})

test('nothing that is not stored yet is let go of', () => {
  const { document, commit } = live()
  document.write((doc) => doc.getMap('room').set('phase', 'running'))
  expect(document.rest()).toBe(false)
  document.collect()
  expect(document.rest()).toBe(false)
  document.committed()
  commit()
  expect(document.rest()).toBe(true)
})

test('it rests only when nobody has looked into it for a while', () => {
  const { document } = live()
  document.doc.getMap('room')
  expect(document.restIfQuiet()).toBe(false)
  expect(document.restIfQuiet()).toBe(true)
  expect(document.restIfQuiet()).toBe(false) // it rests already
})

test('what was overwritten is not in what somebody new is sent', () => {
  const source = new Y.Doc()
  const updates: Uint8Array[] = []
  source.on('update', (update: Uint8Array) => updates.push(update))
  source.getMap('room').set('member:a', 'a name that is erased')
  source.getMap('room').set('member:a', 'somebody')
  const { document } = live(updates)
  document.rest()
  const sent = Buffer.from(document.answerTo(Uint8Array.of(0))).toString('latin1')
  expect(sent).toContain('somebody')
  expect(sent).not.toContain('a name that is erased')
})

test('who watches a document is told of changes after each rest', () => {
  const { document, commit } = live()
  const seen: string[] = []
  document.watch((doc) => doc.getMap('votes').observe(({ keysChanged }) => seen.push(...keysChanged)))
  for (const key of ['one', 'two']) {
    document.write((doc) => doc.getMap('votes').set(key, true))
    commit()
    document.rest()
  }
  expect(seen).toEqual(['one', 'two'])
})

test('a write from another node reaches a document that rests', () => {
  const { document, commit, written } = live()
  document.write((doc) => doc.getMap('room').set('phase', 'running'))
  commit()
  const other = docOf(written)
  other.getMap('room').set('focus', 'target:access-control')
  document.rest()
  const { storedHead, serverClient } = document
  const updates = [Y.encodeStateAsUpdate(other, document.vector())]
  document.follow({ head: storedHead + 1, serverClient, updates, clients: [] })
  expect(document.doc.getMap('room').toJSON()).toEqual({ phase: 'running', focus: 'target:access-control' })
  expect(document.rest()).toBe(true)
})
