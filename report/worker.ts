import { parentPort } from 'node:worker_threads'
import type { ReportAnswer, ReportNote, ReportOrder } from '#lib/export/report'
import { makeReport } from './make-report'

// Reports are made here, in a thread of their own: laying out pages takes a second or more, and votes don't wait for it.
parentPort?.on('message', (order: ReportOrder) => {
  makeReport(order, (progress) => answer({ progress })).then(
    (file) => answer({ ok: true, file }),
    (cause: unknown) =>
      answer({ ok: false, message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }),
  )
})

function answer(message: ReportAnswer | ReportNote): void {
  parentPort?.postMessage(message)
}
