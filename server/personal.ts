import { createTranslator } from 'next-intl'
import { messages } from '#lib/messages/messages'
import type { Person } from '#lib/services'
import { accessTo } from '#model/access'
import type { Instant } from '#model/limits'
import type { MemberId } from '#model/people'
import type { Personal } from '#model/personal'
import type { MemberView, RoomView } from '#model/room'
import { membershipOf } from './rooms/membership'
import type { Rooms } from './rooms/rooms'
import type { Store } from './store/store'

interface Deps {
  store: Store
  rooms: Rooms
  random(bytes: number): string
  /** Milliseconds. */
  clock(): number
  /** Somebody is nobody any more: no socket of theirs stays. */
  onErased(person: string): void
}

/** Everything held about one person, as they get it. */
export interface PersonalExport {
  exportedAt: Instant
  person: Person & { createdAt: Instant | null }
  identities: readonly { issuer: string; subject: string }[]
  /** Of tokens only their names and times are kept. */
  tokens: readonly { id: string; name: string; createdAt: Instant; expiresAt: Instant }[]
  assessments: readonly ({ id: string; title: string; system: string; member: MemberId; name: string } & Personal)[]
  /** Assessments in which they are expected and haven't joined. */
  expectedIn: readonly { id: string; title: string; name: string }[]
  templates: readonly { id: string; kind: 'profile' | 'pack'; name: string; content: unknown }[]
}

export type Erasure =
  | { ok: true }
  | { ok: false; code: 'owner-stays' }
  /** Nobody else would facilitate these; hand them over, freeze or delete them first. */
  | { ok: false; code: 'last-facilitator'; assessments: readonly { id: string; title: string }[] }

