import { afterEach, expect, test } from 'vitest'
import { createMetrics } from './metrics'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

function measured() {
  const metrics = createMetrics()
  closing.push(metrics.close)
  const read = async (name: string) => {
    const text = await metrics.text({ rooms: 1, documents: 3, connections: 2 })
    return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
  }
  return { metrics, read }
}

test('no single commit or request shows, since it could be a vote that was changed', async () => {
  const { metrics, read } = measured()
  for (let commit = 0; commit < 19; commit++) {
    await metrics.commit(
      () => 3,
      async () => undefined,
    )
    metrics.answered(200, 2)
  }
  expect(await read('plumbline_commit_seconds_count')).toBe(0)
  expect(await read('plumbline_http_request_seconds_count{status="2xx"}')).toBeNaN()
})

test('many commits show, with what waited for each, and one that failed shows at once', async () => {
  const { metrics, read } = measured()
  for (let commit = 0; commit < 100; commit++)
    await metrics.commit(
      () => 3,
      async () => undefined,
    )
  const shown = await read('plumbline_commit_seconds_count')
  expect(shown).toBeGreaterThan(0)
  expect(await read('plumbline_turn_writes_sum')).toBe(3 * shown)
  await expect(
    metrics.commit(
      () => 1,
      () => Promise.reject(new Error('full')),
    ),
  ).rejects.toThrow('full')
  expect(await read('plumbline_commit_failures_total')).toBe(1)
})

test('what is open and what was refused shows', async () => {
  const { metrics, read } = measured()
  metrics.refused('sync', 'bad-frame')
  expect(await read('plumbline_refusals_total{over="sync",reason="bad-frame"}')).toBe(1)
  expect(await read('plumbline_documents')).toBe(3)
  expect(await read('process_resident_memory_bytes')).toBeGreaterThan(10_000_000)
})
