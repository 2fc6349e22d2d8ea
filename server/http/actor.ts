import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Person } from '#lib/services'
import { Problem } from './problem'

/** What a request says about who sent it; an IncomingMessage's `headers` fit as they are. */
export interface CredentialHeaders {
  authorization?: string | undefined
  cookie?: string | undefined
}

/** Tells who sent a request: by bearer token alone if there is one, else by the session cookie. Null: nobody, or nobody valid. */
export type PersonOf = (headers: CredentialHeaders) => Promise<Person | null>

/** What handlers find in their context. */
export interface ApiEnv {
  Variables: {
    person: Person | null
    /** The client's address as main.ts worked it out, for counting failures. */
    address: string
  }
  Bindings: {
    incoming?: {
      headers: Record<string, string | string[] | undefined>
      rawHeaders?: string[]
      socket?: { remoteAddress?: string }
    }
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** True for `Bearer …` in any letter case. */
export function hasBearer(authorization: string | undefined): boolean {
  return /^bearer(\s|$)/i.test(authorization ?? '')
}

/**
 * Finds out who asks, and refuses what another site makes a browser send.
 *
 * A bearer token is proof of intent, so it alone counts and no Origin is asked. A cookie is sent by a browser on
 * anybody's behalf: an unsafe method then needs an Origin of ours and a JSON body, which no foreign form can make.
 */
export function actor({
  personOf,
  allowedOrigin,
}: {
  personOf: PersonOf
  allowedOrigin: (origin: string, host: string | null) => boolean
}) {
  return createMiddleware<ApiEnv>(async (c, next) => {
    const [authorization, cookie, origin] = ['authorization', 'cookie', 'origin'].map((name) => c.req.header(name))
    const bearer = hasBearer(authorization)
    if (!SAFE.has(c.req.method) && !bearer) {
      const foreign = origin === undefined ? cookie !== undefined : !allowedOrigin(origin, hostOf(c))
      if (foreign || (cookie !== undefined && !isJson(c))) throw new Problem('bad-origin')
    }
    const person = await personOf(bearer ? { authorization } : { cookie })
    if (bearer && !person) throw new Problem('not-signed-in')
    c.set('person', person)
    c.set('address', addressOf(c))
    await next()
  })
}

/** A body, if there is one, that says it is JSON. A DELETE without a body needs no type: its Origin was looked at. */
function isJson(c: Context<ApiEnv>): boolean {
  const type = c.req.header('content-type')
  if (type === undefined) return c.req.raw.body === null || c.req.header('content-length') === '0'
  return /^application\/json\s*(;|$)/i.test(type)
}

/** The host that main.ts checked: behind a proxy not the one in the request line. */
export function hostOf(c: Context<ApiEnv>): string | null {
  return headerOf(c, 'x-forwarded-host') ?? c.req.header('host') ?? new URL(c.req.url).host
}

function addressOf(c: Context<ApiEnv>): string {
  return headerOf(c, 'x-forwarded-for') ?? c.env?.incoming?.socket?.remoteAddress ?? 'unknown'
}

/** main.ts writes its own word over forwarded headers of the Node request; the web Request still has the client's. */
function headerOf(c: Context<ApiEnv>, name: string): string | undefined {
  const incoming = c.env?.incoming
  if (!incoming) return c.req.header(name)
  const value = incoming.headers[name]
  return typeof value === 'string' ? value : undefined
}

/** Whoever asks, guest or account. @throws Problem not-signed-in */
export function signedIn(c: Context<ApiEnv>): Person {
  const person = c.get('person')
  if (!person) throw new Problem('not-signed-in')
  return person
}

/** Whoever asks, if they have an account. @throws Problem not-signed-in, account-needed */
export function accountOf(c: Context<ApiEnv>): Person {
  const person = signedIn(c)
  if (person.kind !== 'account') throw new Problem('account-needed')
  return person
}

/** Whoever asks, if they set this server up. @throws Problem not-signed-in, owner-needed */
export function ownerOf(c: Context<ApiEnv>): Person {
  const person = signedIn(c)
  if (!person.owner) throw new Problem('owner-needed')
  return person
}
