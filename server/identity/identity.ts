import type { AuthServices, Person } from '#lib/services'
import { parseName } from '#model/name'
import type { CredentialHeaders } from '#server/http/actor'
import type { Rooms } from '#server/rooms/rooms'
import type { PeopleStore } from '#server/store/store'
import { createAccounts } from './accounts'
import { type Credential, credentialOf, endedAmong } from './credentials'
import { createInvites } from './invites'
import { createJoining } from './joining'
import { createRateLimit, createTryBudget } from './rate-limits'
import type { Random, SetupKey } from './secrets'
import { sessionIn } from './session-cookie'

export interface IdentityDeps {
  people: PeopleStore
  rooms: Pick<Rooms, 'join' | 'memberOf' | 'view'>
  setupKey: SetupKey
  /** Signs sessions; see `keptSecret`. */
  secret: string
  oidc: AuthServices['oidc']
  /** Cookies are for https alone: PLUMBLINE_URL begins with it. */
  secureCookies: boolean
  /** The address people reach us at, without a slash at its end. */
  publicUrl: (host: string | null) => string
  /** Makes a fictional workshop that this person facilitates; gives its id. */
  createDemo: (facilitator: { person: string; name: string }) => Promise<string>
  /** Milliseconds, as `Date.now`. */
  clock: () => number
  random: Random
  /** Something that somebody signed in with has ended: their sockets are looked at again, at every node. */
  onRevoked: (person: string) => void
}

/** Everything about who people are and how they come in. main.ts makes one and hands its parts to HTTP, sync and pages. */
export function createIdentity(deps: IdentityDeps) {
  const { people, rooms, setupKey, secret, oidc, secureCookies, publicUrl, createDemo, clock, random, onRevoked } = deps
  const failures = createRateLimit({ perSecond: 0.5, burst: 30, clock })
  const joins = createRateLimit({ perSecond: 10, burst: 300, clock })
  const commands = createRateLimit({ perSecond: 50, burst: 200, clock })
  const demos = createRateLimit({ perSecond: 1 / 60, burst: 10, clock })
  const shortTries = createTryBudget({ tries: 60, clock })

  const accounts = createAccounts({ people, setupKey, failures, clock, random, onRevoked })
  const invites = createInvites({ people, rooms, shortTries, publicUrl, clock, random })
  const join = createJoining({ people, rooms, accounts, invites, failures, joins, clock })

  const readCredential = (headers: CredentialHeaders) => credentialOf(headers, { secret, secureCookies })

  async function holderOf(credential: Credential): Promise<Person | null> {
    return credential.kind === 'token'
      ? accounts.personByToken(credential.hash)
      : accounts.personInSession(credential.session)
  }

  const auth: AuthServices = {
    secret,
    secureCookies,
    oidc,
    async withPassword(email, password, address) {
      const answer = await accounts.withPassword(email, password, address)
      return answer.ok ? { person: answer.person } : { refusal: answer.code }
    },
    async asGuest(request, signedIn, address) {
      const answer = await join(request, signedIn, address)
      return answer.ok ? { person: answer.person, assessment: answer.assessment } : { refusal: answer.code }
    },
    async withOneTimeCode(code, address) {
      const answer = await accounts.withLink(code, address)
      return answer.ok ? { person: answer.person } : { refusal: answer.code }
    },
    withOidc: ({ issuer, subject, name, email }, signedIn) => {
      // Everybody in a workshop reads the name, so not the whole address.
      const called = parseName(name) ?? parseName(email?.split('@')[0]) ?? 'New account'
      return accounts.withOidc({ issuer, subject, name: called }, signedIn)
    },
    startSession: accounts.startSession,
    async endSession(token) {
      const session = sessionIn(token)
      if (session) await accounts.endSession(session)
    },
    async asDemoVisitor(address) {
      if (demos.take(address) !== null) return { refusal: 'rate-limited' }
      const person = await accounts.addGuest('Visitor')
      return { person, assessment: await createDemo({ person: person.id, name: person.name }) }
    },
  }

  return {
    auth,
    accounts,
    invites,
    join,
    credentialOf: readCredential,
    holderOf,
    /** Those of them that were revoked or have run out. */
    endedAmong: (credentials: readonly Credential[]) =>
      endedAmong(people, credentials, new Date(clock()).toISOString()),
    /** By bearer token alone if there is one, else by the session cookie. Rights are never read from either. */
    async personOf(headers: CredentialHeaders): Promise<Person | null> {
      const credential = await readCredential(headers)
      return credential && holderOf(credential)
    },
    isSetUp: () => people.hasOwner(),
    /** Null: go on; else the seconds to wait. 50 commands a second and person, 200 at once. */
    commandLimit: (person: string) => commands.take(person),
    /** The same for demo workshops, by address: each is a whole assessment. */
    demoLimit: (address: string) => demos.take(address),
  }
}

export type Identity = ReturnType<typeof createIdentity>
