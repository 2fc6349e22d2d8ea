import type { Attempt } from '#lib/webhook-answer'
import type { Logged } from '#model/event'
import type { Instant } from '#model/limits'
import { type WebhookEventType, webhookSubjectOf } from '#model/webhook'
import type { Database, Sql } from './database'
import type { LoggedEvent } from './store'

export interface WebhookRow {
  id: string
  assessment: string
  url: string
  createdAt: Instant
  /** Since when every attempt has failed; null: the last one arrived, or none was made. */
  failingSince: Instant | null
  /** Nothing is sent any more, until a test arrives. */
  disabledAt: Instant | null
}

/** One event for one webhook. */
export interface DeliveryRow {
  webhook: string
  eventId: string
  type: WebhookEventType
  question: string | null
  /** A round or the number of a decision, as text. */
  number: string | null
  at: Instant
  /** When it is tried again, or until when somebody is trying; null: delivered or given up. */
  nextAt: Instant | null
  attempts: number
  deliveredAt: Instant | null
  /** JSON text of Attempt[], the latest last. */
  log: string
}

/** Webhooks and their deliveries. Deliveries of events are appended by the events' own commit, see `queueDeliveries`. */
export interface WebhookStore {
  /** False: the assessment has that many already. */
  add(webhook: Pick<WebhookRow, 'id' | 'assessment' | 'url' | 'createdAt'>, most: number): Promise<boolean>
  of(assessment: string): Promise<WebhookRow[]>
  get(assessment: string, id: string): Promise<WebhookRow | null>
  /** False: not there. */
  remove(assessment: string, id: string): Promise<boolean>
  /** The latest first. */
  deliveries(webhook: string, most: number): Promise<DeliveryRow[]>
  delivery(webhook: string, eventId: string): Promise<DeliveryRow | null>
  /** Takes what is due for this process alone until the lease ends; after a crash it is due again then. */
  claim(now: Instant, lease: Instant, most: number): Promise<(DeliveryRow & { webhookRow: WebhookRow })[]>
  /** The same for one delivery, due or not; null: not there. */
  claimOne(webhook: string, eventId: string, lease: Instant): Promise<DeliveryRow | null>
  /** A delivery that no event made, claimed from the start. */
  addTest(webhook: string, eventId: string, at: Instant, lease: Instant): Promise<DeliveryRow>
  /** What came of an attempt. Nothing happens if the lease has passed to somebody else. */
  record(claimed: Pick<DeliveryRow, 'webhook' | 'eventId' | 'nextAt'>, outcome: Outcome): Promise<void>
}

export interface Outcome {
  attempt: Attempt
  delivered: boolean
  /** Null: no further attempt. */
  nextAt: Instant | null
  /** A webhook that has failed since then or earlier is switched off. */
  disableBefore: Instant
  /** Deliveries of older events leave the log. */
  forgetBefore: Instant
}

const MOST_LOGGED = 20

type Columns<T> = { [Key in keyof T]: T[Key] }

const WEBHOOK = `id, assessment, url, created_at as "createdAt", failing_since as "failingSince",
  disabled_at as "disabledAt"`
const DELIVERY = `webhook, event_id as "eventId", type, question, number, at, next_at as "nextAt", attempts,
  delivered_at as "deliveredAt", log`

/** Appends a delivery of each event that is told, for each webhook that is on: in the transaction of the events. */
export async function queueDeliveries(sql: Sql, assessment: string, events: readonly LoggedEvent[]): Promise<void> {
  for (const event of events) {
    const subject =
      event.data === null ? null : webhookSubjectOf({ type: event.type, ...JSON.parse(event.data) } as Logged) // written by rooms/chain.ts
    if (!subject) continue
    await sql.run(
      `insert into webhook_delivery (webhook, event_id, type, question, number, at, next_at, attempts, log)
       select id, $1, $2, $3, $4, $5, $5, 0, '[]' from webhook where assessment = $6 and disabled_at is null`,
      [
        `${assessment}-${event.seq}`,
        subject.type,
        subject.question,
        subject.number === null ? null : String(subject.number),
        event.at,
        assessment,
      ],
    )
  }
}

