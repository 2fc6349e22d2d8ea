import { type LookupAddress, lookup } from 'node:dns'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { ipOf, isPublicAddress } from './webhook-address'

/** Why there was no answer to speak of. */
export type SendError = 'not-public' | 'timeout' | 'too-large' | 'unreachable'

export interface Sent {
  /** The answer's status; a redirection isn't followed. */
  status: number | null
  error: SendError | null
}

export interface SendLimits {
  allowPrivate: boolean
  /** For everything: the name, the connection, the answer. */
  timeoutMs: number
  mostBytes: number
}

export const SEND_LIMITS = { timeoutMs: 10_000, mostBytes: 64 * 1024 } as const

class NotPublic extends Error {
  override name = 'NotPublic'
}

/** Looks a name up and gives the connection the very addresses that were judged, so that a second look-up can't lead elsewhere. */
function publicLookup(allowPrivate: boolean): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (cause, found: LookupAddress[]) => {
      if (cause) return done(cause, [])
      if (!allowPrivate && found.some(({ address }) => !isPublicAddress(address)))
        return done(new NotPublic(`${host} leads to an address that isn't public`), [])
      const [first] = found
      if (options.all || !first) return done(null, found)
      done(null, first.address, first.family)
    })
  }
}

/** Sends one POST and reads what is answered, within limits. It never throws; nothing of the answer but its status is kept. */
export function post(
  address: string,
  body: string,
  headers: Record<string, string>,
  { allowPrivate, timeoutMs, mostBytes }: SendLimits,
): Promise<Sent> {
  const url = new URL(address)
  const ip = ipOf(url)
  if (ip !== null && !allowPrivate && !isPublicAddress(ip))
    return Promise.resolve({ status: null, error: 'not-public' })
  return new Promise((resolve) => {
    const fail = (cause: unknown) => resolve({ status: null, error: errorOf(cause) })
    const request = (url.protocol === 'https:' ? overHttps : overHttp)(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
        lookup: publicLookup(allowPrivate),
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
      },
      (response) =>
        readAway(response, mostBytes).then((error) => resolve({ status: response.statusCode ?? null, error })),
    )
    request.on('error', fail)
    request.end(body)
  })
}

/** Null: read to its end, or as far as the connection held; the status counts in any case but a flood. */
function readAway(response: IncomingMessage, mostBytes: number): Promise<SendError | null> {
  return new Promise((resolve) => {
    let bytes = 0
    response.on('data', (chunk: Buffer) => {
      bytes += chunk.byteLength
      if (bytes <= mostBytes) return
      resolve('too-large')
      response.destroy()
    })
    response.on('end', () => resolve(null))
    response.on('error', (cause) => resolve(errorOf(cause)))
    response.on('close', () => resolve(null))
  })
}

function errorOf(cause: unknown): SendError {
  if (cause instanceof NotPublic) return 'not-public'
  if (cause instanceof Error && (cause.name === 'TimeoutError' || cause.name === 'AbortError')) return 'timeout'
  return 'unreachable'
}
