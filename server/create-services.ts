import { earliest } from '#lib/deadline'
import type { AssessmentSummary, Person, Services, Waiting } from '#lib/services'
import type { QuestionId } from '#model/question'
import type { RoomView } from '#model/room'
import type { Identity } from './identity/identity'
import { accessOf, membershipOf, meOf } from './rooms/membership'
import type { Rooms } from './rooms/rooms'
import type { Summary } from './rooms/summary'
import type { Store } from './store/store'

interface Deps {
  store: Store
  rooms: Rooms
  identity: Identity
  address: Services['publicAddress']
  mail: boolean
  clock(): number
}

/** What pages may ask, see lib/services.ts. */
export function createServices({ store, rooms, identity, address, mail, clock }: Deps): Services {
  return {
    personOf: (cookieHeader) => identity.personOf({ cookie: cookieHeader ?? undefined }),
    isSetUp: identity.isSetUp,
    assessmentsOf: (person) => summariesOf({ store, rooms }, person),
    async roomOf(person, assessment) {
      const membership = await membershipOf(rooms, person.id, assessment)
      if (!membership || accessOf(membership, { to: 'read' }) === 'none') return null
      return { me: meOf(membership), view: membership.view, now: new Date(clock()).toISOString() }
    },
    invitesOf: (person, assessment, host = null) => identity.invites.list(person, assessment, host),
    invitation: (code, person) => identity.invites.invitation(code, person),
    publicAddress: address,
    mail,
    auth: identity.auth,
  }
}

/** What waits, as the asker is told; null: nothing. */
export function waitingOf(questions: readonly QuestionId[], view: RoomView): Waiting | null {
  if (questions.length === 0) return null
  const until = earliest(questions.map((question) => view.questions[question].deadline))
  return { questions: questions.length, until, timeZone: view.assessment.timeZone }
}

/** A person's assessments, the latest first. Roles are read from the rooms, never kept beside them. */
export async function summariesOf(
  { store, rooms }: Pick<Deps, 'store' | 'rooms'>,
  person: Person,
): Promise<AssessmentSummary[]> {
  const rows = await store.assessments.summariesOf(person.id)
  const summaries = await Promise.all(
    rows.map(async ({ assessment, summary }): Promise<AssessmentSummary | null> => {
      const membership = await membershipOf(rooms, person.id, assessment)
      if (!membership?.member.active) return null
      const { id, member, view } = membership
      const open = await rooms.waitingFor(assessment, id)
      return {
        ...(JSON.parse(summary) as Summary), // written by rooms/summary.ts
        role: member.role,
        waiting: waitingOf(open, view),
      }
    }),
  )
  return summaries.filter((summary) => summary !== null).toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}
