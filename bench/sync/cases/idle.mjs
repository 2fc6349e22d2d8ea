// What it costs that people are there and nobody does anything.
import { Client, openAll } from '../client.mjs'
import { measure, pause } from '../machine.mjs'

/** Bytes that a process holds: of memory, and of what it counts itself. */
const held = ({ rss, heapUsed, external }) => ({ rss, own: heapUsed + external })

/** Bytes that stay of each when all have gone and their rooms as well: of a second time, since the first one warms up. */
async function leftOf(server, count, where) {
  const first = held(await memoryWithoutRooms(server)).own
  for (const client of await openAll(count, 50, (index) => new Client(where(server, index)))) client.close()
  return (held(await memoryWithoutRooms(server)).own - first) / count
}

/** Our server lets go of a room some minutes after the last one has left. */
async function memoryWithoutRooms(server) {
  for (let seconds = 0; seconds < 300; seconds += 5) {
    await pause(5000)
    const metrics = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text()
    if (/^plumbline_rooms 0$/m.test(metrics)) return server.ask('memory')
  }
  throw new Error('Rooms stay open')
}

/**
 * Memory of so many connections, and how much processor time they take in some seconds of silence.
 * @param settle seconds after which nothing is compiled or collected any more of what it took to open them
 * @param leaves whether what is left when all have gone, and their rooms as well, is measured too
 * @param where the document of connection number so-and-so
 */
export async function idle(server, { count, seconds, where, warm = 50, settle = 1, leaves = false }) {
  // What is loaded once isn't counted.
  const first = await openAll(warm, 50, (index) => new Client(where(server, index)))
  for (const client of first) client.close()
  await pause(300)
  const before = held(await server.ask('memory'))
  const clients = await openAll(count, 50, (index) => new Client(where(server, index)))
  await pause(500)
  const after = held(await server.ask('memory'))
  await pause(settle * 1000)
  const end = await measure(server)
  await pause(seconds * 1000)
  const used = await end()
  const cut = clients.filter(({ closed }) => closed !== null).length
  for (const client of clients) client.close()
  const left = server.isOurs && leaves ? await leftOf(server, count, where) : undefined
  return {
    ...used,
    ...(left !== undefined && { left }),
    rssEach: (after.rss - before.rss) / count,
    ownEach: (after.own - before.own) / count,
    idleMs: (used.cpu / used.seconds) * 1000,
    lost: cut,
    twice: 0,
    equal: true,
  }
}
