// What it costs that people are there and nobody does anything.
import { Client, openAll } from '../client.mjs'
import { measure, pause } from '../machine.mjs'

/** Bytes that a process holds: of memory, and of what it counts itself. */
const held = ({ rss, heapUsed, external }) => ({ rss, own: heapUsed + external })

/**
 * Memory of so many connections, and how much processor time they take in some seconds of silence.
 * @param settle seconds after which nothing is compiled or collected any more of what it took to open them
 * @param where the document of connection number so-and-so
 */
export async function idle(server, { count, seconds, where, warm = 50, settle = 1 }) {
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
  return {
    ...used,
    rssEach: (after.rss - before.rss) / count,
    ownEach: (after.own - before.own) / count,
    idleMs: (used.cpu / used.seconds) * 1000,
    lost: cut,
    twice: 0,
    equal: true,
  }
}
