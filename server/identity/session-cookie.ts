import { getToken } from 'next-auth/jwt'

/** The person id in next-auth's session cookie, or null. It says who they were at sign-in: what they may is in the store. */
export async function personIdOf(
  cookieHeader: string | undefined,
  { secret, secureCookies }: { secret: string; secureCookies: boolean },
): Promise<string | null> {
  if (!cookieHeader?.includes('next-auth.session-token')) return null
  // With the real headers getToken would take a bearer token for a session; it is given the cookies and no more.
  const req = { headers: {}, cookies: parseCookies(cookieHeader) }
  const token = await getToken({ req: req as never, secret, secureCookie: secureCookies })
  return typeof token?.sub === 'string' ? token.sub : null
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
