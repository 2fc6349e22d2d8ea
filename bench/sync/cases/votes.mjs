// Everybody at the same instant. At the peers it is a write to the room's document that all others get; with us it is a
// vote: a write to one's own ballot, answered by a receipt, and a counter on every screen.
import { performance } from 'node:perf_hooks'
import * as Y from 'yjs'
import { Client, openAll } from '../client.mjs'
import { Ledger } from '../ledger.mjs'
import { measure, pause, quantile } from '../machine.mjs'

/** Rounds, of which the first aren't counted: code that has run a few times only is compiled beside what is measured. */
const ROUNDS = 40
const WARM_UP = 10
const QUESTION = 'target:access-control'

/** Sums what several measured stretches used. */
function sum(parts) {
  const total = (key) => parts.reduce((all, part) => all + (part[key] ?? 0), 0)
  return {
    cpu: total('cpu'),
    seconds: total('seconds'),
    harnessCpu: total('harnessCpu'),
    otherCpu: total('otherCpu'),
    harnessBusy: Math.max(...parts.map(({ harnessBusy }) => harnessBusy)),
  }
}

export async function burst(server, { people, revealBytes }) {
  const ledger = new Ledger()
  const clients = await openAll(people, 50, (index) => new Client(server.where(0, index), ledger.hearAs(index)))
  const used = []
  const latencies = []
  let lost = 0
  for (let round = 0; round < ROUNDS; round++) {
    await pause(400)
    ledger.restart()
    const end = await measure(server)
    for (const [writer, client] of clients.entries()) ledger.write(writer, client, round, people - 1)
    await ledger.quiet()
    const part = await end()
    lost += ledger.missing
    if (round < WARM_UP) continue
    used.push(part)
    latencies.push(...ledger.latencies)
  }
  const reveals = server.isRelay && revealBytes ? await relayed(clients, revealBytes) : []
  for (const client of clients) client.close()
  return {
    ...sum(used),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    lost,
    twice: ledger.twice,
    equal: true,
    revealP50: quantile(reveals, 0.5),
    revealP99: quantile(reveals, 0.99),
  }
}

/** One frame of that size to all, as often as there are rounds. */
async function relayed([sender, ...readers], bytes) {
  const frame = Buffer.alloc(bytes, 1)
  frame.set([0, 2])
  const latencies = []
  for (let round = 0; round < ROUNDS; round++) {
    await pause(200)
    let heard = 0
    const times = []
    await new Promise((resolve) => {
      const at = performance.now()
      for (const reader of readers)
        reader.hear = (data) => {
          if (!data.equals(frame)) return
          times.push(performance.now() - at)
          heard += 1
          if (heard === readers.length) resolve()
        }
      sender.socket.send(frame)
    })
    if (round >= WARM_UP) latencies.push(...times)
  }
  return latencies
}

export async function votes(server, { people }) {
  const screens = new Screens(people)
  const rooms = await openAll(people, 50, (index) => new Client(server.where(0, index, 'room'), screens.hearAs(index)))
  screens.start(rooms[0])
  const ballots = await openAll(people, 50, (index) => new Client(server.where(0, index, 'ballot')))
  for (const ballot of ballots) ballot.follow()
  const used = []
  const revealUsed = []
  const latencies = []
  const receipts = []
  const reveals = []
  let lost = 0
  let revealBytes = 0
  for (let round = 1; round <= ROUNDS; round++) {
    await server.api(0, { type: 'open', questions: [QUESTION] })
    await screens.all((seen) => seen.round === round && seen.state === 'open')
    await pause(400)

    const end = await measure(server)
    const at = performance.now()
    const answered = Promise.all(ballots.map((ballot) => receiptOf(ballot, round)))
    const counted = screens.all((seen) => seen.round === round && seen.responded === people)
    for (const [index, ballot] of ballots.entries()) {
      const answer = { comprehensiveness: 1 + ((index + round) % 4), scope: 1 + (index % 3) }
      ballot.doc
        .getMap('votes')
        .set(QUESTION, { round, answer, reason: index % 10 === 0 ? `Reason ${index}` : undefined })
    }
    const [times, seen] = await within(10, Promise.all([answered, counted]))
    const part = await end()
    lost += times.filter(({ status }) => status !== 'received').length

    await pause(400)
    const revealing = await measure(server)
    const shown = screens.all((view) => view.round === round && view.state === 'revealed')
    const pressed = performance.now()
    await server.api(0, { type: 'reveal', questions: [QUESTION] })
    const revealed = await within(10, shown)
    if (round > WARM_UP) {
      used.push(part)
      revealUsed.push(await revealing())
      receipts.push(...times.map((time) => time.at - at))
      latencies.push(...times.map((time, index) => Math.max(time.at, seen.times[index]) - at))
      reveals.push(...revealed.times.map((time) => time - pressed))
    }
    revealBytes = revealed.bytes
  }
  const equal = screens.equal()
  for (const client of [...rooms, ...ballots]) client.close()
  return {
    ...sum(used),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
    receiptP99: quantile(receipts, 0.99),
    lost,
    twice: 0,
    equal,
    revealP50: quantile(reveals, 0.5),
    revealP99: quantile(reveals, 0.99),
    revealBytes,
  }
}

