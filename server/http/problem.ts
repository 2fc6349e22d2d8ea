import refusals from '#lib/messages/en/refusal.json'
import type { Refusal } from '#model/refusal'

/** What a command or an invite is refused for, as a status; 409 unless it says something better. */
const REFUSED: Record<Refusal, number> = {
  'wrong-state': 409,
  'wrong-round': 409,
  'round-closed': 409,
  'deadline-passed': 409,
  'not-entitled': 403,
  'no-group': 409,
  'unknown-question': 400,
  'bad-answer': 400,
  'too-long': 400,
  excluded: 409,
  frozen: 409,
  stale: 409,
  'settings-fixed': 409,
  'last-facilitator': 409,
  'open-rounds': 409,
  'nothing-to-reveal': 409,
  'rationale-missing': 400,
  'invite-expired': 410,
  'invite-used': 410,
  'rate-limited': 429,
  'bad-origin': 403,
}

/** Everything else an HTTP request can fail with. */
const FAILED = {
  'bad-request': [400, 'The request is not in the shape that this address takes.'],
  'bad-expiry': [400, 'An invite ends in the future, and within a year.'],
  'bad-name': [400, 'A name has 1 to 80 visible characters.'],
  'group-required': [400, 'Say which group you vote in: business or technical.'],
  'group-fixed': [400, 'This invite already says which group it is for.'],
  'webhook-not-an-address': [
    400,
    'A webhook needs an address of up to 500 characters, without a name or password in it.',
  ],
  'webhook-not-https': [400, 'A webhook needs an https address.'],
  'webhook-not-public': [400, 'That address is not on the public internet. Whoever operates the server can allow it.'],
  'not-signed-in': [401, 'Sign in first, or send a valid bearer token.'],
  'wrong-credentials': [401, 'That e-mail address and password do not go together.'],
  'wrong-key': [403, 'That is not the set-up key of this server.'],
  'bad-file': [400, 'This is no profile or pack as it stands. What is wrong is named with its line.'],
  'account-needed': [403, 'Only somebody with an account can do that.'],
  'owner-needed': [403, 'Only the owner of this server can do that.'],
  'not-found': [404, 'There is nothing at this address, or it is not yours to see.'],
  'unknown-invite': [404, 'This code does not work. Check it, or ask for a new one.'],
  'unknown-code': [404, 'This link does not work any more. Ask for a new one.'],
  'wrong-method': [405, 'This address does not answer to that method.'],
  'owner-stays': [409, 'The owner of this server can not be erased: somebody has to answer for it.'],
  'set-up-already': [409, 'This server has an owner already.'],
  'email-taken': [409, 'There is an account with that e-mail address already.'],
  'too-many-webhooks': [409, 'There are five webhooks already, which is the most. Remove one first.'],
  'too-large': [413, 'The body is too large: 256 kB is the most.'],
  'wrong-content-type': [415, 'Send the body as application/json.'],
  'no-mail': [501, 'This server sends no mail: no mail server is set.'],
  'mail-failed': [502, 'The mail server does not answer, or refuses us. Nothing was sent.'],
  'wrong-host': [421, 'This server does not answer under that name.'],
  'other-body': [422, 'That idempotency key was used for another request.'],
  'import-foreign': [422, 'This is no JSON export of an assessment.'],
  'import-newer': [422, 'A newer Plumbline wrote this file. Update this one, or export again from one like it.'],
  'import-changed': [422, 'The file was changed after it was written: its checksum is not that of what it holds.'],
  'import-invalid': [422, 'The file holds something that this version does not know or that no assessment can hold.'],
  'report-busy': [503, 'Too many reports are being made. Try again in a moment.'],
  'report-failed': [500, 'The report could not be made. The data exports hold the same: JSON and CSV.'],
  unexpected: [500, 'Something went wrong on the server.'],
  restarting: [503, 'The server cannot answer right now. Try again in a moment.'],
} as const satisfies Record<string, readonly [number, string]>

type ProblemCode = Refusal | keyof typeof FAILED

/** What a problem says beyond its code. */
interface ProblemExtra {
  /** Replaces the code's own sentence. */
  detail?: string
  /** Which fields a body or an address has wrong. */
  errors?: readonly { path: string; message: string; line?: number; column?: number }[]
  /** Which questions of a command were refused, and why. */
  refused?: readonly { question: string; code: Refusal }[]
  /** Actions that would wait for each other; the last is the first again. */
  circle?: readonly string[]
  /** Seconds until it makes sense to try again; also sent as Retry-After. */
  retryAfter?: number
  /** Methods an address does take; sent as Allow. */
  allow?: string
}

/** A request that fails in a way we foresaw. Thrown in a handler, answered in one place. */
export class Problem extends Error {
  override name = 'Problem'

  constructor(
    readonly code: ProblemCode,
    readonly extra: ProblemExtra = {},
    options?: ErrorOptions,
  ) {
    super(extra.detail ?? sentenceOf(code), options)
  }
}

function isRefusal(code: ProblemCode): code is Refusal {
  return Object.hasOwn(REFUSED, code)
}

function sentenceOf(code: ProblemCode): string {
  return isRefusal(code) ? refusals[code] : FAILED[code][1]
}

function statusOf(code: ProblemCode): number {
  return isRefusal(code) ? REFUSED[code] : FAILED[code][0]
}

/** The RFC 9457 document of a problem. */
export function problemResponse({ code, extra, message }: Problem): Response {
  const { retryAfter, allow, errors, refused, circle } = extra
  const status = statusOf(code)
  const words = code.replaceAll('-', ' ')
  const title = words.charAt(0).toUpperCase() + words.slice(1)
  return new Response(
    JSON.stringify({
      type: `urn:plumbline:problem:${code}`,
      title,
      status,
      detail: message,
      code,
      errors,
      refused,
      circle,
      retryAfter,
    }),
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
        ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }),
        ...(allow !== undefined && { Allow: allow }),
        // The rest of the body is not read, so the connection can't be used for another request: it says so.
        ...(status === 413 && { Connection: 'close' }),
        ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
      },
    },
  )
}
