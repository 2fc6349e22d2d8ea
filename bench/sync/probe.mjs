// Loaded into each server with --import: tells its own use of processor and memory to whoever started it.
import { writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { performance } from 'node:perf_hooks'

const idle = () => new Promise((resolve) => setTimeout(resolve, 20))
let session = null

const ANSWERS = {
  /** Seconds of processor time, and how much of the wall time the event loop was busy. */
  use() {
    const { user, system } = process.cpuUsage()
    const { active, idle: resting } = performance.eventLoopUtilization()
    return { cpu: (user + system) / 1e6, active, resting }
  },
  /** Bytes, after everything that can be collected was. */
  async memory() {
    for (let round = 0; round < 4; round++) {
      globalThis.gc?.()
      await idle()
    }
    return process.memoryUsage()
  },
  /** Bytes, as they are. */
  rss: () => process.memoryUsage.rss(),
  async profile() {
    session = new Session()
    session.connect()
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: 500 })
    await session.post('Profiler.start')
  },
  async profiled(file) {
    const { profile } = await session.post('Profiler.stop')
    writeFileSync(file, JSON.stringify(profile))
    session.disconnect()
  },
}

process.on('message', async (message) => {
  if (message?.probe === undefined) return
  process.send({ probed: message.probe, answer: (await ANSWERS[message.ask](message.argument)) ?? null })
})
// A server that has nothing else to do may end.
process.channel?.unref()
