import type { Refusal } from '#model/refusal'

/** What identity refuses for; every code is one of server/http/problem.ts. */
type IdentityRefusal =
  | Refusal
  | 'account-needed'
  | 'bad-expiry'
  | 'bad-name'
  | 'email-taken'
  | 'group-fixed'
  | 'group-required'
  | 'not-found'
  | 'set-up-already'
  | 'unknown-code'
  | 'unknown-invite'
  | 'wrong-credentials'
  | 'wrong-key'

export interface Refused {
  ok: false
  code: IdentityRefusal
  /** Seconds, with `rate-limited`. */
  retryAfter?: number
}

export function refused(code: IdentityRefusal): Refused {
  return { ok: false, code }
}

export function tooMany(retryAfter: number): Refused {
  return { ok: false, code: 'rate-limited', retryAfter }
}
