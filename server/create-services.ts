import type { Services } from '#lib/services'
import { summariesOf } from './assessment-list'
import type { Identity } from './identity/identity'
import { accessOf, membershipOf, meOf } from './rooms/membership'
import type { Rooms } from './rooms/rooms'
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
    assessmentsOf: (person) => summariesOf({ store, rooms, clock }, person),
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
