import type { Me, Person } from '#lib/services'
import { parseName } from '#model/name'
import type { Group } from '#model/people'
import type { Rooms } from '#server/rooms/rooms'
import type { InviteRow, PeopleStore } from '#server/store/store'
import type { Accounts } from './accounts'
import { type Invites, memberIn } from './invites'
import type { RateLimit } from './rate-limits'
import { type Refused, refused, tooMany } from './refused'

interface JoinRequest {
  code: string
  name: string
  /** Only where the invite has none. */
  group: Group | null
}

interface JoiningDeps {
  people: PeopleStore
  rooms: Pick<Rooms, 'join' | 'view'>
  accounts: Accounts
  invites: Invites
  /** Wrong codes, by address. */
  failures: RateLimit
  /** Right ones, by invite: a workshop sits behind one address. */
  joins: RateLimit
  /** Milliseconds. */
  clock: () => number
}

/** The group somebody will vote in, between what the invite says and what they chose. */
function groupFor(invite: InviteRow, chosen: Group | null): { ok: true; group: Group | null } | Refused {
  if (invite.group !== null && chosen !== null && chosen !== invite.group) return refused('group-fixed')
  if (invite.role === 'observer') return { ok: true, group: null }
  const group = invite.group ?? chosen
  return group === null && invite.role === 'participant' ? refused('group-required') : { ok: true, group }
}

/** Lets people in by an invite: as who they are if they are signed in, else as a new guest. */
export function createJoining({ people, rooms, accounts, invites, failures, joins, clock }: JoiningDeps) {
  return async function join(
    { code, name: written, group: chosen }: JoinRequest,
    signedIn: Person | null,
    address: string,
  ): Promise<{ ok: true; person: Person; assessment: string; member: Me } | Refused> {
    const name = parseName(written)
    if (name === null) return refused('bad-name')
    const wait = failures.wait(address)
    if (wait !== null) return tooMany(wait)
    const found = await invites.find(code)
    if (!found.ok) {
      failures.take(address)
      return found
    }

    const { invite, state } = found
    // Who comes back by a link is let in as who they are and does not use it up, unless it makes more of them.
    const before = signedIn && (await invites.membershipOf(signedIn, invite.assessment))
    const me = before && memberIn(before.view, before.id)
    if (me && (invite.role !== 'facilitator' || me.role === 'facilitator')) {
      return { ok: true, person: signedIn, assessment: invite.assessment, member: me }
    }
    if (state !== null) return refused(state)
    const group = groupFor(invite, chosen)
    if (!group.ok) return group
    const crowded = joins.take(invite.code)
    if (crowded !== null) return tooMany(crowded)
    // biome-ignore lint/correctness/useHookAtTopLevel: counts a use of the invite; no hook of React's
    if (!(await people.useInvite(invite.code, new Date(clock()).toISOString()))) {
      if (code !== invite.code) return refused('unknown-invite')
      const now = await people.invite(invite.code)
      return refused((now && invites.stateOf(now)) ?? 'invite-expired')
    }

    const person = signedIn ?? (await accounts.addGuest(name))
    const joined = await rooms.join(invite.assessment, {
      person: person.id,
      name,
      role: invite.role,
      group: group.group,
    })
    if (!joined.ok) return refused(joined.code)
    const view = await rooms.view(invite.assessment)
    const member = view && memberIn(view, joined.member)
    if (!member) throw new Error('Somebody who has just joined is not in the room')
    return { ok: true, person, assessment: invite.assessment, member }
  }
}
