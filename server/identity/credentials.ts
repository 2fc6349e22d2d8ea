import type { Instant } from '#model/limits'
import { type CredentialHeaders, hasBearer } from '#server/http/actor'
import type { PeopleStore } from '#server/store/store'
import { hashOf } from './secrets'
import { type Session, sessionOf } from './session-cookie'

/** What somebody shows to say who they are, read once: neither the token nor the cookie itself is kept. */
export type Credential = { kind: 'token'; hash: string } | { kind: 'session'; session: Session }

/** By bearer token alone if there is one, else by the session cookie; null: neither, or one that isn't ours. */
export async function credentialOf(
  { authorization, cookie }: CredentialHeaders,
  keys: { secret: string; secureCookies: boolean },
): Promise<Credential | null> {
  if (hasBearer(authorization)) {
    const token = authorization?.slice('bearer '.length).trim()
    return token ? { kind: 'token', hash: hashOf(token) } : null
  }
  const session = await sessionOf(cookie, keys)
  return session && { kind: 'session', session }
}

/** Which of these have ended, for any number of them at the price of three questions to the store. */
export async function endedAmong(
  people: Pick<PeopleStore, 'endedTokens' | 'endedSessions'>,
  credentials: readonly Credential[],
  now: Instant,
): Promise<Set<Credential>> {
  const tokens = credentials.flatMap((each) => (each.kind === 'token' ? [each.hash] : []))
  const sessions = credentials.flatMap((each) => (each.kind === 'session' ? [each.session] : []))
  const [endedTokens, endedSessions] = await Promise.all([
    tokens.length === 0 ? new Set<string>() : people.endedTokens(tokens, now),
    sessions.length === 0 ? new Set<Session>() : people.endedSessions(sessions),
  ])
  return new Set(
    credentials.filter((each) =>
      each.kind === 'token'
        ? endedTokens.has(each.hash)
        : each.session.endsAt <= now || endedSessions.has(each.session),
    ),
  )
}
