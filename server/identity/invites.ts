import type { Invitation, Invite, Person } from '#lib/services'
import type { Group, MemberId, Role } from '#model/people'
import type { RoomView } from '#model/room'
import { accessOf, membershipOf } from '#server/rooms/membership'
import type { Rooms } from '#server/rooms/rooms'
import type { InviteRow, PeopleStore } from '#server/store/store'
import type { createTryBudget } from './rate-limits'
import { type Refused, refused, tooMany } from './refused'
import { newSecret, type Random } from './secrets'
import { newShortCode, parseShortCode } from './short-code'

const HOUR = 60 * 60 * 1000
const LONGEST_LIFE = 366 * 24 * HOUR
const SHORT_LIFE = 4 * HOUR
/** Whoever facilitates sees and decides more: their invite is for one person and soon gone. */
const DEFAULTS = {
  facilitator: { life: 48 * HOUR, maxUses: 1 },
  others: { life: 14 * 24 * HOUR, maxUses: 500 },
}

interface InviteDeps {
  people: PeopleStore
  rooms: Pick<Rooms, 'view' | 'memberOf'>
  /** Wrong short codes of the whole server. */
  shortTries: ReturnType<typeof createTryBudget>
  /** The address people reach us at, without a slash at its end. */
  publicUrl: (host: string | null) => string
  /** Milliseconds. */
  clock: () => number
  random: Random
}

/** What a facilitator asks for; what is left out gets the defaults of the role. */
interface NewInvite {
  role: Role
  group: Group | null
  /** In the form of every instant here, so that it compares as text. */
  expiresAt?: string
  maxUses?: number
}

/** What is the matter with an invite; null: nothing. */
type InviteState = 'invite-expired' | 'invite-used' | null

interface Found {
  ok: true
  invite: InviteRow
  state: InviteState
}