function within(seconds, promise) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing for ${seconds} s`)), seconds * 1000)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/** When the receipt of that round came, and what it says. */
function receiptOf({ doc }, round) {
  const receipts = doc.getMap('receipts')
  return new Promise((resolve) => {
    const look = () => {
      const receipt = receipts.get(QUESTION)
      if (receipt?.round !== round) return
      receipts.unobserve(look)
      resolve({ at: performance.now(), status: receipt.status })
    }
    receipts.observe(look)
  })
}

/**
 * What the room's document says on each screen. All get the same frames in the same order, so one copy reads each
 * frame once, and the others go by its bytes; at the end three copies made of all bytes are compared with it.
 */
class Screens {
  #doc = new Y.Doc()
  #after = new Map()
  #last = null
  #now
  #heard
  #times
  #waiting = null
  #bytes

  constructor(people) {
    this.#heard = Array.from({ length: people }, () => [])
    this.#now = new Array(people).fill(null)
    this.#times = new Array(people).fill(0)
    this.#bytes = new Array(people).fill(0)
  }

  hearAs(index) {
    return (data, client) => {
      const at = performance.now()
      if (index < 3) this.#heard[index].push([data, client])
      const seen = this.#read(data, client)
      if (!seen) return
      this.#now[index] = seen
      this.#times[index] = at
      this.#bytes[index] = data.length
      this.#waiting?.(index)
    }
  }

  /** What the document says after these bytes; null: they are no part of it. */
  #read(data, client) {
    // Nearly always it is what the one before has just been told.
    if (this.#last && data.equals(this.#last.data)) return this.#last.seen
    const key = data.latin1Slice()
    if (!this.#after.has(key)) {
      const { type, payload } = client.frames.parse(data)
      const isPart = type === 'update' || type === 'step-2'
      if (isPart) Y.applyUpdate(this.#doc, payload)
      this.#after.set(key, isPart ? this.#say() : null)
    }
    this.#last = { data, seen: this.#after.get(key) }
    return this.#last.seen
  }

  #say() {
    const room = this.#doc.getMap('room')
    const { round, state } = room.get(`question:${QUESTION}`) ?? {}
    const { business, technical } = room.get(`progress:${QUESTION}`) ?? {}
    const hasResult = room.has(`result:${QUESTION}:${round}`)
    return {
      round,
      state: state === 'revealed' && !hasResult ? 'without result' : state,
      responded: (business?.responded ?? 0) + (technical?.responded ?? 0),
    }
  }

  start() {
    this.#now.fill(this.#say())
  }

  /** Resolves with the time at which each screen first said so. */
  all(isSo) {
    return new Promise((resolve) => {
      const times = new Array(this.#now.length).fill(null)
      let left = times.length
      const look = (index) => {
        if (times[index] !== null || !isSo(this.#now[index])) return
        times[index] = this.#times[index]
        left -= 1
        if (left > 0) return
        if (this.#waiting === look) this.#waiting = null
        resolve({ times, bytes: this.#bytes[0] })
      }
      this.#waiting = look
      for (const index of times.keys()) look(index)
    })
  }

  equal() {
    const wanted = JSON.stringify(sorted(this.#doc.getMap('room').toJSON()))
    return this.#heard.slice(0, 3).every((heard) => {
      const doc = new Y.Doc()
      for (const [data, client] of heard) {
        const { type, payload } = client.frames.parse(data)
        if (type === 'update' || type === 'step-2') Y.applyUpdate(doc, payload)
      }
      return JSON.stringify(sorted(doc.getMap('room').toJSON())) === wanted
    })
  }
}

function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)))
}
