import { getToken } from 'next-auth/jwt'
import type { Instant } from '#model/limits'

/** What next-auth's session cookie holds. It says who they were at sign-in: what they may is in the store. */
export interface Session {
  id: string
  person: string
  /** A password that was set since began another one. */
  generation: number
  /** When the cookie is worth nothing any more. */
  endsAt: Instant
}

/** The session in a cookie, or null. Whether it is still good, the store says. */
export async function sessionOf(
  cookieHeader: string | undefined,
  { secret, secureCookies }: { secret: string; secureCookies: boolean },
): Promise<Session | null> {
  if (!cookieHeader?.includes('next-auth.session-token')) return null
  // With the real headers getToken would take a bearer token for a session; it is given the cookies and no more.
  const req = { headers: {}, cookies: parseCookies(cookieHeader) }
  const token = await getToken({ req: req as never, secret, secureCookie: secureCookies })
  return sessionIn(token)
}

/** Beyond what a date can say. */
const MOST_SECONDS = 8.64e12
/** next-auth gives each session an end. */
const NEVER_GOOD = new Date(0).toISOString()

/** A session as next-auth keeps it: `sub`, `exp` and two fields of our own. */
export function sessionIn(token: Readonly<Record<string, unknown>> | null): Session | null {
  if (typeof token?.sub !== 'string') return null
  const { sub: person, sid, generation, exp } = token
  return {
    person,
    id: typeof sid === 'string' ? sid : '',
    generation: typeof generation === 'number' && Number.isSafeInteger(generation) ? generation : 0,
    endsAt: typeof exp === 'number' && exp < MOST_SECONDS ? new Date(exp * 1000).toISOString() : NEVER_GOOD,
  }
}

/** The first of each name counts, as in the order of RFC 6265 the most specific comes first. */
function parseCookies(header: string): Record<string, string> {
  const cookies: Record<string, string> = Object.create(null)
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at < 1) continue
    const name = pair.slice(0, at).trim()
    if (name in cookies) continue
    const value = pair.slice(at + 1).trim()
    try {
      cookies[name] = decodeURIComponent(value)
    } catch {
      cookies[name] = value
    }
  }
  return cookies
}
