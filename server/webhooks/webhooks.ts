import { canonicalJson, type Json } from '#lib/canonical-json'
import type { Attempt, Delivery, Webhook } from '#lib/webhook-answer'
import { DISABLED_AFTER_DAYS, MOST_WEBHOOKS, retryDelay, type WebhookPayload } from '#model/webhook'
import type { DeliveryRow, WebhookRow, WebhookStore } from '#server/store/webhooks'
import { post, SEND_LIMITS, type Sent } from './send'
import { signatureOf, webhookSecret } from './signature'
import { parseWebhookUrl } from './webhook-address'

interface WebhookDeps {
  store: WebhookStore
  /** The server's own, from which those of webhooks follow. */
  serverSecret: string
  allowPrivate: boolean
  /** Without a slash at its end. */
  publicUrl(): string
  clock(): number
  /** 0 to below 1. */
  chance(): number
  /** A new id. */
  newId(): string
  log: { warn(fields: object, message: string): void }
}

export interface Webhooks {
  list(assessment: string): Promise<Webhook[]>
  /** The secret is in this answer and in no other. */
  add(
    assessment: string,
    url: string,
  ): Promise<{ ok: true; webhook: Webhook; secret: string } | { ok: false; reason: AddRefusal }>
  remove(assessment: string, id: string): Promise<boolean>
  /** The latest first; null: no such webhook. */
  deliveries(assessment: string, id: string): Promise<Delivery[] | null>
  /** Sends a test, once; if it arrives, a webhook that was switched off is on again. Null: no such webhook. */
  test(assessment: string, id: string): Promise<Delivery | null>
  /** Sends an event again, now; what fails is tried on as before. Null: no such delivery. */
  redeliver(assessment: string, id: string, delivery: string): Promise<Delivery | null>
  /** Starts what is due, as far as there is room. Run each second. */
  tick(): Promise<void>
  /** Resolves when nothing is under way. */
  stop(): Promise<void>
}

type AddRefusal = 'too-many' | 'not-an-address' | 'not-https' | 'not-public'

const DAY = 24 * 60 * 60_000
/** Longer than an attempt can take: until then no other process tries the same. */
const LEASE_MS = 60_000
/** Attempts at once. */
const MOST_UNDERWAY = 20
const MOST_SHOWN = 50
const FORGOTTEN_AFTER_DAYS = 30