/** What is held about a person: given to them, and erased on request. */
export function createPersonal({ store, rooms, random, clock, onErased }: Deps) {
  /** The assessment as this person is in it; null: they are only expected there. */
  const memberships = async (person: string) =>
    Promise.all(
      (await store.assessments.assessmentsOf(person)).map(async (id) => ({
        id,
        membership: await membershipOf(rooms, person, id),
        // Also of a seat that was merged into another, which nobody opens any more.
        seat: await rooms.memberOf(id, person),
      })),
    )

  /** Whom a next assessment expects goes by their place in that list from now on. */
  async function forgetExpected(assessment: string, person: string): Promise<void> {
    const place = (await store.assessments.expected(assessment)).findIndex((each) => each.person === person)
    if (place === -1) return
    const nobody = { person: `erased-${random(9)}`, name: words('formerMember', { number: place + 1 }) }
    await store.assessments.renameExpected(assessment, person, nobody)
  }

  return {
    async exportOf(person: Person): Promise<PersonalExport> {
      const [row, identities, tokens, all, profiles, packs] = await Promise.all([
        store.people.person(person.id),
        store.people.oidcOf(person.id),
        store.people.tokensOf(person.id),
        memberships(person.id),
        store.templates.list('profile'),
        store.templates.list('pack'),
      ])
      const assessments: PersonalExport['assessments'][number][] = []
      const expectedIn: PersonalExport['expectedIn'][number][] = []
      for (const { id, membership, seat } of all) {
        const view = membership?.view ?? (await rooms.view(id))
        if (!view) continue
        const { title, system } = view.assessment
        const own = seat === null ? null : await rooms.personal(id, seat)
        if (seat !== null && own)
          assessments.push({ id, title, system, member: seat, name: membership?.member.name ?? person.name, ...own })
        const expected = (await store.assessments.expected(id)).find((each) => each.person === person.id)
        if (expected) expectedIn.push({ id, title, name: expected.name })
      }
      return {
        exportedAt: new Date(clock()).toISOString(),
        person: { ...person, createdAt: row?.createdAt ?? null },
        identities,
        tokens: tokens.map(({ person: _own, ...token }) => token),
        assessments,
        expectedIn,
        templates: [...profiles, ...packs]
          .filter(({ createdBy }) => createdBy === person.id)
          .map(({ id, kind, name, body }) => ({ id, kind, name, content: JSON.parse(body) as unknown })),
      }
    },

    /**
     * Erases a person everywhere: account or guest, tokens, ballots; their name becomes a pseudonym of its own in each
     * assessment. What they said there, and names that others typed into a text, stay part of the record.
     * A demo that nobody else facilitates goes as a whole.
     */
    async erase(person: Person): Promise<Erasure> {
      if (person.owner) return { ok: false, code: 'owner-stays' }
      const all = await memberships(person.id)
      const alone = all.flatMap(({ membership }) =>
        membership && facilitatesAlone(membership.id, membership.view) ? [membership.view.assessment] : [],
      )
      const needed = alone.filter(({ fictional }) => !fictional)
      if (needed.length > 0)
        return { ok: false, code: 'last-facilitator', assessments: needed.map(({ id, title }) => ({ id, title })) }
      for (const { id, membership, seat } of all) {
        if (alone.some((each) => each.id === id)) {
          await rooms.remove(id)
          continue
        }
        const view = membership?.view ?? (await rooms.view(id))
        if (seat !== null && view) {
          const answer = await rooms.erase(id, seat, { by: seat, name: pseudonymOf(seat, view.members) })
          if (!answer.ok) throw new Error(`An erasure was refused: ${answer.code}`)
        }
        await forgetExpected(id, person.id)
      }
      await store.templates.disown(person.id)
      await store.people.removePerson(person.id)
      onErased(person.id)
      return { ok: true }
    },

    /** Erases one member of one assessment, if the policy lets whoever asks; gives the pseudonym that stands there now. */
    async eraseMember(
      asker: Person,
      assessment: string,
      member: MemberId,
    ): Promise<{ ok: true; name: string } | { ok: false; code: 'not-entitled' | 'last-facilitator' }> {
      const membership = await membershipOf(rooms, asker.id, assessment)
      const subject = membership && Object.hasOwn(membership.view.members, member)
      if (!membership || !subject) return { ok: false, code: 'not-entitled' }
      const { id, view } = membership
      const me = { id, role: membership.member.role, active: membership.member.active }
      if (accessTo({ to: 'erase', subject: member }, me, view.assessment.phase) !== 'write')
        return { ok: false, code: 'not-entitled' }
      if (facilitatesAlone(member, view)) return { ok: false, code: 'last-facilitator' }
      const name = pseudonymOf(member, view.members)
      const person = await store.assessments.personOfMember(assessment, member)
      const answer = await rooms.erase(assessment, member, { by: id, name })
      if (!answer.ok) return { ok: false, code: 'not-entitled' }
      if (person !== null) await forgetExpected(assessment, person)
      return { ok: true, name }
    },
  }
}

export type PersonalData = ReturnType<typeof createPersonal>

/** A pseudonym is kept as it is made, so it is in one language. */
const words = createTranslator({ locale: 'en-GB', messages, namespace: 'people' })

/** After the freeze nobody has to steer any more, but somebody has to be able to open or delete the record. */
function facilitatesAlone(member: MemberId, { members }: RoomView): boolean {
  const facilitators = Object.keys(members).filter((id) => {
    const each = members[id]
    return each?.active && each.role === 'facilitator'
  })
  return facilitators.length === 1 && facilitators[0] === member
}

/** `Former member 7`: their place in the order of joining, or the next number that nobody bears. */
function pseudonymOf(member: MemberId, members: Readonly<Record<MemberId, MemberView>>): string {
  const taken = new Set(Object.values(members).map(({ name }) => name))
  const place = Object.keys(members).indexOf(member)
  let number = place < 0 ? Object.keys(members).length + 1 : place + 1
  const called = () => words('formerMember', { number })
  while (taken.has(called())) number += 1
  return called()
}
