import type { MemberId } from '#model/people'
import type { MemberView } from '#model/room'

export interface Person extends MemberView {
  id: MemberId
}

/** Who is here, by what they do. Somebody is in one list only; a facilitator with a group votes and stands there. */
interface Roster {
  business: Person[]
  technical: Person[]
  /** Participants whom nobody has given a group yet: they can't vote. */
  undecided: Person[]
  observers: Person[]
  /** Facilitators without a group. */
  facilitators: Person[]
}

/** Active members by name, as people read lists. */
export function rosterOf(members: Readonly<Record<MemberId, MemberView>>): Roster {
  const roster: Roster = { business: [], technical: [], undecided: [], observers: [], facilitators: [] }
  const people = Object.entries(members)
    .filter(([, member]) => member.active)
    .map(([id, member]) => ({ id, ...member }))
    .toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
  for (const person of people) roster[placeOf(person)].push(person)
  return roster
}

function placeOf({ role, group }: MemberView): keyof Roster {
  if (role === 'observer') return 'observers'
  if (group) return group
  return role === 'facilitator' ? 'facilitators' : 'undecided'
}
