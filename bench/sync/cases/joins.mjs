// Everybody comes at once into a room with a large document, and says who they are.
import { performance } from 'node:perf_hooks'
import * as Y from 'yjs'
import { Client } from '../client.mjs'
import { clientsIn } from '../frames.mjs'
import { measure, pause, quantile } from '../machine.mjs'

export async function joins(server, { people, bytes }) {
  const author = new Client(server.where(0, people))
  await author.synced
  // As people write it: many short pieces.
  for (let piece = 0; piece * 1000 < bytes; piece++) {
    const text = author.doc.getText('parking')
    text.insert(text.length, 'a'.repeat(1000))
    await pause(40)
  }
  await pause(500)

  let presence = 0
  const met = Array.from({ length: people }, () => new Set())
  const known = new Map()
  const end = await measure(server)
  const from = performance.now()
  const times = []
  const clients = Array.from({ length: people }, (_, index) => {
    const client = new Client(server.where(0, index), (data) => {
      const key = data.latin1Slice()
      let ids = known.get(key)
      if (!ids) {
        const { type, payload } = client.frames.parse(data)
        ids = type === 'awareness' ? clientsIn(payload) : []
        known.set(key, ids)
      }
      if (ids.length > 0) presence += 1
      for (const id of ids) met[index].add(id)
    })
    client.opened.then(
      () => client.sayHello({ name: `Person ${index}` }),
      () => undefined,
    )
    client.synced.then(
      () => times.push(performance.now() - from),
      () => undefined,
    )
    return client
  })
  await Promise.all(clients.map((client) => client.synced))
  const all = performance.now() - from
  const isMet = () =>
    clients.every(({ doc }, index) => met[index].size - (met[index].has(doc.clientID) ? 1 : 0) >= people - 1)
  // Until everybody has met everybody; at the relay, which tells nobody who came before them, until it is quiet.
  for (let tries = 0, before = -1; tries < 100 && (server.isRelay ? presence !== before : !isMet()); tries++) {
    before = presence
    await pause(200)
  }
  const used = await end()

  const contents = new Set(clients.map(({ first }) => Buffer.from(first).toString('latin1')))
  const texts = [...contents].map((update) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Buffer.from(update, 'latin1'))
    return doc.getText('parking').length
  })
  const memory = await server.ask('rss')
  for (const client of [author, ...clients]) client.close()
  return {
    ...used,
    all,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    presence,
    memory,
    lost: server.isRelay || isMet() ? 0 : 1,
    twice: 0,
    equal: server.isRelay || texts.every((length) => length >= bytes),
  }
}
