// People who write shared notes, each once a second.
import { Client, openAll } from '../client.mjs'
import { haveSameText, Ledger } from '../ledger.mjs'
import { measure, pause, quantile } from '../machine.mjs'

const WARM_UP_SECONDS = 8

export async function traffic(server, { rooms, people, seconds }) {
  const ledger = new Ledger()
  const clients = await openAll(rooms * people, 50, (index) => {
    const hear = ledger.hearAs(index)
    return new Client(server.where(index % rooms, Math.floor(index / rooms)), hear)
  })
  // Three of the first room take everything in, and are compared at the end.
  const following = clients.filter((_, index) => index % rooms === 0).slice(0, 3)
  for (const client of following) client.follow()

  const timers = clients.map((client, writer) => {
    let number = 0
    const write = () => ledger.write(writer, client, number++, people - 1)
    return setTimeout(() => {
      write()
      timers[writer] = setInterval(write, 1000)
    }, Math.random() * 1000)
  })
  await pause(WARM_UP_SECONDS * 1000)
  ledger.restart()
  const end = await measure(server)
  await pause(seconds * 1000)
  for (const timer of timers) clearInterval(timer)
  await ledger.quiet()
  const used = await end()
  const fresh = server.isRelay ? null : new Client(server.where(0))
  const equal = await haveSameText(following, fresh)
  for (const client of clients) client.close()
  return {
    ...used,
    cpuPerDelivery: (used.cpu / ledger.latencies.length) * 1e6,
    deliveries: ledger.latencies.length,
    frames: ledger.frames,
    p50: quantile(ledger.latencies, 0.5),
    p95: quantile(ledger.latencies, 0.95),
    p99: quantile(ledger.latencies, 0.99),
    lost: ledger.missing,
    twice: ledger.twice,
    equal,
  }
}
