import type { Event } from '../event'
import type { Instant } from '../limits'
import type { MemberId } from '../people'
import type { QuestionId } from '../question'
import type { Refusal } from '../refusal'

/** Events to append, or why not. Refusals are expected answers, never exceptions. */
export type Verdict =
  | { ok: true; events: Event[] }
  | {
      ok: false
      code: Refusal
      refused?: { question: QuestionId; code: Refusal }[]
      /** Ids of actions that would wait for each other; the last is the first again. */
      circle?: string[]
    }

/** Everything a decision may depend on besides the state. */
export interface Context {
  /** Null: the server itself. */
  actor: MemberId | null
  /** Server time, never earlier than the last event. */
  now: Instant
  /** When any facilitator last sent a frame or a request; null: never. */
  facilitatorSeenAt?: Instant | null
}

export function accept(...events: Event[]): Verdict {
  return { ok: true, events }
}

export function refuse(code: Refusal): Verdict {
  return { ok: false, code }
}

/** All or nothing over several questions: every refusal is told, with its question. */
export function forAll(questions: readonly QuestionId[], judge: (question: QuestionId) => Verdict): Verdict {
  const verdicts = questions.map((question) => ({ question, verdict: judge(question) }))
  const refused = verdicts.flatMap(({ question, verdict }) => (verdict.ok ? [] : [{ question, code: verdict.code }]))
  const [first] = refused
  if (first) return { ok: false, code: first.code, refused }
  return { ok: true, events: verdicts.flatMap(({ verdict }) => (verdict.ok ? verdict.events : [])) }
}

/** The instant so many seconds later. */
export function later(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}
