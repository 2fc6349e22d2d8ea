/** Every reason a command or a vote can be refused for: one closed list for HTTP and receipts. */
export const REFUSALS = [
  'wrong-state',
  'wrong-round',
  'round-closed',
  'deadline-passed',
  'not-entitled',
  'no-group',
  'unknown-question',
  'bad-answer',
  'too-long',
  'excluded',
  'frozen',
  'stale',
  'settings-fixed',
  'last-facilitator',
  'open-rounds',
  'nothing-to-reveal',
  'rationale-missing',
  'invite-expired',
  'invite-used',
  'rate-limited',
  'bad-origin',
] as const

export type Refusal = (typeof REFUSALS)[number]
