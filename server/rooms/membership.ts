import type { Me } from '#lib/services'
import { type Access, accessTo, type Request } from '#model/access'
import type { MemberId } from '#model/people'
import type { MemberView, RoomView } from '#model/room'
import type { State } from '#model/state'
import type { Room } from './room'
import type { Rooms } from './rooms'

/** A person inside one assessment, and what everybody there may see. */
export interface Membership {
  id: MemberId
  member: MemberView
  view: RoomView
}

/** Who a person is in an assessment, active or not; null for strangers, and where there is no such assessment. */
export async function membershipOf(
  rooms: Pick<Rooms, 'memberOf' | 'view'>,
  person: string,
  assessment: string,
): Promise<Membership | null> {
  const id = await rooms.memberOf(assessment, person)
  const view = id === null ? null : await rooms.view(assessment)
  const member = id === null ? undefined : view?.members[id]
  return id !== null && view && member ? { id, member, view } : null
}

/** What the policy gives a member of this assessment. */
export function accessIn({ members, phase }: Pick<State, 'members' | 'phase'>, id: MemberId, request: Request): Access {
  const found = members[id]
  return accessTo(request, found ? { id, role: found.role, active: found.active } : null, phase)
}

/**
 * The member a person is, if the policy gives them what they ask for; else null. Nothing of the room is projected for it.
 * Nobody is turned away by a node that hasn't heard yet what another one did; who was removed elsewhere just now may
 * still be let in, to a command that is judged under the lock of all nodes, or to a socket that is closed in a moment.
 */
export async function admittedTo(
  room: Pick<Room, 'memberOf' | 'current' | 'catchUp'>,
  person: string,
  request: Request,
): Promise<MemberId | null> {
  const admitted = () => {
    const id = room.memberOf(person)
    return id !== null && accessIn(room.current, id, request) !== 'none' ? id : null
  }
  const known = admitted()
  if (known !== null) return known
  await room.catchUp()
  return admitted()
}

/** What the policy gives this membership; a stranger gets nothing. */
export function accessOf(membership: Membership | null, request: Request): Access {
  if (!membership) return 'none'
  const { id, member, view } = membership
  return accessTo(request, { id, role: member.role, active: member.active }, view.assessment.phase)
}

export function meOf({ id, member: { name, role, group } }: Pick<Membership, 'id' | 'member'>): Me {
  return { id, name, role, group }
}
