import type { Instant } from '#model/limits'
import type { WebhookEventType } from '#model/webhook'

/** A webhook as its facilitators see it, in `GET /assessments/{id}/webhooks`. */
export interface Webhook {
  id: string
  url: string
  createdAt: Instant
  /** Since when every attempt has failed; null: the last one arrived, or none was made. */
  failingSince: Instant | null
  /** Nothing is sent any more, until a test arrives. */
  disabledAt: Instant | null
}

/** One event on its way to a webhook, or there: `GET …/webhooks/{webhook}/deliveries`. */
export interface Delivery {
  id: string
  type: WebhookEventType
  question: string | null
  /** Of a round or of a decision. */
  number: number | string | null
  at: Instant
  state: 'delivered' | 'waiting' | 'failed'
  /** The latest last. */
  attempts: Attempt[]
  nextAt: Instant | null
}

/** One attempt: an HTTP status, or why there is none. */
export interface Attempt {
  at: Instant
  status: number | null
  error: string | null
  milliseconds: number
}