export function createWebhookStore(database: Database): WebhookStore {
  async function some(condition: string, parameters: string[]): Promise<WebhookRow[]> {
    return database.all<Columns<WebhookRow>>(`select ${WEBHOOK} from webhook ${condition}`, parameters)
  }

  return {
    async add({ id, assessment, url, createdAt }, most) {
      const added = await database.run(
        `insert into webhook (id, assessment, url, created_at)
         select $1, $2, $3, $4 where (select count(*) from webhook where assessment = $2) < $5`,
        [id, assessment, url, createdAt, most],
      )
      return added === 1
    },
    of: (assessment) => some('where assessment = $1 order by created_at, id', [assessment]),
    async get(assessment, id) {
      return (await some('where assessment = $1 and id = $2', [assessment, id]))[0] ?? null
    },
    async remove(assessment, id) {
      return (await database.run('delete from webhook where assessment = $1 and id = $2', [assessment, id])) === 1
    },
    deliveries: (webhook, most) =>
      database.all<Columns<DeliveryRow>>(
        `select ${DELIVERY} from webhook_delivery where webhook = $1 order by at desc, event_id desc limit $2`,
        [webhook, most],
      ),
    async delivery(webhook, eventId) {
      const [row] = await database.all<Columns<DeliveryRow>>(
        `select ${DELIVERY} from webhook_delivery where webhook = $1 and event_id = $2`,
        [webhook, eventId],
      )
      return row ?? null
    },
    async claim(now, lease, most) {
      const apart = database.dialect === 'postgres' ? 'for update skip locked' : ''
      const claimed = await database.all<Columns<DeliveryRow>>(
        `with due as (
           select webhook as hook, event_id as event from webhook_delivery
           where next_at is not null and next_at <= $1 order by attempts, next_at limit $2 ${apart}
         )
         update webhook_delivery set next_at = $3, attempts = attempts + 1
         where (webhook, event_id) in (select hook, event from due)
         returning ${DELIVERY}`,
        [now, most, lease],
      )
      const hooks = new Map<string, WebhookRow>()
      for (const { webhook } of claimed) {
        const [row] = hooks.has(webhook) ? [] : await some('where id = $1', [webhook])
        if (row) hooks.set(webhook, row)
      }
      return claimed.flatMap((delivery) => {
        const webhookRow = hooks.get(delivery.webhook)
        return webhookRow ? [{ ...delivery, webhookRow }] : [] // removed since
      })
    },
    async claimOne(webhook, eventId, lease) {
      const [row] = await database.all<Columns<DeliveryRow>>(
        `update webhook_delivery set next_at = $3, attempts = attempts + 1 where webhook = $1 and event_id = $2
         returning ${DELIVERY}`,
        [webhook, eventId, lease],
      )
      return row ?? null
    },
    async addTest(webhook, eventId, at, lease) {
      const [row] = await database.all<Columns<DeliveryRow>>(
        `insert into webhook_delivery (webhook, event_id, type, at, next_at, attempts, log)
         values ($1, $2, 'test', $3, $4, 1, '[]') returning ${DELIVERY}`,
        [webhook, eventId, at, lease],
      )
      if (!row) throw new Error('A delivery was not stored')
      return row
    },
    record: (claimed, outcome) => database.transaction((sql) => record(sql, claimed, outcome)),
  }
}

async function record(
  sql: Sql,
  { webhook, eventId, nextAt: lease }: Pick<DeliveryRow, 'webhook' | 'eventId' | 'nextAt'>,
  { attempt, delivered, nextAt, disableBefore, forgetBefore }: Outcome,
): Promise<void> {
  const [row] = await sql.all<{ log: string }>(
    'select log from webhook_delivery where webhook = $1 and event_id = $2 and next_at = $3',
    [webhook, eventId, lease],
  )
  if (!row) return
  const attempts = [...(JSON.parse(row.log) as Attempt[]), attempt].slice(-MOST_LOGGED) // written here
  await sql.run(
    `update webhook_delivery set next_at = $1, delivered_at = coalesce($2, delivered_at), log = $3
     where webhook = $4 and event_id = $5`,
    [nextAt, delivered ? attempt.at : null, JSON.stringify(attempts), webhook, eventId],
  )
  await sql.run('delete from webhook_delivery where webhook = $1 and next_at is null and at < $2', [
    webhook,
    forgetBefore,
  ])
  if (delivered) {
    await sql.run('update webhook set failing_since = null, disabled_at = null where id = $1', [webhook])
    return
  }
  await sql.run('update webhook set failing_since = coalesce(failing_since, $1) where id = $2', [attempt.at, webhook])
  const off = await sql.run(
    'update webhook set disabled_at = $1 where id = $2 and disabled_at is null and failing_since <= $3',
    [attempt.at, webhook, disableBefore],
  )
  if (off === 1) await sql.run('update webhook_delivery set next_at = null where webhook = $1', [webhook])
}
