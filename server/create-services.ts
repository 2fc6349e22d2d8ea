import type { ExpectedPerson, Person, Services } from '#lib/services'
import type { MemberId } from '#model/people'
import { summariesOf } from './assessment-list'
import type { Identity } from './identity/identity'
import { accessOf, membershipOf, meOf } from './rooms/membership'
import type { Rooms } from './rooms/rooms'
import type { Store } from './store/store'
import type { Templates } from './templates/templates'

interface Deps {
  store: Store
  templates: Templates
  rooms: Rooms
  identity: Identity
  address: Services['publicAddress']
  mail: boolean
  clock(): number
}

/** What pages may ask, see lib/services.ts. */
export function createServices({ store, templates, rooms, identity, address, mail, clock }: Deps): Services {
  return {
    personOf: (cookieHeader) => identity.personOf({ cookie: cookieHeader ?? undefined }),
    isSetUp: identity.isSetUp,
    assessmentsOf: (person) => summariesOf({ store, rooms, clock }, person),
    async roomOf(person, assessment) {
      const membership = await membershipOf(rooms, person.id, assessment)
      if (!membership || accessOf(membership, { to: 'read' }) === 'none') return null
      return { me: meOf(membership), view: membership.view, now: new Date(clock()).toISOString() }
    },
    templatesOf: async (person, kind) => (person.kind === 'account' ? templates.list(person, kind) : []),
    async templateOf(person, kind, id) {
      if (person.kind !== 'account') return null
      const view = await templates.view(person, kind, id)
      if (!view) return null
      const { content: _content, ...shown } = view
      return shown
    },
    expectedOf: (person, assessment) => expectedOf({ store, rooms }, person, assessment),
    invitesOf: (person, assessment, host = null) => identity.invites.list(person, assessment, host),
    invitation: (code, person) => identity.invites.invitation(code, person),
    publicAddress: address,
    mail,
    auth: identity.auth,
  }
}

/** Whom an assessment expects, and who of them is in: by who they are, or by their name where they came as a new guest. */
async function expectedOf(
  { store, rooms }: Pick<Deps, 'store' | 'rooms'>,
  asker: Person,
  assessment: string,
): Promise<ExpectedPerson[]> {
  const membership = await membershipOf(rooms, asker.id, assessment)
  if (!membership || accessOf(membership, { to: 'read' }) === 'none') return []
  const { members } = membership.view
  const isIn = (id: MemberId | null) => id !== null && members[id]?.active === true
  return Promise.all(
    (await store.assessments.expected(assessment)).map(async ({ person, name, role, group }) => {
      const known = await rooms.memberOf(assessment, person)
      const namesake = Object.keys(members).find((id) => isIn(id) && sameName(members[id]?.name ?? '', name))
      return { name, role, group, member: isIn(known) ? known : (namesake ?? null) }
    }),
  )
}

function sameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase('en') === b.toLocaleLowerCase('en')
}