/** Tells the outside what has happened: what the store has queued, signed, until it arrives or is given up. */
export function createWebhooks(deps: WebhookDeps): Webhooks {
  const { store, clock, allowPrivate } = deps
  const underway = new Set<Promise<unknown>>()
  let stopping = false

  const instant = (milliseconds: number) => new Date(milliseconds).toISOString()
  const lease = () => instant(clock() + LEASE_MS)

  async function attempt(webhook: WebhookRow, delivery: DeliveryRow, retried: boolean): Promise<void> {
    const before = clock()
    const { status, error } = await send(webhook, delivery, before)
    const delivered = error === null && status !== null && status >= 200 && status < 300
    const wait = delivered || !retried ? null : retryDelay(delivery.attempts, deps.chance())
    await store.record(delivery, {
      attempt: { at: instant(before), status, error, milliseconds: Math.max(0, clock() - before) },
      delivered,
      nextAt: wait === null ? null : instant(clock() + wait),
      disableBefore: instant(clock() - DISABLED_AFTER_DAYS * DAY),
      forgetBefore: instant(clock() - FORGOTTEN_AFTER_DAYS * DAY),
    })
  }

  function send(webhook: WebhookRow, delivery: DeliveryRow, now: number): Promise<Sent> {
    const body = canonicalJson(payloadOf(webhook.assessment, delivery, deps.publicUrl()) as unknown as Json)
    const seconds = Math.floor(now / 1_000)
    return post(
      webhook.url,
      body,
      {
        'Content-Type': 'application/json',
        'User-Agent': 'Plumbline-Webhooks/1',
        'Plumbline-Event': delivery.type,
        'Plumbline-Delivery': delivery.eventId,
        'Plumbline-Signature': signatureOf(webhookSecret(deps.serverSecret, webhook.id), seconds, body),
      },
      { allowPrivate, ...SEND_LIMITS },
    )
  }

  /** Kept until it has ended, so that the shutdown can wait for it. */
  async function watched<T>(work: Promise<T>): Promise<T> {
    underway.add(work)
    try {
      return await work
    } finally {
      underway.delete(work)
    }
  }

  async function shown(webhook: string, eventId: string): Promise<Delivery | null> {
    const found = await store.delivery(webhook, eventId)
    return found && deliveryOf(found)
  }

  return {
    list: async (assessment) => (await store.of(assessment)).map(webhookOf),
    async add(assessment, text) {
      const parsed = parseWebhookUrl(text, allowPrivate)
      if (!parsed.ok) return parsed
      const row = { id: deps.newId(), assessment, url: parsed.url, createdAt: instant(clock()) }
      if (!(await store.add(row, MOST_WEBHOOKS))) return { ok: false, reason: 'too-many' }
      const webhook = webhookOf({ ...row, failingSince: null, disabledAt: null })
      return { ok: true, webhook, secret: webhookSecret(deps.serverSecret, row.id) }
    },
    remove: (assessment, id) => store.remove(assessment, id),
    async deliveries(assessment, id) {
      if (!(await store.get(assessment, id))) return null
      return (await store.deliveries(id, MOST_SHOWN)).map(deliveryOf)
    },
    async test(assessment, id) {
      const webhook = await store.get(assessment, id)
      if (!webhook) return null
      const delivery = await store.addTest(id, `test-${deps.newId()}`, instant(clock()), lease())
      await watched(attempt(webhook, delivery, false))
      return shown(id, delivery.eventId)
    },
    async redeliver(assessment, id, eventId) {
      const webhook = await store.get(assessment, id)
      const delivery = webhook && (await store.claimOne(id, eventId, lease()))
      if (!delivery) return null
      await watched(attempt(webhook, delivery, delivery.type !== 'test'))
      return shown(id, eventId)
    },
    async tick() {
      const room = MOST_UNDERWAY - underway.size
      if (stopping || room <= 0) return
      for (const { webhookRow, ...delivery } of await store.claim(instant(clock()), lease(), room)) {
        const trying = attempt(webhookRow, delivery, true).catch((err: unknown) => {
          deps.log.warn({ err }, 'a webhook delivery could not be recorded and is tried again')
        })
        void watched(trying)
      }
    },
    async stop() {
      stopping = true
      await Promise.allSettled(underway)
    },
  }
}

function webhookOf({ id, url, createdAt, failingSince, disabledAt }: WebhookRow): Webhook {
  return { id, url, createdAt, failingSince, disabledAt }
}

function deliveryOf(row: DeliveryRow): Delivery {
  return {
    id: row.eventId,
    type: row.type,
    question: row.question,
    number: numberOf(row),
    at: row.at,
    state: row.nextAt !== null ? 'waiting' : row.deliveredAt === null ? 'failed' : 'delivered',
    attempts: JSON.parse(row.log) as Attempt[], // written by the store
    nextAt: row.nextAt,
  }
}

function numberOf({ number, type }: Pick<DeliveryRow, 'number' | 'type'>): number | string | null {
  return number === null || type === 'decision.recorded' ? number : Number(number)
}

function payloadOf(assessment: string, delivery: DeliveryRow, base: string): WebhookPayload {
  const { eventId: id, type, question, at } = delivery
  const page =
    type === 'decision.recorded'
      ? `decisions#${delivery.number}`
      : type === 'round.revealed'
        ? 'consensus'
        : type === 'assessment.frozen'
          ? 'record'
          : ''
  return {
    id,
    type,
    assessment,
    question: question as WebhookPayload['question'], // the store got it from an event
    number: numberOf(delivery),
    at,
    url: `${base}/a/${assessment}${page === '' ? '' : `/${page}`}`,
  }
}
