import { randomInt } from 'node:crypto'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What is open at this moment. */
interface Counts {
  rooms: number
  documents: number
  connections: number
}

/**
 * What `/metrics` tells, in Prometheus' text format. No assessment, no person and no vote is in it.
 *
 * What is counted as it happens is told in groups of a random size: on a server with one workshop, each single commit
 * or request that the counters of the room don't explain would be a vote that somebody has changed.
 */
export function createMetrics() {
  const registers = [new Registry()]
  const refusals = new Counter({
    name: 'plumbline_refusals_total',
    help: 'Frames, sockets and requests that were refused, by the code or reason.',
    labelNames: ['over', 'reason'],
    registers,
  })
  const commits = new Histogram({
    name: 'plumbline_commit_seconds',
    help: 'From the start of a transaction until it is durable; told in groups.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers,
  })
  const turns = new Histogram({
    name: 'plumbline_turn_writes',
    help: 'Rows that waited for one transaction: the queue of an event-loop turn; told in groups.',
    buckets: [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000],
    registers,
  })
  const failures = new Counter({
    name: 'plumbline_commit_failures_total',
    help: 'Transactions that the store did not take: nobody was told anything of them.',
    registers,
  })
  const requests = new Histogram({
    name: 'plumbline_http_request_seconds',
    help: 'Requests by the class of their status; told in groups.',
    labelNames: ['status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers })
  const open = {
    rooms: gauge('plumbline_rooms', 'Assessments that are open on this node.'),
    documents: gauge('plumbline_documents', 'Yjs documents that are open on this node.'),
    connections: gauge('plumbline_connections', 'WebSockets that are open on this node.'),
  }
  const delayMean = gauge('plumbline_event_loop_delay_mean_seconds', 'How late timers are, since it was last asked.')
  const delayMax = gauge('plumbline_event_loop_delay_max_seconds', 'The latest a timer was, since it was last asked.')
  const memory = gauge('process_resident_memory_bytes', 'Memory of the process.')
  const heap = gauge('nodejs_heap_size_used_bytes', 'JavaScript objects, with those that wait to be collected.')
  const started = gauge('process_start_time_seconds', 'Start of the process, since 1970.')
  started.set(performance.timeOrigin / 1000)
  const busLag = gauge('plumbline_bus_lag_seconds', 'How long the last message from another node was under way.')

  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  const committed = inGroups<{ seconds: number; writes: number }>((group) => {
    for (const { seconds, writes } of group) {
      commits.observe(seconds)
      turns.observe(writes)
    }
  })
  const requested = inGroups<{ seconds: number; status: string }>((group) => {
    for (const { seconds, status } of group) requests.observe({ status }, seconds)
  })

  return {
    refused: (over: 'sync' | 'http', reason: string) => refusals.inc({ over, reason }),
    /** Runs a commit and counts it; of how many rows it was, is asked afterwards. */
    async commit<T>(writes: () => number, commit: () => Promise<T>): Promise<T> {
      const from = performance.now()
      try {
        const result = await commit()
        committed({ seconds: (performance.now() - from) / 1000, writes: writes() })
        return result
      } catch (cause) {
        failures.inc()
        throw cause
      }
    },
    answered: (status: number, milliseconds: number) =>
      requested({ seconds: milliseconds / 1000, status: `${Math.floor(status / 100)}xx` }),
    /** A message of another node came that was sent so many milliseconds ago, by both clocks. */
    heardBus: (milliseconds: number) => busLag.set(Math.max(0, milliseconds) / 1000),
    text(counts: Counts): Promise<string> {
      open.rooms.set(counts.rooms)
      open.documents.set(counts.documents)
      open.connections.set(counts.connections)
      delayMean.set(lateness(delay.mean))
      delayMax.set(lateness(delay.max))
      delay.reset()
      const { rss, heapUsed } = process.memoryUsage()
      memory.set(rss)
      heap.set(heapUsed)
      return registers[0]?.metrics() ?? Promise.resolve('')
    },
    /** Stops measuring. */
    close: () => delay.disable(),
  }
}

export type Metrics = ReturnType<typeof createMetrics>

/** Each look wakes a process that would rest: ten a second were two fifths of what a server without visitors takes. */
const RESOLUTION_MS = 500

/** Node counts from one tick of its timer to the next, in nanoseconds; nothing yet is NaN. */
function lateness(nanoseconds: number): number {
  return Number.isFinite(nanoseconds) ? Math.max(0, nanoseconds / 1e9 - RESOLUTION_MS / 1000) : 0
}

const SMALLEST_GROUP = 20
const LARGEST_GROUP = 60

/** Collects values and hands them on only together with many others, so that no single one shows. */
function inGroups<T>(tell: (group: readonly T[]) => void): (value: T) => void {
  let group: T[] = []
  let size = groupSize()
  return (value) => {
    group.push(value)
    if (group.length < size) return
    tell(group)
    group = []
    size = groupSize()
  }
}

/** Random, so that somebody who fills the rest of a group themselves can't tell how many others were in it. */
function groupSize(): number {
  return randomInt(SMALLEST_GROUP, LARGEST_GROUP + 1)
}
