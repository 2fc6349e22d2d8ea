import type { NextAuthOptions, User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import type { AuthServices, Person } from '#lib/services'
import { GROUPS } from '#model/people'

const DAY = 24 * 60 * 60

interface Deps {
  auth: AuthServices
  /** Who asks, before this sign-in. */
  signedIn: Person | null
  address: string
}

type Answer = { person: Person; assessment?: string } | { refusal: string }

/** What next-auth keeps of a sign-in. It takes any thrown error's message to the page: those are our codes. */
function userOf(answer: Answer): User & { assessment?: string } {
  if ('refusal' in answer) throw new Error(answer.refusal)
  return { id: answer.person.id, ...(answer.assessment !== undefined && { assessment: answer.assessment }) }
}

/** A form's field: text of a sensible length, or nothing. next-auth takes JSON bodies too, with anything in them. */
function text(value: unknown): string {
  return typeof value === 'string' && value.length <= 500 ? value : ''
}

/** Of the unforeseen, a page learns only that it happened; the cause goes to the log. */
async function asking(answer: Promise<Answer>): Promise<User> {
  return userOf(
    await answer.catch((cause: unknown) => {
      console.error('sign-in failed', cause)
      return { refusal: 'unavailable' }
    }),
  )
}

/** The ways to sign in. The session is a cookie with a person id in it and nothing else: no name, no role, no rights. */
export function authOptions({ auth, signedIn, address }: Deps): NextAuthOptions {
  return {
    secret: auth.secret,
    useSecureCookies: auth.secureCookies,
    session: { strategy: 'jwt', maxAge: 90 * DAY },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        id: 'password',
        name: 'Password',
        credentials: { email: {}, password: {} },
        authorize: (given) => asking(auth.withPassword(text(given?.email), text(given?.password), address)),
      }),
      Credentials({
        id: 'guest',
        name: 'Guest',
        credentials: { code: {}, name: {}, group: {} },
        authorize: (given) => {
          const group = GROUPS.find((known) => known === given?.group) ?? null
          return asking(auth.asGuest({ code: text(given?.code), name: text(given?.name), group }, signedIn, address))
        },
      }),
      Credentials({
        id: 'code',
        name: 'One-time code',
        credentials: { code: {} },
        authorize: (given) => asking(auth.withOneTimeCode(text(given?.code), address)),
      }),
      Credentials({
        id: 'demo',
        name: 'Demo',
        credentials: {},
        authorize: () => asking(auth.asDemoVisitor(address)),
      }),
      ...(auth.oidc ? [oidcProvider(auth, auth.oidc, signedIn)] : []),
    ],
    events: {
      signOut: ({ token }) => auth.endSession(token),
    },
    callbacks: {
      jwt: async ({ token, user }) => {
        if (!user) return token
        const assessment = 'assessment' in user ? user.assessment : undefined
        const session = await auth.startSession(user.id)
        return { sub: user.id, ...session, ...(typeof assessment === 'string' && { assessment }) }
      },
      // What a page may read of it: where a demo or an invite has just led.
      session: ({ session, token }) => ({ expires: session.expires, user: {}, assessment: token.assessment }),
    },
  }
}

interface Claims {
  sub: string
  name?: unknown
  preferred_username?: unknown
  email?: unknown
}

function oidcProvider(
  auth: AuthServices,
  { issuer, clientId, clientSecret, name }: NonNullable<AuthServices['oidc']>,
  signedIn: Person | null,
): OAuthConfig<Claims> {
  return {
    id: 'oidc',
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    authorization: { params: { scope: 'openid profile email' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    async profile({ sub, name, preferred_username: username, email }) {
      const called = name ?? username
      const claims = {
        issuer,
        subject: sub,
        name: typeof called === 'string' ? called : null,
        email: typeof email === 'string' ? email : null,
      }
      const person = await auth.withOidc(claims, signedIn)
      return { id: person.id }
    },
  }
}
