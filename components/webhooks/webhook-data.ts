import type { WebhookEventType } from '#model/webhook'

/** As `GET /assessments/{id}/webhooks` has it. */
export interface Webhook {
  id: string
  url: string
  createdAt: string
  failingSince: string | null
  disabledAt: string | null
}

/** As `GET …/webhooks/{webhook}/deliveries` has it. */
export interface Delivery {
  id: string
  type: WebhookEventType
  question: string | null
  number: number | string | null
  at: string
  state: 'delivered' | 'waiting' | 'failed'
  attempts: { at: string; status: number | null; error: string | null; milliseconds: number }[]
  nextAt: string | null
}
