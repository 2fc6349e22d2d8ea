import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ReportAnswer, ReportNote, ReportOrder, ReportProgress } from '#lib/export/report'

export interface Reports {
  /**
   * A report as a file. Rejects with ReportFailed.
   * @param tell is told how far it is
   */
  make(order: ReportOrder, tell?: (progress: ReportProgress) => void): Promise<Uint8Array>
  /** Ends what is being made. */
  close(): Promise<void>
}

/** Why there is no report: `busy` and `slow` may do better later. */
export class ReportFailed extends Error {
  override name = 'ReportFailed'

  constructor(
    readonly why: 'busy' | 'slow' | 'failed',
    message: string,
  ) {
    super(message)
  }
}

/** Where `scripts/bundle.mjs` puts it. The server knows the program by its path alone. */
const PROGRAM = 'dist/report.mjs'
const MOST_WAITING = 20
const SLOWEST = 60_000
/** The thread holds some 100 MB of libraries and fonts: without work it goes. */
const IDLE = 60_000

interface Waiting {
  order: ReportOrder
  tell: (progress: ReportProgress) => void
  resolve(file: Uint8Array): void
  reject(cause: ReportFailed): void
}

/** Makes reports one after the other in a thread of their own, which starts with the first and ends when none comes. */
export function createReports({ program = resolve(PROGRAM) }: { program?: string } = {}): Reports {
  let worker: Worker | null = null
  let current: Waiting | null = null
  let timer: NodeJS.Timeout | undefined
  const waiting: Waiting[] = []

  function started(): Worker {
    if (worker) return worker
    const made = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: 512 } })
    made.on('message', (answer: ReportAnswer | ReportNote) => {
      if (made !== worker) return
      if ('progress' in answer) return current?.tell(answer.progress)
      finish((one) => (answer.ok ? one.resolve(answer.file) : one.reject(new ReportFailed('failed', answer.message))))
    })
    made.on('error', (cause) => ended(made, cause instanceof Error ? cause.message : String(cause)))
    made.on('exit', (code) => ended(made, `the report program ended with ${code}`))
    worker = made
    return made
  }

  /** A thread that is gone takes only the report with it that it was at. */
  function ended(made: Worker, message: string): void {
    if (made !== worker) return
    worker = null
    finish((one) => one.reject(new ReportFailed('failed', message)))
  }

  function finish(how: (one: Waiting) => void): void {
    clearTimeout(timer)
    const done = current
    current = null
    if (done) how(done)
    next()
  }

  function next(): void {
    if (current) return
    current = waiting.shift() ?? null
    if (!current) {
      if (worker) timer = setTimeout(() => void end(), IDLE).unref()
      return
    }
    clearTimeout(timer)
    timer = setTimeout(tooSlow, SLOWEST).unref()
    started().postMessage(current.order)
  }

  function tooSlow(): void {
    const late = current
    current = null
    void end().then(next)
    late?.reject(new ReportFailed('slow', `a report took longer than ${SLOWEST / 1000} s`))
  }

  async function end(): Promise<void> {
    const ending = worker
    worker = null
    await ending?.terminate()
  }

  return {
    make(order, tell = () => {}) {
      if (waiting.length >= MOST_WAITING)
        return Promise.reject(new ReportFailed('busy', 'too many reports are waiting to be made'))
      return new Promise((resolve, reject) => {
        tell({ stage: 'waiting' })
        waiting.push({ order, tell, resolve, reject })
        next()
      })
    },
    async close() {
      clearTimeout(timer)
      const left = current ? [current, ...waiting.splice(0)] : waiting.splice(0)
      current = null
      for (const one of left) one.reject(new ReportFailed('busy', 'the server restarts'))
      await end()
    },
  }
}