/** Invites: made, shown, shortened and taken back by facilitators, and looked up by whoever holds a code. */
export function createInvites({ people, rooms, shortTries, publicUrl, clock, random }: InviteDeps) {
  const instant = (after = 0) => new Date(clock() + after).toISOString()

  /** Null: may go on. Strangers are told what they are told of an assessment that isn't there. */
  async function refusalFor(person: Person, assessment: string): Promise<Refused | null> {
    const membership = await membershipOf(rooms, person.id, assessment)
    return accessOf(membership, { to: 'invite' }) === 'write' ? null : refused('not-entitled')
  }

  async function freshShortCode(): Promise<string> {
    for (;;) {
      const code = newShortCode(random)
      if ((await people.inviteByShortCode(code, instant())) === null) return code
    }
  }

  function shown(invite: InviteRow, host: string | null): Invite {
    const short = invite.shortUntil !== null && invite.shortUntil > instant() ? invite.shortCode : null
    const { code, role, group, expiresAt, maxUses, uses } = invite
    return { code, shortCode: short, url: `${publicUrl(host)}/join/${code}`, role, group, expiresAt, maxUses, uses }
  }

  /** One short code is looked up at a time, so that many tries at once cannot pass the budget together. */
  let lastLookUp: Promise<unknown> = Promise.resolve()
  async function findShort(code: string): Promise<Found | Refused> {
    const wait = shortTries.paused()
    if (wait !== null) return tooMany(wait)
    const invite = await people.inviteByShortCode(code, instant())
    if (invite && stateOf(invite) === null) return { ok: true, invite, state: null }
    shortTries.spend()
    return refused('unknown-invite')
  }

  /**
   * The invite of a long or a short code. A short code is unknown when it is wrong, used up or expired, all alike; a
   * long one, which nobody guesses, is found together with what is the matter with it.
   */
  async function find(code: string): Promise<Found | Refused> {
    const short = parseShortCode(code)
    if (short !== null) {
      const found = lastLookUp.then(() => findShort(short))
      lastLookUp = found.catch(() => null)
      return found
    }
    const invite = await people.invite(code)
    return invite ? { ok: true, invite, state: stateOf(invite) } : refused('unknown-invite')
  }

  /** What is the matter with an invite, or null. Taken back reads as expired: there is nothing to explain to its holder. */
  function stateOf(invite: InviteRow): InviteState {
    if (invite.revoked || invite.expiresAt <= instant()) return 'invite-expired'
    return invite.uses >= invite.maxUses ? 'invite-used' : null
  }

  return {
    find,
    stateOf,
    membershipOf: (person: Person, assessment: string) => membershipOf(rooms, person.id, assessment),

    async create(
      person: Person,
      assessment: string,
      wanted: NewInvite,
      host: string | null,
    ): Promise<{ ok: true; invite: Invite } | Refused> {
      const refusal = await refusalFor(person, assessment)
      if (refusal) return refusal
      const { expiresAt } = wanted
      if (expiresAt !== undefined && (expiresAt <= instant() || expiresAt > instant(LONGEST_LIFE))) {
        return refused('bad-expiry')
      }
      const { life, maxUses } = DEFAULTS[wanted.role === 'facilitator' ? 'facilitator' : 'others']
      const short = wanted.role === 'facilitator' ? null : await freshShortCode()
      const invite: InviteRow = {
        code: newSecret(random, 16),
        shortCode: short,
        shortUntil: short && instant(SHORT_LIFE),
        assessment,
        role: wanted.role,
        group: wanted.role === 'observer' ? null : wanted.group,
        createdBy: person.id,
        createdAt: instant(),
        expiresAt: expiresAt ?? instant(life),
        maxUses: wanted.maxUses ?? maxUses,
        uses: 0,
        revoked: false,
      }
      await people.addInvite(invite)
      return { ok: true, invite: shown(invite, host) }
    },

    /** Keeps the short code alive while somebody shows it; gives a new one where it had run out. */
    async renewShortCode(
      person: Person,
      assessment: string,
      code: string,
    ): Promise<{ ok: true; shortCode: string; until: string } | Refused> {
      const refusal = await refusalFor(person, assessment)
      if (refusal) return refusal
      const invite = await people.invite(code)
      if (!invite || invite.assessment !== assessment) return refused('not-found')
      const state = stateOf(invite)
      if (state !== null) return refused(state)
      if (invite.role === 'facilitator') return refused('not-entitled')
      const live = invite.shortUntil !== null && invite.shortUntil > instant() ? invite.shortCode : null
      const shortCode = live ?? (await freshShortCode())
      const until = instant(SHORT_LIFE)
      await people.setShortCode(code, shortCode, until)
      return { ok: true, shortCode, until }
    },

    async revoke(person: Person, assessment: string, code: string): Promise<{ ok: true } | Refused> {
      const refusal = await refusalFor(person, assessment)
      if (refusal) return refusal
      return (await people.revokeInvite(assessment, code)) ? { ok: true } : refused('not-found')
    },

    /** Live invites, newest first; none for whoever may not invite. */
    async list(person: Person, assessment: string, host: string | null): Promise<Invite[]> {
      if (await refusalFor(person, assessment)) return []
      const rows = await people.invitesOf(assessment, instant())
      return rows.filter((row) => stateOf(row) === null).map((row) => shown(row, host))
    },

    /**
     * What a code offers, for the page that asks for a name. Null: wrong, used and expired look the same. Who is in
     * already finds their way back by a link that others can't use any more.
     */
    async invitation(code: string, person: Person | null): Promise<Invitation | null> {
      const found = await find(code)
      if (!found.ok) return null
      const { assessment, role, group } = found.invite
      const view = await rooms.view(assessment)
      if (!view) return null
      const { title, system, settings } = view.assessment
      const membership = person && (await membershipOf(rooms, person.id, assessment))
      const me = membership && memberIn(membership.view, membership.id)
      if (found.state !== null && !me) return null
      return {
        assessment,
        title,
        system,
        role,
        group,
        privacy: settings.privacy,
        voting: settings.voting,
        me,
      }
    },
  }
}

/** A member as answers show them; null for strangers and for who has left. */
export function memberIn(view: RoomView, id: MemberId) {
  const member = view.members[id]
  return member?.active ? { id, name: member.name, role: member.role, group: member.group } : null
}

export type Invites = ReturnType<typeof createInvites>
