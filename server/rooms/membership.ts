import type { Me } from '#lib/services'
import { type Access, accessTo, type Request } from '#model/access'
import type { MemberId } from '#model/people'
import type { MemberView, RoomView } from '#model/room'
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

/**
 * The member a person is, if the policy gives them what they ask for; else null. Nothing of the room is projected for
 * it, and nobody is turned away by a node that hasn't heard yet what another one did.
 */
export async function admittedTo(
  room: Pick<Room, 'memberOf' | 'current' | 'catchUp'>,
  person: string,
  request: Request,
): Promise<MemberId | null> {
  const admitted = () => {
    const id = room.memberOf(person)
    const { members, phase } = room.current
    const found = id === null ? undefined : members[id]
    return id !== null && found && accessTo(request, { id, ...found }, phase) !== 'none' ? id : null
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
