import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '#server/store/create-store'
import { startTestReceiver } from './test-receiver'
import { createWebhooks } from './webhooks'

const AT = '2026-03-01T09:00:00.000Z'
const QUESTION = 'target:access-control'
const EVENTS = 30

test('two nodes that look at the same moment deliver every event once', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-nodes-'))
  const store = await openStore({ dataDir, databaseUrl: null })
  const receiver = await startTestReceiver()
  const node = () =>
    createWebhooks({
      store: store.webhooks,
      serverSecret: 'the secret that all nodes share',
      allowPrivate: true,
      publicUrl: () => 'https://plumbline.example.org',
      clock: () => Date.parse(AT),
      chance: () => 0,
      newId: () => 'webhook-1',
      log: { warn: () => undefined },
    })
  const [one, two] = [node(), node()]
  await store.assessments.commit([{ kind: 'assessment', assessment: 'assessment-1', createdAt: AT }])
  const added = await one.add('assessment-1', receiver.url)
  expect(added.ok).toBe(true)
  const data = JSON.stringify({ question: QUESTION, round: 1, deadline: null, nonce: 'n' })
  const events = Array.from({ length: EVENTS }, (_, i) => ({
    seq: i + 1,
    at: AT,
    type: 'RoundOpened',
    actor: null,
    data,
    digest: `digest-${i}`,
    hash: `hash-${i}`,
  }))
  await store.assessments.commit([{ kind: 'events', assessment: 'assessment-1', after: 0, events }])
  await Promise.all([one.tick(), two.tick(), one.tick(), two.tick()])
  await receiver.count(EVENTS)
  await Promise.all([one.stop(), two.stop()])
  const ids = receiver.received.map(({ body }) => body.id)
  expect(ids.length).toBe(EVENTS)
  expect(new Set(ids).size).toBe(EVENTS)
  expect((await one.deliveries('assessment-1', 'webhook-1'))?.every(({ state }) => state === 'delivered')).toBe(true)
  await receiver.end()
  await store.close()
  rmSync(dataDir, { recursive: true, force: true })
})
