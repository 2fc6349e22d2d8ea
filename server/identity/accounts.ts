import type { Person } from '#lib/services'
import type { PeopleStore, PersonRow } from '#server/store/store'
import { checkPassword, hashPassword } from './passwords'
import type { RateLimit } from './rate-limits'
import { type Refused, refused, tooMany } from './refused'
import { hashOf, newSecret, type Random, type SetupKey } from './secrets'
import type { Session } from './session-cookie'

const DAY = 24 * 60 * 60 * 1000
const LIFE = {
  accountToken: 365 * DAY,
  guestToken: 90 * DAY,
  /** As next-auth has it. */
  session: 90 * DAY,
  /** To go on on another device. */
  link: 10 * 60 * 1000,
  /** To set the first password of an account. */
  password: 7 * DAY,
}

interface AccountDeps {
  people: PeopleStore
  setupKey: SetupKey
  /** By address. What can be guessed is counted before the try and given back when it was right, so that tries at once count too. */
  failures: RateLimit
  /** Milliseconds. */
  clock: () => number
  random: Random
  onRevoked(person: string): void
}

/** A person as the rest of the server knows them: without password and date. */
export function personFrom({ id, kind, name, email, owner }: PersonRow): Person {
  return { id, kind, name, email, owner }
}

/** People and what they prove themselves with: the owner, accounts, guests, passwords, tokens, one-time codes. */
export function createAccounts({ people, setupKey, failures, clock, random, onRevoked }: AccountDeps) {
  const instant = (after = 0) => new Date(clock() + after).toISOString()

  async function add(person: Pick<PersonRow, 'kind' | 'name'> & Partial<PersonRow>): Promise<Person | null> {
    const row: PersonRow = {
      email: null,
      password: null,
      owner: false,
      ...person,
      id: newSecret(random, 16),
      createdAt: instant(),
    }
    return (await people.addPerson(row)) ? personFrom(row) : null
  }

  /** A new account or guest nobody else can be in the way of. */
  async function addSurely(kind: PersonRow['kind'], name: string): Promise<Person> {
    const person = await add({ kind, name })
    if (!person) throw new Error('A random person id was taken already')
    return person
  }

  async function issueToken(person: Person, name: string): Promise<{ id: string; token: string }> {
    const id = newSecret(random, 9)
    const token = newSecret(random, 32)
    const expiresAt = instant(person.kind === 'account' ? LIFE.accountToken : LIFE.guestToken)
    await people.addToken({ id, person: person.id, name, createdAt: instant(), expiresAt }, hashOf(token))
    return { id, token }
  }

  async function oneTimeCode(
    purpose: 'link' | 'password',
    person: string,
  ): Promise<{ code: string; expiresAt: string }> {
    const code = newSecret(random, 16)
    const expiresAt = instant(LIFE[purpose])
    await people.addOneTimeCode(hashOf(code), purpose, person, expiresAt)
    return { code, expiresAt }
  }

  return {
    issueToken,
    addGuest: (name: string) => addSurely('guest', name),

    /** What a new session of a person holds besides who they are. */
    async startSession(person: string): Promise<{ sid: string; generation: number }> {
      return { sid: newSecret(random, 16), generation: (await people.sessionsOf(person)) ?? 0 }
    },

    async personInSession(session: Session): Promise<Person | null> {
      const row = await people.personInSession(session)
      return row && personFrom(row)
    },

    /** Somebody signs out: a copy of their cookie is worth nothing any more. */
    async endSession({ id, person }: Session): Promise<void> {
      if (id !== '') await people.endSession(id, instant(LIFE.session), instant())
      onRevoked(person)
    },

    /** @param hash of the token, which nobody keeps */
    async personByToken(hash: string): Promise<Person | null> {
      const found = await people.personByToken(hash, instant())
      return found && personFrom(found.person)
    },

    /** False: no such token, or somebody else's. */
    async revokeToken(person: Person, id: string): Promise<boolean> {
      const revoked = await people.revokeToken(id, person.id)
      if (revoked) onRevoked(person.id)
      return revoked
    },

    /** Makes the holder of the set-up key the owner, and forgets the key. */
    async setUp(
      { key, name, email, password }: { key: string; name: string; email: string; password: string },
      address: string,
    ): Promise<{ ok: true; person: Person; token: string } | Refused> {
      if (await people.hasOwner()) return refused('set-up-already')
      const wait = failures.take(address)
      if (wait !== null) return tooMany(wait)
      if (!setupKey.matches(key)) return refused('wrong-key')
      failures.giveBack(address)
      const kept = await hashPassword(password, random)
      const person = await add({ kind: 'account', name, email, password: kept, owner: true })
      if (!person) return refused('set-up-already')
      setupKey.forget()
      const { token } = await issueToken(person, 'Set-up')
      return { ok: true, person, token }
    },

    async withPassword(
      email: string,
      password: string,
      address: string,
    ): Promise<{ ok: true; person: Person } | Refused> {
      const wait = failures.take(address)
      if (wait !== null) return tooMany(wait)
      const row = await people.personByEmail(email.trim().toLowerCase())
      const right = await checkPassword(password, row?.password ?? null)
      if (!row || !right) return refused('wrong-credentials')
      failures.giveBack(address)
      return { ok: true, person: personFrom(row) }
    },

    /** A new account, and the code with which its person sets a password. */
    async addAccount(name: string, email: string): Promise<{ ok: true; code: string } | Refused> {
      const person = await add({ kind: 'account', name, email })
      if (!person) return refused('email-taken')
      return { ok: true, code: (await oneTimeCode('password', person.id)).code }
    },

    /** Sets the password of whose code this is; every token and session from before ends. */
    async setPassword(
      code: string,
      password: string,
      address: string,
    ): Promise<{ ok: true; email: string | null } | Refused> {
      const wait = failures.wait(address)
      if (wait !== null) return tooMany(wait)
      const id = await people.takeOneTimeCode(hashOf(code), 'password', instant())
      if (id === null) {
        failures.take(address)
        return refused('unknown-code')
      }
      await people.setPassword(id, await hashPassword(password, random))
      await people.revokeTokensOf(id)
      onRevoked(id)
      return { ok: true, email: (await people.person(id))?.email ?? null }
    },

    async rename(person: Person, name: string): Promise<Person> {
      await people.setName(person.id, name)
      return { ...person, name }
    },

    /** A code with which this person goes on on another device, within ten minutes and once. */
    link: (person: Person) => oneTimeCode('link', person.id),

    async withLink(code: string, address: string): Promise<{ ok: true; person: Person } | Refused> {
      const wait = failures.wait(address)
      if (wait !== null) return tooMany(wait)
      const id = await people.takeOneTimeCode(hashOf(code), 'link', instant())
      const row = id === null ? null : await people.person(id)
      if (!row) {
        failures.take(address)
        return refused('unknown-code')
      }
      return { ok: true, person: personFrom(row) }
    },

    /**
     * Somebody the identity provider vouches for, by issuer and subject alone: an e-mail address proves nothing here.
     * A new identity becomes part of the account that is signed in, or else a new account.
     */
    async withOidc(
      { issuer, subject, name }: { issuer: string; subject: string; name: string },
      signedIn: Person | null,
    ): Promise<Person> {
      const known = await people.personByOidc(issuer, subject)
      if (known) return personFrom(known)
      const person = signedIn?.kind === 'account' ? signedIn : await addSurely('account', name)
      if (await people.linkOidc(person.id, issuer, subject)) return person
      const winner = await people.personByOidc(issuer, subject) // somebody linked it just now
      if (!winner) throw new Error('An OpenID identity is neither free nor taken')
      return personFrom(winner)
    },

    /** Ends every token of a person at once; what they may is looked up at each request anyway. */
    async revokeTokensOf(person: string): Promise<void> {
      await people.revokeTokensOf(person)
      onRevoked(person)
    },
  }
}

export type Accounts = ReturnType<typeof createAccounts>
