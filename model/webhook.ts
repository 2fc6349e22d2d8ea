import type { Logged } from './event'
import type { Instant } from './limits'
import type { QuestionId } from './question'

/** What a webhook can tell. `test` is sent on request only. */
export const WEBHOOK_EVENTS = [
  'round.opened',
  'round.locked',
  'round.revealed',
  'decision.recorded',
  'assessment.frozen',
  'test',
] as const
export type WebhookEventType = (typeof WEBHOOK_EVENTS)[number]

/** Webhooks of one assessment. */
export const MOST_WEBHOOKS = 5
/** After this many tries a delivery is given up, 10 to 20 hours after the first. */
export const MOST_ATTEMPTS = 12
/** A webhook that has only failed for so long is switched off. */
export const DISABLED_AFTER_DAYS = 5

/**
 * What leaves the server about an event: which, where and when. No level, no count, no reason and no name is in it, so
 * that nothing sealed can be; who receives it asks the API with a token of their own for more.
 */
export interface WebhookPayload {
  /** The same for every attempt and every webhook of one event: what a receiver tells repetitions by. */
  id: string
  type: WebhookEventType
  assessment: string
  question: QuestionId | null
  /** The round, or the number of the decision; null where the event has neither. */
  number: number | string | null
  at: Instant
  /** The page that shows it. */
  url: string
}

export type WebhookSubject = Pick<WebhookPayload, 'type' | 'question' | 'number'>

/** What webhooks are told of an event of the log; null: nothing. */
export function webhookSubjectOf(event: Logged): WebhookSubject | null {
  switch (event.type) {
    case 'RoundOpened':
    case 'RoundResumed':
      return { type: 'round.opened', question: event.question, number: event.round }
    case 'RoundLocked':
      return { type: 'round.locked', question: event.question, number: event.round }
    case 'RoundRevealed':
      return { type: 'round.revealed', question: event.question, number: event.round }
    case 'Decided':
      return { type: 'decision.recorded', question: event.decision.question, number: event.decision.number }
    case 'Frozen':
      return { type: 'assessment.frozen', question: null, number: null }
    default:
      return null
  }
}

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const FIRST_DELAY = 15 * SECOND
const LONGEST_DELAY = 4 * HOUR

/**
 * Milliseconds to wait after the given number of failed attempts: 15 s, three times as long each time, at most 4 hours,
 * of which a random half to whole counts, so that what failed together doesn't come back together. Null: no more.
 * @param random 0 to below 1
 */
export function retryDelay(attempts: number, random: number): number | null {
  if (attempts >= MOST_ATTEMPTS) return null
  const whole = Math.min(LONGEST_DELAY, FIRST_DELAY * 3 ** (attempts - 1))
  return Math.round(whole * (0.5 + random / 2))
}
