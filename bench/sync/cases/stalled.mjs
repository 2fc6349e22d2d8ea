// Ten people whose network takes nothing any more, while others write a lot.
import { Client, openAll } from '../client.mjs'
import { measure, pause } from '../machine.mjs'

const PIECE = 'b'.repeat(16 * 1024)
const EVERY_MS = 40

const held = ({ heapUsed, external }) => heapUsed + external

export async function stalled(server, { people, sleepers, writers, seconds }) {
  const clients = await openAll(people, 50, (index) => new Client(server.where(0, index)))
  const asleep = clients.slice(0, sleepers)
  const awake = clients.slice(sleepers)
  for (const client of asleep) client.socket.pause()
  const reader = awake.at(-1)
  reader.follow()
  await pause(300)
  const before = await server.ask('rss')
  const heldBefore = held(await server.ask('memory'))
  const end = await measure(server)
  let written = 0
  const timers = awake.slice(0, writers).map((client, writer) =>
    setInterval(() => {
      if (client.closed !== null) return
      // Replaces what they wrote before, so that the document stays small and the traffic doesn't.
      const map = client.doc.getMap('bulk')
      map.set(`writer-${writer}`, `${written++} ${PIECE}`)
    }, EVERY_MS),
  )
  let peak = 0
  for (let second = 0; second < seconds * 2; second++) {
    await pause(500)
    peak = Math.max(peak, await server.ask('rss'))
  }
  for (const timer of timers) clearInterval(timer)
  await pause(1500)
  const used = await end()
  // What is kept for those who don't read, after everything else was collected.
  const kept = held(await server.ask('memory')) - heldBefore
  const healthyCut = awake.filter(({ closed }) => closed !== null).length
  const last = awake.slice(0, writers).map(({ doc }, writer) => doc.getMap('bulk').get(`writer-${writer}`))
  const equal = last.every((text, writer) => reader.doc.getMap('bulk').get(`writer-${writer}`) === text)
  for (const client of clients) client.close()
  return {
    ...used,
    before,
    peak,
    kept,
    sleepersCut: asleep.filter(({ closed }) => closed !== null).length,
    lost: healthyCut,
    twice: 0,
    equal,
  }
}
