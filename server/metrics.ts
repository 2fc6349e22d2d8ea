import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What `/metrics` tells, in Prometheus' text format. No assessment, no person and no vote is in it. */
export function createMetrics() {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const refusals = new Map<string, number>()
  return {
    /** Counts a refused frame or socket by its reason. */
    refused(reason: string): void {
      refusals.set(reason, (refusals.get(reason) ?? 0) + 1)
    },
    text({ rooms, connections }: { rooms: number; connections: number }): string {
      const lines = [
        '# TYPE plumbline_rooms gauge',
        `plumbline_rooms ${rooms}`,
        '# TYPE plumbline_connections gauge',
        `plumbline_connections ${connections}`,
        '# TYPE plumbline_sync_refusals_total counter',
        ...[...refusals].map(([reason, count]) => `plumbline_sync_refusals_total{reason="${reason}"} ${count}`),
        '# TYPE plumbline_event_loop_delay_p99_seconds gauge',
        `plumbline_event_loop_delay_p99_seconds ${delay.percentile(99) / 1e9}`,
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
      ]
      return `${lines.join('\n')}\n`
    },
  }
}
