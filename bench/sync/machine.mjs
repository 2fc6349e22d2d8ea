// Cores, pauses and numbers.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Binds a running process to one core, where the system can. */
export function pin(pid, core) {
  try {
    execFileSync('taskset', ['-a', '-cp', String(core), String(pid)], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export const median = (values) => quantile(values, 0.5)

export function quantile(values, share) {
  const sorted = Float64Array.from(values).sort()
  return sorted.length === 0 ? Number.NaN : sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

/** Processor seconds of the whole machine since its start; null where /proc isn't. */
function machineCpu() {
  try {
    const [user, nice, system, , , irq, soft] = readFileSync('/proc/stat', 'utf8')
      .split('\n', 1)[0]
      .split(/\s+/)
      .slice(1)
    return [user, nice, system, irq, soft].reduce((sum, ticks) => sum + Number(ticks), 0) / 100
  } catch {
    return null
  }
}

/** Starts a measurement; the returned function ends it and tells what server, harness and the others used meanwhile. */
export async function measure(server) {
  const from = { use: await server.ask('use'), own: process.cpuUsage(), at: performance.now(), all: machineCpu() }
  const loop = performance.eventLoopUtilization()
  return async () => {
    const use = await server.ask('use')
    const own = process.cpuUsage(from.own)
    const harnessCpu = (own.user + own.system) / 1e6
    const cpu = use.cpu - from.use.cpu
    const all = machineCpu()
    return {
      cpu,
      seconds: (performance.now() - from.at) / 1000,
      harnessCpu,
      harnessBusy: performance.eventLoopUtilization(loop).utilization,
      otherCpu: all === null ? null : Math.max(0, all - from.all - cpu - harnessCpu),
    }
  }
}
